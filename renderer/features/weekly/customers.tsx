import type { KindFigures, PendingLine, WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { momentText } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';
import { useNow } from '../../services.ts';
import { SeverityMark, Tag } from '../../ui/small.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { Section } from './section.tsx';
import { useDay } from './use-day.ts';

const FIRST = 15;

const About = ({ line }: { readonly line: PendingLine }) => {
  const t = useText();
  const facts = [
    line.customerName,
    line.phone,
    line.orderNo === null ? null : t('report:pending.order', { orderNo: line.orderNo }),
    line.nextAction === null ? null : t('report:pending.next', { action: line.nextAction }),
  ].filter((fact) => fact !== null);
  return (
    <div className="week-what">
      <SeverityMark severity={line.severity} label={t(`vocabulary:severity.${line.severity}`)} />
      <div>
        <p>{line.summary}</p>
        {facts.length === 0 ? null : <p className="faint cell-small">{facts.join(' · ')}</p>}
      </div>
    </div>
  );
};

const usePendingColumns = (zone: string): readonly Column<PendingLine>[] => {
  const t = useText();
  const now = useNow();
  const day = useDay();
  return [
    { title: t('report:pending.what'), cell: (line) => <About line={line} /> },
    { title: t('report:pending.kind'), tight: true, cell: ({ kind }) => t(`vocabulary:kind.${kind}`) },
    {
      title: t('report:pending.opened'),
      tight: true,
      cell: ({ openedOn, openedBy }) => (
        <>
          {day(openedOn)} <span className="faint cell-name">{openedBy}</span>
        </>
      ),
    },
    { title: t('report:pending.age'), end: true, tight: true, cell: ({ ageDays }) => ageDays },
    { title: t('report:pending.carryover'), end: true, tight: true, cell: ({ carryover }) => carryover },
    {
      title: t('report:pending.promised'),
      tight: true,
      cell: ({ promisedAt, overdue }) =>
        promisedAt === null ? (
          '—'
        ) : (
          <span className={overdue ? 'cell-alarm' : ''}>
            {momentText(promisedAt, { now, zone }, t)} {overdue ? t('report:pending.overdue') : ''}
          </span>
        ),
    },
  ];
};

/** Who is still waiting, how long, and through how many shifts. */
export const Pending = ({ pending, zone }: Pick<WeeklySummary, 'pending' | 'zone'>) => {
  const t = useText();
  const columns = usePendingColumns(zone);
  return (
    <Section
      title={t('report:pending.title')}
      empty={pending.length === 0 ? t('report:pending.empty') : null}
    >
      <DataTable
        label={t('report:pending.title')}
        columns={columns}
        rows={pending}
        keyOf={({ id }) => id}
        first={FIRST}
      />
    </Section>
  );
};

/** What kinds of work there were, and how they ended. */
export const KindsAndOutcomes = ({ kinds, outcomes }: Pick<WeeklySummary, 'kinds' | 'outcomes'>) => {
  const t = useText();
  const columns: readonly Column<KindFigures>[] = [
    { title: t('report:kinds.kind'), cell: ({ kind }) => t(`vocabulary:kind.${kind}`) },
    { title: t('report:kinds.opened'), end: true, cell: ({ opened }) => opened },
    { title: t('report:kinds.closed'), end: true, cell: ({ closed }) => closed },
    { title: t('report:kinds.pending'), end: true, cell: ({ pending }) => pending },
  ];
  const ended = outcomes.filter(({ count }) => count > 0);
  return (
    <Section title={t('report:kinds.title')} empty={kinds.length === 0 ? t('report:kinds.empty') : null}>
      <div className="two-columns">
        <DataTable
          label={t('report:kinds.title')}
          columns={columns}
          rows={kinds}
          keyOf={({ kind }) => kind}
        />
        {ended.length === 0 ? (
          <p className="faint">{t('report:kinds.noOutcomes')}</p>
        ) : (
          <ul className="outcome-tags" aria-label={t('report:kinds.outcome')}>
            {ended.map(({ outcome, count }) => (
              <li key={outcome}>
                <Tag>
                  {t(`vocabulary:outcome.${outcome}`)} {count}
                </Tag>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
};
