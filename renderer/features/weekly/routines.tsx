import type { RoutineLine, WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/small.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { Section } from './section.tsx';
import { useDayMomentIn } from './use-day.ts';

const Name = ({ line: { name, cadence, day, scope, least, most } }: { readonly line: RoutineLine }) => {
  const t = useText();
  const when = cadence === 'month' ? t('report:routines.month', { day }) : t(`report:routines.${cadence}`);
  const goal = most > least ? `${least}–${most}` : String(least);
  return (
    <>
      {name}
      <p className="faint cell-small">
        {t('report:routines.rhythm', { when, who: t(`report:routines.${scope}`), goal })}
      </p>
    </>
  );
};

interface MissedProps extends Pick<WeeklySummary, 'zone'> {
  readonly line: RoutineLine;
}

const Missed = ({ line: { missedBy, madeUp, reports }, zone }: MissedProps) => {
  const t = useText();
  const moment = useDayMomentIn(zone);
  return (
    <>
      {missedBy.length === 0 ? null : (
        <p>
          {missedBy
            .map(({ name, times }) => t('report:routines.times', { name, times }))
            .join(t('report:routines.comma'))}
        </p>
      )}
      {madeUp === 0 ? null : (
        <p className="faint cell-small">{t('report:routines.madeUp', { count: madeUp })}</p>
      )}
      {reports.map(({ at, by, text }) => (
        <p key={`${at} ${text}`} className="cell-small">
          {t('report:routines.reported', {
            moment: moment(at),
            name: by,
            text,
          })}
        </p>
      ))}
    </>
  );
};

/** Routines with their last day in the week; nothing where none was due. */
export const RoutinesSection = ({
  routines,
  figures,
  zone,
}: Pick<WeeklySummary, 'routines' | 'figures' | 'zone'>) => {
  const t = useText();
  if (routines.length === 0) return null;
  const columns: readonly Column<RoutineLine>[] = [
    { title: t('report:routines.name'), cell: (line) => <Name line={line} /> },
    { title: t('report:routines.asked'), end: true, tight: true, cell: ({ asked }) => asked },
    { title: t('report:routines.done'), end: true, tight: true, cell: ({ done }) => done },
    {
      title: t('report:routines.missed'),
      end: true,
      tight: true,
      cell: ({ missed }) => (missed === 0 ? 0 : <Tag tone="red">{missed}</Tag>),
    },
    { title: t('report:routines.counted'), end: true, tight: true, cell: ({ counted }) => counted },
    { title: t('report:routines.who'), cell: (line) => <Missed line={line} zone={zone} /> },
  ];
  return (
    <Section title={t('report:routines.title')}>
      <p className="section-lead">
        {t('report:routines.lead', { asked: figures.routinesAsked, missed: figures.routinesMissed })}
      </p>
      <DataTable
        label={t('report:routines.title')}
        columns={columns}
        rows={routines}
        keyOf={({ id }) => id}
      />
    </Section>
  );
};
