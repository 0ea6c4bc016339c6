import { useMemo, useState } from 'react';
import type { ChecklistRow } from '../../../../shared/projection/rows.ts';
import { isShift } from '../../../../shared/time/periods.ts';
import { templateOfShift } from '../../../../shared/time/shifts.ts';
import { weekdayDayText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useChecklistRuns, useRecentAttendance } from '../../../queries/checklists.ts';
import { Select } from '../../../ui/field.tsx';
import { Tag } from '../../../ui/small.tsx';
import { type RecentRun, recentRuns } from './recent.ts';
import { RunItems } from './run-items.tsx';

const ToneTag = ({ run }: { readonly run: RecentRun }) => {
  const t = useText();
  const total = run.items.length;
  const text = t('checklists:progress', { settled: run.settled, total });
  if (run.settled === total) return <Tag tone="green">✓ {text}</Tag>;
  if (run.running) return <Tag>{text}</Tag>;
  return <Tag tone={run.settled === 0 ? 'red' : 'amber'}>{text}</Tag>;
};

const RunLine = ({ run }: { readonly run: RecentRun }) => {
  const t = useText();
  const { names, templates } = useFrame();
  const shift = isShift(run.period) ? templateOfShift(run.period) : null;
  const shiftName =
    shift === null ? t('checklists:runs.day') : (templates.find(({ id }) => id === shift)?.name ?? shift);
  return (
    <details className="lists-run">
      <summary>
        <span className="lists-run-name">{run.definition.name}</span>
        <span className="faint">{shiftName}</span>
        <span className="lists-run-who">
          {run.people
            .map(({ staffId, count }) => t('checklists:runs.person', { name: names(staffId), count }))
            .join(' · ')}
          {run.people.length === 0 && !run.running ? t('checklists:runs.notDone') : null}
        </span>
        {run.running ? <span className="faint">{t('checklists:runs.running')}</span> : null}
        {run.skipped > 0 ? <Tag>{t('checklists:runs.skippedCount', { count: run.skipped })}</Tag> : null}
        {run.duty === null ? null : (
          <span className="faint">{t('checklists:runs.dutyOf', { name: names(run.duty) })}</span>
        )}
        <ToneTag run={run} />
      </summary>
      <RunItems run={run} />
    </details>
  );
};

const daysOf = (runs: readonly RecentRun[]): readonly (readonly [string, readonly RecentRun[]])[] => {
  const days = new Map<string, RecentRun[]>();
  for (const run of runs) days.set(run.date, [...(days.get(run.date) ?? []), run]);
  return [...days];
};

/** How the lists went in the last two weeks: who did how much, when, with what to show for it, and what was left. */
export const RunsView = ({ lists }: { readonly lists: readonly ChecklistRow[] }) => {
  const t = useText();
  const { calendar } = useFrame();
  const runs = useChecklistRuns();
  const attendance = useRecentAttendance();
  const [only, setOnly] = useState('');
  const recent = useMemo(
    () =>
      runs === undefined || attendance === undefined
        ? undefined
        : recentRuns(lists, runs, attendance, calendar.now),
    [lists, runs, attendance, calendar.now],
  );
  if (recent === undefined) return <p className="loading">{t('shell:loading')}</p>;
  const shown = recent.filter(({ list }) => only === '' || list.id === only);
  return (
    <section aria-label={t('checklists:panel.runs')}>
      <div className="lists-runs-head">
        <h2>{t('checklists:runs.title')}</h2>
        {recent.length === 0 ? null : (
          <Select
            label={t('checklists:runs.filter')}
            labelHidden
            value={only}
            choices={[
              { value: '', label: t('checklists:runs.all') },
              ...lists.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setOnly}
          />
        )}
      </div>
      {shown.length === 0 ? <p className="faint">{t('checklists:runs.empty')}</p> : null}
      {daysOf(shown).map(([date, ofDay]) => (
        <section key={date} className="lists-day-block">
          <h3>{weekdayDayText(date, calendar, t)}</h3>
          {ofDay.map((run) => (
            <RunLine key={run.id} run={run} />
          ))}
        </section>
      ))}
    </section>
  );
};
