import { useState } from 'react';
import type { LeaveRow, StaffRow } from '../../../../shared/projection/rows.ts';
import type { Breach } from '../../../../shared/rules/leave.ts';
import { localDateOf } from '../../../../shared/time/zone.ts';
import { momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/small.tsx';
import { DecideForm } from './decide-form.tsx';
import { breachText, spanText } from './leave-text.ts';
import { lengthOf, mayDecide, mayWithdraw } from './request.ts';

const tones = { waiting: 'amber', granted: 'green', refused: 'red', withdrawn: 'plain' } as const;

interface RequestRowProps {
  readonly row: LeaveRow;
  readonly me: StaffRow;
  /** The rules it breaks as things stand now. */
  readonly breaches: readonly Breach[];
}

const Decision = ({ row }: { readonly row: LeaveRow }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { decision } = row;
  if (decision === null) return null;
  const how = t(decision.granted ? 'leave:decision.granted' : 'leave:decision.refused', {
    name: names(decision.by),
    moment: momentText(decision.at, calendar, t),
  });
  const broken = decision.breaches.map((code) => t(`leave:broken.${code}`)).join(t('leave:and'));
  return (
    <p className="request-line">
      {how}
      {decision.reason === null ? null : t('leave:decision.reason', { reason: decision.reason })}
      {broken === '' ? null : <span className="faint"> {t('leave:decision.broken', { broken })}</span>}
    </p>
  );
};

/** Two who decided or took back at once: both lines are there. */
const AtOnce = ({ row }: { readonly row: LeaveRow }) => {
  const t = useText();
  return row.history.some(({ concurrent }) => concurrent) ? <Tag tone="red">{t('leave:atOnce')}</Tag> : null;
};

interface HeadProps {
  readonly row: LeaveRow;
  readonly me: StaffRow;
  /** Decides anew on what is decided; `null` while it waits. */
  readonly onAgain: (() => void) | null;
}

const Head = ({ row, me, onAgain }: HeadProps) => {
  const t = useText();
  const send = useSend();
  const { names, calendar } = useFrame();
  const name = names(row.staffId);
  const today = localDateOf(calendar.now, calendar.zone);
  const withdraw = (): void =>
    void send(
      { name: 'withdrawLeave', input: { leaveId: row.id } },
      { done: t('leave:withdrawn', { name }) },
    );
  return (
    <div className="request-head">
      <strong>{name}</strong>
      <span>{t(`leave:kind.${row.kind}`)}</span>
      <span>{spanText(row, t)}</span>
      <span className="faint">{t('common:time.days', { count: lengthOf(row) })}</span>
      <Tag tone={tones[row.state]}>{t(`leave:state.${row.state}`)}</Tag>
      <AtOnce row={row} />
      <span className="request-actions">
        {onAgain !== null && mayDecide(row, me) ? (
          <Button
            size="small"
            look="quiet"
            aria-label={`${t('leave:decide.again')} ${name}`}
            onClick={onAgain}
          >
            {t('leave:decide.again')}
          </Button>
        ) : null}
        {mayWithdraw(row, me, today) ? (
          <Button size="small" look="quiet" aria-label={`${t('leave:withdraw')} ${name}`} onClick={withdraw}>
            {t('leave:withdraw')}
          </Button>
        ) : null}
      </span>
    </div>
  );
};

/** One request: who, when, why, what it breaks, what became of it, and what may still be done. */
export const RequestRow = ({ row, me, breaches }: RequestRowProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const [again, setAgain] = useState(false);
  const isWaiting = row.state === 'waiting';
  const mayBeDecided = mayDecide(row, me);
  const asked = { name: names(row.askedBy), moment: momentText(row.askedAt, calendar, t) };
  return (
    <li className="request" data-leave={row.id}>
      <Head row={row} me={me} onAgain={isWaiting ? null : () => setAgain(!again)} />
      <p className="request-line">
        {row.reason} <span className="faint">{t('leave:askedBy', asked)}</span>
      </p>
      {isWaiting && breaches.length > 0 ? (
        <ul className="request-breaches">
          {breaches.map((breach) => (
            <li key={breach.code + breach.dates[0]}>{breachText(breach, t)}</li>
          ))}
        </ul>
      ) : null}
      <Decision row={row} />
      {isWaiting && !mayBeDecided && me.id === row.staffId ? (
        <p className="faint">{t('leave:waits')}</p>
      ) : null}
      {mayBeDecided && (isWaiting || again) ? (
        <DecideForm
          row={row}
          name={names(row.staffId)}
          isAgainstRules={breaches.length > 0}
          onDone={() => setAgain(false)}
        />
      ) : null}
    </li>
  );
};
