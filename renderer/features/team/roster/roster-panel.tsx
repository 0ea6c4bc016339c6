import './roster.css';
import { useMemo, useState } from 'react';
import { countsOf, linesOf } from '../../../../shared/report/roster-week.ts';
import { hasRole, requirements } from '../../../../shared/rules/permissions.ts';
import { datesFrom, mondayOf, partsOfWeek, type WeekName } from '../../../../shared/time/week.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useLeaves, useRoster } from '../../../queries/team.ts';
import { useServices } from '../../../services.ts';
import { EmptyState } from '../../../ui/small.tsx';
import { WeekBar } from '../../../weeks/week-bar.tsx';
import { thisWeek } from '../../../weeks/weeks.ts';
import type { TeamPanelProps } from '../team-panel.ts';
import { Changes } from './changes.tsx';
import { Chips } from './chips.tsx';
import { CopyWeek } from './copy-week.tsx';
import { Detail } from './detail.tsx';
import { changesAt, Grid } from './grid.tsx';
import type { Place } from './grid-keys.ts';
import { Paper } from './paper.tsx';
import { usePlanning } from './use-planning.ts';

const useWeekPlan = (week: WeekName, dates: readonly string[]) => {
  const { staff, templates, calendar } = useFrame();
  const roster = useRoster(week);
  const leaves = useLeaves(dates[0] ?? '', calendar.now, calendar.zone);
  return useMemo(() => {
    if (roster === undefined || leaves === undefined) return null;
    const lines = linesOf(staff, roster, leaves, { dates, zone: calendar.zone });
    return { roster, lines, counts: countsOf(lines, templates) };
  }, [roster, leaves, staff, templates, dates, calendar.zone]);
};

const mayPlan = ({ role }: TeamPanelProps['me']): boolean => hasRole(role, requirements.planRoster.role);

interface WeekProps extends Pick<TeamPanelProps, 'me'> {
  readonly week: WeekName;
  readonly dates: readonly string[];
}

const Week = ({ me, week, dates }: WeekProps) => {
  const t = useText();
  const { toasts } = useServices();
  const { templates, calendar } = useFrame();
  const today = localDateOf(calendar.now, calendar.zone);
  const [chosen, setPlace] = useState<Place | null>(null);
  const known = useWeekPlan(week, dates);
  const planning = usePlanning(week, known?.roster ?? null);
  if (known === null) return null;
  const { roster, lines, counts } = known;
  // One begins at oneself, today.
  const mine = lines.findIndex(({ person }) => person.id === me.id);
  const place = chosen ?? { row: Math.max(0, mine), column: Math.max(0, dates.indexOf(today)) + 1 };
  const isLead = mayPlan(me);
  const worked = templates.filter(({ retired }) => !retired);
  const square = place.column === 0 ? null : (lines[place.row]?.squares[place.column - 1] ?? null);
  return (
    <>
      {isLead ? (
        <Chips worked={worked} onChoose={(plan) => planning.plan(changesAt(lines, place, [plan]))} />
      ) : null}
      {roster === null && !isLead ? (
        <EmptyState title={t('roster:empty')} text={t('roster:emptyText')} />
      ) : null}
      <Grid
        {...{ lines, dates, today, counts, place }}
        meId={me.id}
        label={t('roster:grid', partsOfWeek(week))}
        onPlace={setPlace}
        templateIds={worked.map(({ id }) => id)}
        planning={isLead ? planning : null}
        onCopied={(count) => toasts.done(t(count > 1 ? 'roster:carried.row' : 'roster:carried.square'))}
      />
      {isLead ? <p className="roster-keys">{t('roster:keys')}</p> : null}
      <Detail square={square} />
      {roster === null ? null : <Changes roster={roster} />}
    </>
  );
};

/** The plan of a week, people by days: a lead plans by drag or keyboard, everybody sees it. */
export const RosterPanel = ({ me, item, open }: TeamPanelProps) => {
  const { now, zone } = useFrame().calendar;
  const current = thisWeek(now, zone);
  const week = item !== null && mondayOf(item).ok ? item : current;
  const dates = useMemo(() => {
    const monday = mondayOf(week);
    return monday.ok ? datesFrom(monday.value) : [];
  }, [week]);
  return (
    <div className="roster">
      <div className="roster-head">
        <WeekBar week={week} current={current} go={open} />
        <span className="roster-actions">
          <Paper key={week} week={week}>
            {mayPlan(me) ? <CopyWeek week={week} /> : null}
          </Paper>
        </span>
      </div>
      <Week key={week} me={me} week={week} dates={dates} />
    </div>
  );
};
