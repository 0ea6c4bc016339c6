import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { useText } from '../../i18n/text.ts';
import { EmptyState } from '../../ui/small.tsx';
import { CheckPrint } from './check-print.tsx';
import { KindsAndOutcomes, Pending } from './customers.tsx';
import { DayChart } from './day-chart.tsx';
import { isEmptyWeek } from './figures.ts';
import { KeyFigures } from './key-figures.tsx';
import { AttentionSection, CompletenessSection, DeparturesSection } from './passing.tsx';
import { Repeated } from './repeated.tsx';
import { RoutinesSection } from './routines.tsx';
import { Section } from './section.tsx';
import { ShareWeek } from './share-week.tsx';
import { Statements } from './statements.tsx';
import { Attendance, Handovers, People } from './team.tsx';
import { useDay, useDayMomentIn } from './use-day.ts';
import { CustomerVoice, ProblemsAndIdeas } from './voice.tsx';

const Digest = ({ digest }: Pick<WeeklySummary, 'digest'>) => {
  const t = useText();
  return (
    <Section title={t('weekly:digest')}>
      <p className="faint">{t('weekly:digestText', { events: digest.events, writers: digest.writers })}</p>
      <p className="section-lead">
        <code className="digest">{digest.hash}</code>
      </p>
      <CheckPrint />
    </Section>
  );
};

/** The week on screen: the same value, in the same order, as on paper. */
export const Overview = ({ summary }: { readonly summary: WeeklySummary }) => {
  const t = useText();
  const day = useDay();
  const { zone } = summary;
  const moment = useDayMomentIn(zone);
  if (isEmptyWeek(summary)) {
    return (
      <div className="card">
        <EmptyState title={t('weekly:empty')} text={t('weekly:emptyText')} />
      </div>
    );
  }
  return (
    <article className="overview">
      <ShareWeek key={summary.week} summary={summary} />
      {summary.sealed === null ? null : (
        <p className="week-running">
          {t('weekly:monday.sealedBy', {
            name: summary.sealed.by,
            moment: moment(summary.sealed.at),
          })}
        </p>
      )}
      {summary.asOf < summary.to ? (
        <p className="week-running">{t('weekly:week.running', { date: day(summary.asOf) })}</p>
      ) : null}
      <KeyFigures figures={summary.figures} lastWeek={summary.lastWeek} />
      <AttentionSection attention={summary.attention} passLimit={summary.passLimit} zone={summary.zone} />
      <Section title={t('report:days.title')}>
        <DayChart days={summary.days} />
      </Section>
      <Pending pending={summary.pending} zone={summary.zone} />
      <KindsAndOutcomes kinds={summary.kinds} outcomes={summary.outcomes} />
      <Attendance attendance={summary.attendance} zone={summary.zone} />
      <Handovers handovers={summary.handovers} figures={summary.figures} zone={summary.zone} />
      <CompletenessSection people={summary.people} />
      <DeparturesSection departures={summary.departures} zone={summary.zone} />
      <RoutinesSection routines={summary.routines} figures={summary.figures} zone={summary.zone} />
      <Repeated repeated={summary.repeated} />
      <ProblemsAndIdeas notes={summary.notes} noteKinds={summary.noteKinds} />
      <CustomerVoice customerVoice={summary.customerVoice} />
      <People
        people={summary.people}
        week={summary.week}
        sealed={summary.sealed}
        seesAll={summary.statements.of === 'everybody'}
      />
      <Statements statements={summary.statements} week={summary.week} zone={summary.zone} />
      <Digest digest={summary.digest} />
    </article>
  );
};
