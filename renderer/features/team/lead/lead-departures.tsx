import type { AttendanceRow, StaffRow } from '../../../../shared/projection/rows.ts';
import { departureAt, type LeadDesk } from '../../../../shared/report/lead-desk.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useServices } from '../../../services.ts';
import { Confirm } from './confirm.tsx';
import { LeadEntry, LeadSection } from './lead-entry.tsx';

interface DeskProps {
  readonly desk: LeadDesk;
  readonly me: StaffRow;
}

/** Somebody left on a lead’s word over the phone: the lead named says whether that is so, or the manager does. */
export const ToConfirm = ({ desk: { toConfirm }, me }: DeskProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { navigation } = useServices();
  return (
    <LeadSection title={t('lead:section.toConfirm')} count={toConfirm.length}>
      {toConfirm.map(({ attendance: row, release }) => {
        const lead = names(release.approvedBy ?? '');
        // Nobody vouches for their own leaving.
        const isMine = release.approvedBy === me.id || (me.role === 'manager' && me.id !== row.staffId);
        return (
          <LeadEntry
            key={release.order}
            onOpen={() => navigation.go('handover')}
            title={t('lead:toConfirm.what', {
              name: names(row.staffId),
              moment: momentText(release.at, calendar, t),
              lead,
            })}
            meta={[maskPhonesIn(release.reason), isMine ? null : t('lead:toConfirm.other', { lead })]}
          >
            {isMine ? <Confirm row={row} /> : undefined}
          </LeadEntry>
        );
      })}
    </LeadSection>
  );
};

const useDeparture = () => {
  const t = useText();
  const { names, calendar } = useFrame();
  return (row: AttendanceRow): { readonly title: string; readonly meta: readonly (string | null)[] } => {
    const { release, awaited, staffId } = row;
    const who = { name: names(staffId), moment: momentText(departureAt(row) ?? row.inAt, calendar, t) };
    if (release === null) {
      return { title: t('lead:departures.waited', who), meta: [maskPhonesIn(awaited.at(-1)?.why ?? '')] };
    }
    const { way, reason, by, confirmation } = release;
    const said = confirmation === null ? null : confirmation.confirmed ? 'confirmed' : 'denied';
    return {
      title: t('lead:departures.released', { ...who, way: t(`vocabulary:departureWay.${way}`) }),
      meta: [
        [
          maskPhonesIn(reason),
          by === staffId ? null : t('lead:departures.by', { name: names(by) }),
          said === null ? null : t(`lead:departures.${said}`, { name: names(confirmation?.by ?? '') }),
          confirmation?.comment ? maskPhonesIn(confirmation.comment) : null,
        ]
          .filter((part) => part !== null)
          .join(' · '),
      ],
    };
  };
};

/** Who left without relief and who stayed for it, in the last days: to know, nothing to do. */
export const Departures = ({ desk: { departures } }: Pick<DeskProps, 'desk'>) => {
  const t = useText();
  const { navigation } = useServices();
  const wordsOf = useDeparture();
  return (
    <LeadSection title={t('lead:section.departures')} count={departures.length}>
      {departures.map((row) => (
        <LeadEntry key={row.id} onOpen={() => navigation.go('handover')} {...wordsOf(row)} />
      ))}
    </LeadSection>
  );
};
