import type {
  ComplaintLine,
  HelpLine,
  PromiseLine,
  WeekReview,
} from '../../../../shared/report/weekly-review-value.ts';
import type { PendingLine, WeeklySummary } from '../../../../shared/report/weekly-summary.ts';
import { exactSpanText } from '../../../format/moments.ts';
import { useText } from '../../../i18n/text.ts';
import { useServices } from '../../../services.ts';
import { Tag } from '../../../ui/small.tsx';
import { type Column, DataTable } from '../data-table.tsx';
import { Section } from '../section.tsx';
import { useDay, useMomentIn } from '../use-day.ts';

const ItemLink = ({ id, summary }: { readonly id: string; readonly summary: string }) => {
  const { navigation } = useServices();
  return (
    <button type="button" className="link-button" onClick={() => navigation.go('today', id)}>
      {summary}
    </button>
  );
};

interface PromisesProps {
  readonly promises: WeekReview['promises'];
  readonly zone: string;
}

/** How promises were kept, and those that were not. */
export const Promises = ({ promises, zone }: PromisesProps) => {
  const t = useText();
  const moment = useMomentIn(zone);
  const { due, kept, moved, broken } = promises;
  const columns: readonly Column<PromiseLine>[] = [
    { title: t('report:review.promised'), tight: true, cell: ({ promisedAt }) => moment(promisedAt) },
    { title: t('report:review.what'), cell: (line) => <ItemLink id={line.id} summary={line.summary} /> },
    {
      title: t('report:review.promisedBy'),
      tight: true,
      cell: ({ by }) => <span className="cell-name">{by}</span>,
    },
    {
      title: t('report:review.lateBy'),
      tight: true,
      cell: ({ lateMinutes }) =>
        lateMinutes === null ? (
          <Tag tone="red">{t('report:review.never')}</Tag>
        ) : (
          exactSpanText(lateMinutes, t)
        ),
    },
  ];
  return (
    <Section title={t('report:review.promises')} empty={due === 0 ? t('report:review.noPromises') : null}>
      <p className="section-lead">
        {t('report:review.promisesLead', { due, kept, moved, broken: broken.length })}
      </p>
      {broken.length === 0 ? null : (
        <DataTable
          label={t('report:review.broken')}
          columns={columns}
          rows={broken}
          keyOf={({ id, promisedAt }) => `${id} ${promisedAt}`}
        />
      )}
    </Section>
  );
};

const OLDEST = 8;

/** What has waited longest. */
export const Oldest = ({ pending }: Pick<WeeklySummary, 'pending'>) => {
  const t = useText();
  const day = useDay();
  const oldest = [...pending]
    .sort((a, b) => b.ageDays - a.ageDays || (a.id < b.id ? -1 : 1))
    .slice(0, OLDEST);
  const columns: readonly Column<PendingLine>[] = [
    { title: t('report:pending.opened'), tight: true, cell: ({ openedOn }) => day(openedOn) },
    { title: t('report:review.what'), cell: (line) => <ItemLink id={line.id} summary={line.summary} /> },
    { title: t('report:review.passed'), end: true, tight: true, cell: ({ carryover }) => carryover },
    { title: t('report:pending.age'), end: true, tight: true, cell: ({ ageDays }) => ageDays },
  ];
  return (
    <Section title={t('report:review.oldest')} empty={oldest.length === 0 ? t('report:pending.empty') : null}>
      <DataTable label={t('report:review.oldest')} columns={columns} rows={oldest} keyOf={({ id }) => id} />
    </Section>
  );
};

/** Complaints and bad reviews of the week, and those still open. */
export const Complaints = ({ complaints }: Pick<WeekReview, 'complaints'>) => {
  const t = useText();
  const day = useDay();
  const columns: readonly Column<ComplaintLine>[] = [
    { title: t('report:pending.opened'), tight: true, cell: ({ openedOn }) => day(openedOn) },
    { title: t('report:review.kind'), tight: true, cell: ({ kind }) => t(`vocabulary:kind.${kind}`) },
    { title: t('report:review.what'), cell: (line) => <ItemLink id={line.id} summary={line.summary} /> },
    {
      title: t('report:review.how'),
      tight: true,
      cell: ({ outcome }) =>
        outcome === null ? (
          <Tag tone="amber">{t('report:review.open')}</Tag>
        ) : (
          t(`vocabulary:outcome.${outcome}`)
        ),
    },
  ];
  return (
    <Section
      title={t('report:review.complaints')}
      empty={complaints.length === 0 ? t('report:review.noComplaints') : null}
    >
      <DataTable
        label={t('report:review.complaints')}
        columns={columns}
        rows={complaints}
        keyOf={({ id }) => id}
      />
    </Section>
  );
};

/** For whom several things went wrong: to be asked what is in the way. */
export const Help = ({ help }: Pick<WeekReview, 'help'>) => {
  const t = useText();
  if (help.length === 0) return null;
  const said = ({ reasons }: HelpLine): string =>
    reasons
      .map(({ reason, count }) => t(`report:review.reason.${reason}`, { count }))
      .join(t('report:review.comma'));
  return (
    <Section title={t('report:review.help')}>
      <p className="faint section-lead">{t('report:review.helpLead')}</p>
      <ul className="plain-list">
        {help.map((line) => (
          <li key={line.staffId}>
            <strong>{line.name}</strong> {said(line)}
          </li>
        ))}
      </ul>
    </Section>
  );
};
