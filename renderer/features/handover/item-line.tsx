import type { ReactNode } from 'react';
import type { HandoverItem } from '../../../shared/events/handover-bodies.ts';
import { maskOf } from '../../../shared/fields.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { type Calendar, dueText, momentText } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';
import { SeverityMark, Tag } from '../../ui/small.tsx';

interface ItemLineProps {
  readonly item: HandoverItem;
  readonly calendar: Calendar;
  /** A sealed record says what was promised, not how late that is today. */
  readonly sealed?: boolean;
  /** Marks behind the summary. */
  readonly tags?: ReactNode;
  readonly children?: ReactNode;
}

const PromiseText = ({ at, calendar, sealed }: { at: string; calendar: Calendar; sealed: boolean }) => {
  const t = useText();
  const moment = t('handover:item.promise', { moment: momentText(at, calendar, t) });
  const due = dueText(at, calendar, t);
  if (sealed || due.tone === 'later') return <span>{moment}</span>;
  return (
    <span className={`ho-item-due-${due.tone}`}>
      {moment}
      {due.tone === 'overdue' ? ` · ${due.text}` : ''}
    </span>
  );
};

const customerText = (item: HandoverItem, order: (orderNo: string) => string): string =>
  [
    item.customer?.name,
    maskOf(item.customer?.phone),
    item.customer?.orderNo === undefined ? undefined : order(item.customer.orderNo),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');

const NextAction = ({ item, calendar }: { readonly item: HandoverItem; readonly calendar: Calendar }) => {
  const t = useText();
  const next = item.nextAction;
  if (next === undefined) return null;
  const due = next.dueAt === undefined ? null : momentText(next.dueAt, calendar, t);
  return (
    <p className="ho-item-next">
      {[
        t('handover:item.next', { text: maskPhonesIn(next.text) }),
        due === null ? null : t('handover:item.due', { moment: due }),
        next.owner === undefined ? null : t('handover:item.owner', { owner: next.owner }),
      ]
        .filter((part) => part !== null)
        .join(' · ')}
    </p>
  );
};

/** One follow-up as it is handed over: how urgent, what, who, promised when, what next, and what if (I-PASS). */
export const ItemLine = ({ item, calendar, sealed = false, tags, children }: ItemLineProps) => {
  const t = useText();
  const customer = customerText(item, (orderNo) => t('handover:item.order', { orderNo }));
  return (
    <div className="ho-item">
      <SeverityMark severity={item.severity} label={t(`vocabulary:severity.${item.severity}`)} />
      <div className="ho-item-body">
        <p className="ho-item-head">
          <span className="ho-item-kind">{t(`vocabulary:kind.${item.kind}`)}</span>
          <span className="ho-item-summary">{maskPhonesIn(item.summary)}</span>
          {tags}
          {item.carryover > 0 ? <Tag>{t('common:carryover', { count: item.carryover })}</Tag> : null}
        </p>
        {customer === '' && item.promisedAt === undefined ? null : (
          <p className="ho-item-facts">
            {customer === '' ? null : <span>{customer}</span>}
            {item.promisedAt === undefined ? null : (
              <PromiseText at={item.promisedAt} calendar={calendar} sealed={sealed} />
            )}
          </p>
        )}
        <NextAction item={item} calendar={calendar} />
        {item.contingency === undefined ? null : (
          <p className="ho-item-facts">
            {t('handover:item.contingency', { text: maskPhonesIn(item.contingency) })}
          </p>
        )}
        {children}
      </div>
    </div>
  );
};
