import type { FollowUpRow } from '../../../../shared/projection/rows.ts';
import { type LeadDesk, lastProgress } from '../../../../shared/report/lead-desk.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { minutesBetween } from '../../../../shared/time/zone.ts';
import { SettleForm } from '../../../follow-up/settle-form.tsx';
import { agoText, momentText, spanText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useServices } from '../../../services.ts';
import { FollowUpEntry, LeadSection } from './lead-entry.tsx';

const useOpenFollowUp = (): ((id: string) => void) => {
  const { navigation } = useServices();
  return (id) => navigation.go('today', id);
};

/** How long it has been open, and what was done about it last. */
const useAge = (): ((row: FollowUpRow) => readonly string[]) => {
  const t = useText();
  const { names, calendar } = useFrame();
  return (row) => {
    const progress = lastProgress(row);
    return [
      t('lead:climbing.meta', {
        span: spanText(Math.max(0, minutesBetween(row.openedAt, calendar.now)), t),
        name: names(row.openedBy),
      }),
      progress === null
        ? t('lead:climbing.noProgress')
        : t('lead:climbing.progress', {
            name: names(progress.by),
            moment: agoText(progress.at, calendar, t),
            text: maskPhonesIn(progress.text ?? ''),
          }),
    ];
  };
};

interface SectionsProps {
  readonly desk: LeadDesk;
}

/** What a receiver would not have: settled here and now. */
export const RefusedItems = ({ desk: { refused, passLimit } }: SectionsProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const open = useOpenFollowUp();
  return (
    <LeadSection title={t('lead:section.refused')} count={refused.length}>
      {refused.map((row) => (
        <FollowUpEntry
          key={row.id}
          row={row}
          passLimit={passLimit}
          onOpen={open}
          meta={[
            row.refused === null
              ? null
              : t('lead:refused.meta', {
                  name: names(row.refused.by),
                  moment: momentText(row.refused.at, calendar, t),
                  reason: maskPhonesIn(row.refused.reason),
                }),
          ]}
        >
          <SettleForm row={row} />
        </FollowUpEntry>
      ))}
    </LeadSection>
  );
};

/** What has been passed on too often: its age, and what was done last. */
export const ClimbingItems = ({ desk: { climbing, passLimit } }: SectionsProps) => {
  const t = useText();
  const open = useOpenFollowUp();
  const age = useAge();
  return (
    <LeadSection title={t('lead:section.climbing', { limit: passLimit })} count={climbing.length}>
      {climbing.map((row) => (
        <FollowUpEntry key={row.id} row={row} passLimit={passLimit} onOpen={open} meta={age(row)} />
      ))}
    </LeadSection>
  );
};

/** What was said to be settled and is contested: both sides. */
export const DisputedItems = ({ desk: { disputed, passLimit } }: SectionsProps) => {
  const t = useText();
  const { names } = useFrame();
  const open = useOpenFollowUp();
  return (
    <LeadSection title={t('lead:section.disputed')} count={disputed.length}>
      {disputed.map((row) => (
        <FollowUpEntry
          key={row.id}
          row={row}
          passLimit={passLimit}
          onOpen={open}
          meta={[
            row.dispute === null
              ? null
              : t('lead:disputed.meta', {
                  closed: names(row.dispute.closedBy),
                  outcome: t(`vocabulary:outcome.${row.dispute.outcome}`),
                  contested: names(row.dispute.contestedBy),
                  reason: maskPhonesIn(row.dispute.reason),
                }),
          ]}
        />
      ))}
    </LeadSection>
  );
};
