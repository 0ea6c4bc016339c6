import './lead.css';
import { leadDeskCount } from '../../../../shared/report/lead-desk.ts';
import { useText } from '../../../i18n/text.ts';
import { useLeadDesk } from '../../../queries/lead-desk.ts';
import { moveFocusAmong } from '../../../ui/move-focus.ts';
import { EmptyState } from '../../../ui/small.tsx';
import type { TeamPanelProps } from '../team-panel.ts';
import { UnreadBriefings } from './lead-briefings.tsx';
import { Departures, ToConfirm } from './lead-departures.tsx';
import {
  Countersigns,
  Forgotten,
  UnsignedShifts,
  WaitingHandovers,
  WaitingLeave,
} from './lead-handovers.tsx';
import { ClimbingItems, DisputedItems, RefusedItems } from './lead-items.tsx';
import { MissedRoutines } from './lead-routines.tsx';

/** 组长台: everything that waits for a lead on one page, what blocks somebody first. */
export const LeadPanel = ({ me }: Pick<TeamPanelProps, 'me'>) => {
  const t = useText();
  const desk = useLeadDesk();
  if (desk === undefined) return <p className="loading">{t('shell:loading')}</p>;
  if (desk === null) return null;
  const isEmpty = leadDeskCount(desk) === 0;
  return (
    <section
      className="lead-desk"
      aria-label={t('lead:title')}
      onKeyDown={(event) => moveFocusAmong(event, '[data-lead]')}
    >
      {isEmpty ? (
        <div className="card">
          <EmptyState title={t('lead:empty')} text={t('lead:emptyText')} />
        </div>
      ) : null}
      <RefusedItems desk={desk} />
      <ToConfirm desk={desk} me={me} />
      <WaitingHandovers desk={desk} />
      <UnsignedShifts desk={desk} />
      <ClimbingItems desk={desk} />
      <DisputedItems desk={desk} />
      <Countersigns desk={desk} />
      <WaitingLeave desk={desk} />
      <MissedRoutines desk={desk} />
      <UnreadBriefings desk={desk} />
      <Forgotten desk={desk} />
      <Departures desk={desk} />
    </section>
  );
};
