import './leave.css';
import { useMemo, useState } from 'react';
import type { Rows } from '../../../../shared/projection/projection.ts';
import type { LeaveRow } from '../../../../shared/projection/rows.ts';
import { breachesOf, leaveBreaches } from '../../../../shared/rules/leave.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { rowsOf } from '../../../queries/rows-of.ts';
import { useLeaves } from '../../../queries/team.ts';
import { useDraft } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/small.tsx';
import type { TeamPanelProps } from '../team-panel.ts';
import { AwayCalendar } from './away-calendar.tsx';
import { askedOf, EMPTY_REQUEST, listsFor } from './request.ts';
import { RequestForm } from './request-form.tsx';
import { RequestRow } from './request-row.tsx';

/** Decided requests shown at first. */
const MOST_SETTLED = 10;

type Known = Pick<TeamPanelProps, 'me'> & { readonly leaves: readonly LeaveRow[] };

interface ListProps extends Pick<Known, 'me'> {
  readonly label: string;
  readonly of: readonly LeaveRow[];
  /** Of every request the book has, for the rules. */
  readonly rows: Rows;
}

const RequestList = ({ me, label, of, rows }: ListProps) =>
  of.length === 0 ? null : (
    <section className="card request-section" aria-label={label}>
      <h2>
        {label} <span className="faint">{of.length}</span>
      </h2>
      <ul>
        {of.map((row) => (
          <RequestRow key={row.id} row={row} me={me} breaches={breachesOf(rows, row)} />
        ))}
      </ul>
    </section>
  );

const Settled = (props: Omit<ListProps, 'label'>) => {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? props.of : props.of.slice(0, MOST_SETTLED);
  return (
    <>
      <RequestList {...props} label={t('leave:list.settled')} of={shown} />
      {shown.length < props.of.length ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('common:action.more')}
        </Button>
      ) : null}
    </>
  );
};

const LeavePage = ({ me, leaves }: Known) => {
  const t = useText();
  const { now, zone } = useFrame().calendar;
  const today = localDateOf(now, zone);
  const draft = useDraft(`leave-request-${me.id}`, EMPTY_REQUEST);
  const asked = askedOf(draft.value, me);
  const rows = useMemo(() => rowsOf({ leave: leaves }), [leaves]);
  const { waiting, settled } = useMemo(() => listsFor(leaves, me), [leaves, me]);
  const breaches = asked === null ? null : leaveBreaches(rows, asked, today);
  const waits = <RequestList {...{ me, rows }} label={t('leave:list.waiting')} of={waiting} />;
  // A lead comes to decide, others to ask.
  const isLead = hasRole(me.role, 'lead');
  return (
    <div className="leave">
      {isLead ? waits : null}
      <div className="leave-columns">
        <RequestForm me={me} draft={draft} asked={asked} breaches={breaches} />
        <AwayCalendar leaves={leaves} asked={asked} />
      </div>
      {isLead ? null : waits}
      <Settled {...{ me, rows }} of={settled} />
      {waiting.length + settled.length === 0 ? (
        <EmptyState title={t('leave:empty')} text={t('leave:emptyText')} />
      ) : null}
    </div>
  );
};

/** Asking to be away, who is away, and for a lead what waits for a decision. */
export const LeavePanel = ({ me }: TeamPanelProps) => {
  const { now, zone } = useFrame().calendar;
  const leaves = useLeaves(localDateOf(now, zone), now, zone);
  return leaves === undefined ? null : <LeavePage key={me.id} me={me} leaves={leaves} />;
};
