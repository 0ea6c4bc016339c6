import './leave.css';
import { useMemo, useState } from 'react';
import type { LeaveRow } from '../../../../shared/projection/rows.ts';
import { breachesOf, leaveBreaches } from '../../../../shared/rules/leave.ts';
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

const Requests = ({ me, leaves }: Known) => {
  const t = useText();
  const { waiting, settled } = useMemo(() => listsFor(leaves, me), [leaves, me]);
  const rows = useMemo(() => rowsOf({ leave: leaves }), [leaves]);
  const [all, setAll] = useState(false);
  const shown = all ? settled : settled.slice(0, MOST_SETTLED);
  const list = (label: string, of: readonly LeaveRow[]) =>
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
  return (
    <>
      {list(t('leave:list.waiting'), waiting)}
      {list(t('leave:list.settled'), shown)}
      {shown.length < settled.length ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('common:action.more')}
        </Button>
      ) : null}
      {waiting.length + settled.length === 0 ? (
        <EmptyState title={t('leave:empty')} text={t('leave:emptyText')} />
      ) : null}
    </>
  );
};

const LeavePage = ({ me, leaves }: Known) => {
  const { now, zone } = useFrame().calendar;
  const today = localDateOf(now, zone);
  const draft = useDraft(`leave-request-${me.id}`, EMPTY_REQUEST);
  const asked = askedOf(draft.value, me);
  const breaches = asked === null ? null : leaveBreaches(rowsOf({ leave: leaves }), asked, today);
  return (
    <div className="leave">
      <div className="leave-columns">
        <RequestForm me={me} draft={draft} asked={asked} breaches={breaches} />
        <AwayCalendar leaves={leaves} asked={asked} />
      </div>
      <Requests me={me} leaves={leaves} />
    </div>
  );
};

/** Asking to be away, who is away, and for a lead what waits for a decision. */
export const LeavePanel = ({ me }: TeamPanelProps) => {
  const { now, zone } = useFrame().calendar;
  const leaves = useLeaves(localDateOf(now, zone), now, zone);
  return leaves === undefined ? null : <LeavePage key={me.id} me={me} leaves={leaves} />;
};
