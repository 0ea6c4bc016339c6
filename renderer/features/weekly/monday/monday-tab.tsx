import './monday.css';
import { useState } from 'react';
import type { WeeklySummary } from '../../../../shared/report/weekly-summary.ts';
import type { WeekName } from '../../../../shared/time/week.ts';
import { useText } from '../../../i18n/text.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { AttentionSection, CompletenessSection } from '../passing.tsx';
import { WeekValue } from '../week-value.tsx';
import { Additions } from './additions.tsx';
import { Decided } from './decisions.tsx';
import { FiguresTable } from './figures-table.tsx';
import { Complaints, Help, Oldest, Promises } from './look-at.tsx';
import { Meeting, meetingPlace } from './meeting.tsx';
import { Seal } from './seal.tsx';
import { SpotChecks } from './spot-checks.tsx';

interface PageProps {
  readonly summary: WeeklySummary;
  readonly mark: string;
  readonly onStale: () => void;
}

const Page = ({ summary, mark, onStale }: PageProps) => {
  const t = useText();
  const [meeting, setMeeting] = useState(false);
  const { week, review, pending, zone, sealed } = summary;
  const isSealed = sealed !== null;
  const isBegun = useServices().drafts.read(meetingPlace(week)) !== null;
  return (
    <article className="overview">
      <div className="monday-head">
        <Seal summary={summary} mark={mark} onStale={onStale} />
        <Button onClick={() => setMeeting(true)}>
          {t(isBegun ? 'weekly:monday.goOnMeeting' : 'weekly:monday.meeting')}
        </Button>
      </div>
      <FiguresTable own={review.own} trend={review.trend} />
      <Promises promises={review.promises} zone={zone} />
      <Oldest pending={pending} />
      <AttentionSection attention={summary.attention} passLimit={summary.passLimit} zone={zone} />
      <CompletenessSection people={summary.people} />
      <Complaints complaints={review.complaints} />
      <Help help={review.help} />
      <SpotChecks week={week} lines={review.spotChecks} isSealed={isSealed} />
      <Decided summary={summary} />
      <Additions additions={review.additions} zone={zone} />
      {meeting ? <Meeting summary={summary} onLeave={() => setMeeting(false)} /> : null}
    </article>
  );
};

/** What who answers for the shop goes through on Monday, decides, and signs. */
export const MondayTab = ({ week }: { readonly week: WeekName }) => (
  <WeekValue week={week}>
    {({ summary, mark }, again) => <Page key={summary.week} summary={summary} mark={mark} onStale={again} />}
  </WeekValue>
);
