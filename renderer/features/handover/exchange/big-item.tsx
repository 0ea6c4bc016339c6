import { type ReactNode, useMemo } from 'react';
import { maskOf } from '../../../../shared/fields.ts';
import { phonesOf } from '../../../../shared/rules/decide-phone.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { dueText, momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Phones } from '../../../phones/phones.tsx';
import { SeverityMark, Tag } from '../../../ui/small.tsx';
import type { Entry } from '../entry.ts';

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Who it is about, as it is read out: name, masked number, order. */
export const customerOf = ({ item }: Entry, order: (orderNo: string) => string): string => {
  const { name, phone, orderNo } = item.customer ?? {};
  return [name, maskOf(phone), orderNo === undefined ? undefined : order(orderNo)]
    .filter((part) => part !== undefined)
    .join(' · ');
};

/** What is to be said about the promise: `今天 16:30 前`, and how long it is overdue. */
export const usePromise = () => {
  const t = useText();
  const { calendar } = useFrame();
  return (at: string): { readonly text: string; readonly tone: string } => {
    const due = dueText(at, calendar, t);
    const moment = t('common:time.by', { moment: momentText(at, calendar, t) });
    return { text: due.tone === 'overdue' ? `${moment} · ${due.text}` : moment, tone: due.tone };
  };
};

/** The next step with who does it and until when. */
export const useNextStep = () => {
  const t = useText();
  const { calendar } = useFrame();
  return ({ item: { nextAction } }: Entry): string | null =>
    nextAction === undefined
      ? null
      : [
          maskPhonesIn(nextAction.text),
          nextAction.dueAt === undefined
            ? null
            : t('common:time.by', { moment: momentText(nextAction.dueAt, calendar, t) }),
          nextAction.owner,
        ]
          .filter((part) => part !== null && part !== undefined)
          .join(' · ');
};

const Missing = () => {
  const t = useText();
  return <span className="ex-missing">{t('handover:exchange.notSaid')}</span>;
};

/** One urgent or important item over the whole page, in the order of I-PASS: how bad, what, by when, next, what if. */
export const BigItem = ({ entry }: { readonly entry: Entry }) => {
  const t = useText();
  const promise = usePromise();
  const nextStep = useNextStep();
  const { item, followUp } = entry;
  const about = useMemo(() => ({ followUpId: item.followUpId }), [item.followUpId]);
  const customer = customerOf(entry, (orderNo) => t('handover:item.order', { orderNo }));
  const promised = item.promisedAt === undefined ? null : promise(item.promisedAt);
  return (
    <div className="ex-item">
      <p className="ex-severity">
        <SeverityMark severity={item.severity} label={t(`vocabulary:severity.${item.severity}`)} />
        {t(`vocabulary:severity.${item.severity}`)} · {t(`vocabulary:kind.${item.kind}`)}
        {item.carryover > 0 ? <Tag>{t('common:carryover', { count: item.carryover })}</Tag> : null}
      </p>
      <h2 className="ex-summary">{maskPhonesIn(item.summary)}</h2>
      {customer === '' ? null : <p className="ex-customer">{customer}</p>}
      {followUp === null ? null : <Phones about={about} phones={phonesOf(followUp)} lookKey="screen" />}
      <dl className="ex-facts">
        <Fact name={t('handover:exchange.promise')}>
          {promised === null ? (
            <Missing />
          ) : (
            <span className={`ex-due-${promised.tone}`}>{promised.text}</span>
          )}
        </Fact>
        <Fact name={t('handover:exchange.next')}>{nextStep(entry) ?? <Missing />}</Fact>
        {item.contingency === undefined ? null : (
          <Fact name={t('handover:exchange.contingency')}>{maskPhonesIn(item.contingency)}</Fact>
        )}
        {followUp?.details ? (
          <Fact name={t('handover:exchange.details')}>
            <span className="ex-details">{maskPhonesIn(followUp.details)}</span>
          </Fact>
        ) : null}
      </dl>
    </div>
  );
};
