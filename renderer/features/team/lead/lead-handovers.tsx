import type { LeadDesk } from '../../../../shared/report/lead-desk.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { minutesBetween } from '../../../../shared/time/zone.ts';
import { dayText, momentText, spanText } from '../../../format/moments.ts';
import { shiftText } from '../../../format/shifts.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useServices } from '../../../services.ts';
import { LeadEntry, LeadSection } from './lead-entry.tsx';

interface DeskProps {
  readonly desk: LeadDesk;
}

/** Handed over and due, and nobody has taken over. */
export const WaitingHandovers = ({ desk: { waiting } }: DeskProps) => {
  const t = useText();
  const { names, calendar, templates } = useFrame();
  const { navigation } = useServices();
  return (
    <LeadSection title={t('lead:section.waiting')} count={waiting.length}>
      {waiting.map(({ id, fromShift, fromEndsAt, items, signedBy }) => (
        <LeadEntry
          key={id}
          onOpen={() => navigation.go('handover', id)}
          title={t('lead:waiting.what', {
            shift: shiftText(fromShift, templates, calendar, t),
            count: items.length,
            name: names(signedBy),
          })}
          meta={[t('lead:waiting.since', { span: spanText(minutesBetween(fromEndsAt, calendar.now), t) })]}
        />
      ))}
    </LeadSection>
  );
};

/** Gone without a handover: the next take-over names what was open, but nobody was told. */
export const UnsignedShifts = ({ desk: { unsigned } }: DeskProps) => {
  const t = useText();
  const { names, calendar, templates } = useFrame();
  const { navigation } = useServices();
  return (
    <LeadSection title={t('lead:section.unsigned')} count={unsigned.length}>
      {unsigned.map(({ shift, leftAt, people, left, stillHeld }) => (
        <LeadEntry
          key={shift}
          onOpen={() => navigation.go('handover', 'history')}
          title={t('lead:unsigned.what', {
            shift: shiftText(shift, templates, calendar, t),
            name: names(people[0]?.staffId ?? ''),
          })}
          meta={[
            t('lead:unsigned.left', { moment: momentText(leftAt, calendar, t), count: left.length }),
            stillHeld.length === 0 ? null : t('lead:unsigned.held', { count: stillHeld.length }),
          ]}
        />
      ))}
    </LeadSection>
  );
};

/** A trainee’s side of a handover that no mentor has signed; signed on the record itself. */
export const Countersigns = ({ desk: { countersigns } }: DeskProps) => {
  const t = useText();
  const { names, calendar, templates } = useFrame();
  const { navigation } = useServices();
  return (
    <LeadSection title={t('lead:section.countersigns')} count={countersigns.length}>
      {countersigns.map(({ handover, side }) => (
        <LeadEntry
          key={`${handover.id} ${side}`}
          onOpen={() => navigation.go('handover', handover.id)}
          title={t('lead:countersigns.what', {
            shift: shiftText(handover.fromShift, templates, calendar, t),
            name: names(side === 'handedOver' ? handover.signedBy : (handover.acceptance?.by ?? '')),
            side: t(`vocabulary:side.${side}`),
          })}
          meta={[
            momentText(
              side === 'handedOver' ? handover.signedAt : (handover.acceptance?.at ?? handover.signedAt),
              calendar,
              t,
            ),
          ]}
        />
      ))}
    </LeadSection>
  );
};

/** Leave that was asked for and not decided; decided where leave is kept. */
export const WaitingLeave = ({ desk: { leave } }: DeskProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { navigation } = useServices();
  return (
    <LeadSection title={t('lead:section.leave')} count={leave.length}>
      {leave.map(({ id, staffId, kind, from, to, reason }) => (
        <LeadEntry
          key={id}
          onOpen={() => navigation.go('team', 'leave')}
          title={`${names(staffId)} ${t(`leave:kind.${kind}`)}`}
          meta={[
            from === to
              ? dayText(from, calendar, t)
              : t('leave:span', { from: dayText(from, calendar, t), to: dayText(to, calendar, t) }),
            maskPhonesIn(reason),
          ]}
        />
      ))}
    </LeadSection>
  );
};

/** Check-outs somebody forgot: repaired where attendance is kept. */
export const Forgotten = ({ desk: { forgotten } }: DeskProps) => {
  const t = useText();
  const { names, calendar, templates } = useFrame();
  const { navigation } = useServices();
  return (
    <LeadSection title={t('lead:section.forgotten')} count={forgotten.length}>
      {forgotten.map(({ id, staffId, shift, inAt }) => (
        <LeadEntry
          key={id}
          onOpen={() => navigation.go('team', 'attendance')}
          title={t('lead:forgotten.what', {
            name: names(staffId),
            shift: shiftText(shift, templates, calendar, t),
          })}
          meta={[momentText(inAt, calendar, t)]}
        />
      ))}
    </LeadSection>
  );
};
