import { memo } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { dueAtOf } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { customerText } from '../../follow-up/customer-text.ts';
import { PassTag, StateTag } from '../../follow-up/pass-tag.tsx';
import { agoText, dueText } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';
import { SeverityMark, Tag } from '../../ui/small.tsx';

interface FollowUpItemProps {
  readonly row: FollowUpRow;
  readonly now: string;
  readonly zone: string;
  readonly selected: boolean;
  readonly onOpen: (id: string) => void;
}

const Due = ({ row, now, zone }: Pick<FollowUpItemProps, 'row' | 'now' | 'zone'>) => {
  const t = useText();
  const dueAt = dueAtOf(row);
  if (row.state === 'closed') {
    return (
      <span className="item-due">
        <Tag tone="green">{row.outcome === null ? '' : t(`vocabulary:outcome.${row.outcome}`)}</Tag>
        <span className="faint">{agoText(row.closedAt ?? row.touchedAt, { now, zone }, t)}</span>
      </span>
    );
  }
  if (dueAt === null) return <span className="item-due faint">{t('today:entry.noPromise')}</span>;
  const due = dueText(dueAt, { now, zone }, t);
  return <span className={`item-due due-${due.tone}`}>{due.text}</span>;
};

/** One follow-up in the list: how urgent, what, who, until when, how often it was passed on. */
export const FollowUpItem = memo(({ row, now, zone, selected, onOpen }: FollowUpItemProps) => {
  const t = useText();
  return (
    <button
      type="button"
      className="item"
      aria-current={selected}
      data-follow-up={row.id}
      onClick={() => onOpen(row.id)}
    >
      <SeverityMark severity={row.severity} label={t(`vocabulary:severity.${row.severity}`)} />
      <span className="item-text">
        <span className="item-summary">{maskPhonesIn(row.summary)}</span>
        <span className="item-meta">
          <span>{t(`vocabulary:kind.${row.kind}`)}</span>
          {row.customer === null ? null : <span className="item-customer">{customerText(row.customer)}</span>}
        </span>
      </span>
      <StateTag row={row} />
      <PassTag row={row} />
      <Due row={row} now={now} zone={zone} />
    </button>
  );
});
FollowUpItem.displayName = 'FollowUpItem';
