import { memo } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { dueAtOf } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { backAt, isSnoozed } from '../../../shared/rules/snooze.ts';
import { customerText } from '../../follow-up/customer-text.ts';
import { PassTag, StateTag } from '../../follow-up/pass-tag.tsx';
import { agoText, dueText, momentText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import type { Frame } from '../../frame.tsx';
import type { Translate } from '../../i18n/text.ts';
import { SeverityMark, Tag } from '../../ui/small.tsx';

/** What every row needs to be put into words: read once for the list, since thirty rows are drawn with every page. */
export interface Wording extends Pick<Frame, 'names' | 'templates' | 'calendar'> {
  readonly t: Translate;
}

interface PartProps {
  readonly row: FollowUpRow;
  readonly wording: Wording;
}

interface RowProps extends PartProps {
  readonly place: number;
  readonly total: number;
  readonly isPicked: boolean;
  readonly isCursor: boolean;
  readonly isShown: boolean;
}

const Due = ({ row, wording: { t, calendar } }: PartProps) => {
  if (row.state === 'closed') {
    return (
      <span className="pending-due">
        <Tag tone="green">{row.outcome === null ? '' : t(`vocabulary:outcome.${row.outcome}`)}</Tag>
        <span className="pending-small">{agoText(row.closedAt ?? row.touchedAt, calendar, t)}</span>
      </span>
    );
  }
  const dueAt = dueAtOf(row);
  const due = dueAt === null ? null : dueText(dueAt, calendar, t);
  const back = isSnoozed(row, calendar.now) ? backAt(row) : null;
  return (
    <span className="pending-due">
      <span className={due === null ? 'faint' : `due-${due.tone}`}>
        {due === null ? t('today:entry.noPromise') : due.text}
      </span>
      {back === null ? null : (
        <span className="pending-small">
          {t('pending:row.back', { moment: momentText(back, calendar, t) })}
        </span>
      )}
    </span>
  );
};

const Next = ({ row: { nextAction, takenBy }, wording: { names } }: PartProps) => {
  const owner = nextAction?.owner ?? (takenBy === null ? null : names(takenBy));
  return (
    <span className="pending-next">
      <span className="pending-line">{maskPhonesIn(nextAction?.text ?? '')}</span>
      <span className="pending-small">{owner ?? ''}</span>
    </span>
  );
};

const Holder = ({ row, wording: { t, templates, calendar } }: PartProps) => (
  <span className="pending-holder">
    <span className="pending-line pending-small">
      {row.holderShift === null ? '' : shiftText(row.holderShift, templates, calendar, t)}
    </span>
    {row.carryover === 0 ? null : <PassTag row={row} />}
  </span>
);

/** One follow-up: how urgent, what, who, what next and by whom, whose shift, how often passed on, until when. */
export const PendingRow = memo(({ row, wording, place, total, isPicked, isCursor, isShown }: RowProps) => {
  const { t } = wording;
  return (
    <div
      role="option"
      id={`pending-${row.id}`}
      tabIndex={-1}
      className="pending-row"
      aria-selected={isPicked}
      aria-current={isShown}
      aria-setsize={total}
      aria-posinset={place + 1}
      data-place={place}
      data-cursor={isCursor}
      data-follow-up={row.id}
    >
      <span className="pending-box" data-pick aria-hidden="true" />
      <SeverityMark severity={row.severity} label={t(`vocabulary:severity.${row.severity}`)} />
      <span className="pending-what">
        <span className="pending-summary">
          <span className="pending-line">{maskPhonesIn(row.summary)}</span>
          {row.question === null && row.refused === null && row.dispute === null ? null : (
            <StateTag row={row} />
          )}
        </span>
        <span className="pending-line pending-small">
          {[t(`vocabulary:kind.${row.kind}`), customerText(row.customer)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Next row={row} wording={wording} />
      <Holder row={row} wording={wording} />
      <Due row={row} wording={wording} />
    </div>
  );
});
PendingRow.displayName = 'PendingRow';
