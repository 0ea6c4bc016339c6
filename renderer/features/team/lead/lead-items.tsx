import type { ReactNode } from 'react';
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

interface SectionProps {
  readonly title: string;
  readonly rows: readonly FollowUpRow[];
  readonly passLimit: number;
  readonly meta: (row: FollowUpRow) => readonly (string | null)[];
  /** What can be done about each, here and now. */
  readonly action?: (row: FollowUpRow) => ReactNode;
}

const ItemSection = ({ title, rows, passLimit, meta, action }: SectionProps) => {
  const { navigation } = useServices();
  return (
    <LeadSection title={title} count={rows.length}>
      {rows.map((row) => (
        <FollowUpEntry
          key={row.id}
          row={row}
          passLimit={passLimit}
          onOpen={(id) => navigation.go('today', id)}
          meta={meta(row)}
        >
          {action?.(row)}
        </FollowUpEntry>
      ))}
    </LeadSection>
  );
};

/** What a receiver would not have: settled here and now. */
export const RefusedItems = ({ desk: { refused, passLimit } }: SectionsProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const meta = ({ refused: one }: FollowUpRow): readonly (string | null)[] => [
    one === null
      ? null
      : t('lead:refused.meta', {
          name: names(one.by),
          moment: momentText(one.at, calendar, t),
          reason: maskPhonesIn(one.reason),
        }),
  ];
  return (
    <ItemSection
      title={t('lead:section.refused')}
      rows={refused}
      passLimit={passLimit}
      meta={meta}
      action={(row) => <SettleForm row={row} />}
    />
  );
};

/** What has been passed on too often: its age, and what was done last. */
export const ClimbingItems = ({ desk: { climbing, passLimit } }: SectionsProps) => {
  const t = useText();
  const age = useAge();
  return (
    <ItemSection
      title={t('lead:section.climbing', { limit: passLimit })}
      rows={climbing}
      passLimit={passLimit}
      meta={age}
    />
  );
};

/** What was said to be settled and is contested: both sides. */
export const DisputedItems = ({ desk: { disputed, passLimit } }: SectionsProps) => {
  const t = useText();
  const { names } = useFrame();
  const meta = ({ dispute }: FollowUpRow): readonly (string | null)[] => [
    dispute === null
      ? null
      : t('lead:disputed.meta', {
          closed: names(dispute.closedBy),
          outcome: t(`vocabulary:outcome.${dispute.outcome}`),
          contested: names(dispute.contestedBy),
          reason: maskPhonesIn(dispute.reason),
        }),
  ];
  return <ItemSection title={t('lead:section.disputed')} rows={disputed} passLimit={passLimit} meta={meta} />;
};
