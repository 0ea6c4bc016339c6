import './monday.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WeeklySummary } from '../../../../shared/report/weekly-summary.ts';
import type { WeekName } from '../../../../shared/time/week.ts';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { useAnswer, useSlow } from '../../../queries/use-answer.ts';
import { useRows } from '../../../queries/use-rows.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/small.tsx';
import { Section } from '../section.tsx';
import { AddDecision, DecisionList } from './decisions.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Additions, Complaints, Help, Oldest, Promises } from './look-at.tsx';
import { Meeting } from './meeting.tsx';
import { Seal } from './seal.tsx';
import { SpotChecks } from './spot-checks.tsx';

/** Changes when somebody has drawn, judged, decided or signed: then the value is read once more. */
const useReviewStamp = (): string | undefined =>
  useRows(async (reader) => {
    const rows = [
      ...(await reader.live('decision')),
      ...(await reader.live('spotCheck')),
      ...(await reader.live('weekSeal')),
    ];
    return rows.map(({ head }) => head).join(' ');
  }, []);

interface PageProps {
  readonly summary: WeeklySummary;
  readonly onStale: () => void;
}

const Page = ({ summary, onStale }: PageProps) => {
  const t = useText();
  const [meeting, setMeeting] = useState(false);
  const { week, review, pending, zone, sealed } = summary;
  const isSealed = sealed !== null;
  return (
    <article className="overview">
      <div className="monday-head">
        <Seal summary={summary} onStale={onStale} />
        <Button onClick={() => setMeeting(true)}>{t('weekly:monday.meeting')}</Button>
      </div>
      <FiguresTable own={review.own} trend={review.trend} />
      <Promises promises={review.promises} zone={zone} />
      <Oldest pending={pending} />
      <Complaints complaints={review.complaints} />
      <Help help={review.help} />
      <SpotChecks week={week} lines={review.spotChecks} isSealed={isSealed} />
      {review.lastDecisions.length === 0 ? null : (
        <Section title={t('report:review.lastDecisions')}>
          <DecisionList lines={review.lastDecisions} />
        </Section>
      )}
      <Section title={t('report:review.decisions')}>
        <DecisionList lines={review.decisions} />
        {isSealed ? null : <AddDecision week={week} />}
      </Section>
      <Additions additions={review.additions} zone={zone} />
      {meeting ? <Meeting summary={summary} onLeave={() => setMeeting(false)} /> : null}
    </article>
  );
};

/** What who answers for the shop goes through on Monday, decides, and signs. */
export const MondayTab = ({ week }: { readonly week: WeekName }) => {
  const t = useText();
  const { call } = useServices();
  const asked = useAnswer(useCallback(() => call('report.weekly', { week }), [call, week]));
  const slow = useSlow(asked.busy);
  const stamp = useReviewStamp();
  const seen = useRef<string | undefined>(undefined);
  const { again } = asked;
  useEffect(() => {
    if (stamp === undefined) return;
    if (seen.current !== undefined && seen.current !== stamp) again();
    seen.current = stamp;
  }, [stamp, again]);
  return (
    <div aria-busy={asked.busy}>
      <p className="week-status" role="status">
        {slow ? t('weekly:working') : ''}
      </p>
      {asked.problem === null ? null : (
        <EmptyState title={t('weekly:failed')} text={refusalText(asked.problem, t)}>
          <Button onClick={asked.again}>{t('weekly:retry')}</Button>
        </EmptyState>
      )}
      {asked.value?.week === week ? <Page summary={asked.value} onStale={again} /> : null}
    </div>
  );
};
