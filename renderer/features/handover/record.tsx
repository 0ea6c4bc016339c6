import { useMemo } from 'react';
import type { HandoverAcceptance, HandoverRow } from '../../../shared/projection/rows.ts';
import { isLate } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { dateOfShift, templateOfShift } from '../../../shared/time/shifts.ts';
import { type Calendar, momentText, weekdayDayText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Phones } from '../../phones/phones.tsx';
import { Tag } from '../../ui/small.tsx';
import { Additions } from './additions.tsx';
import { useAuthText } from './auth-text.ts';
import { Countersign } from './countersign.tsx';
import { RecordActions } from './record-actions.tsx';
import { RecordFacts } from './record-facts.tsx';
import { RecordItems } from './record-items.tsx';

interface RecordProps {
  readonly handover: HandoverRow;
  readonly calendar: Calendar;
}

/** `早班` of whichever day; the heading names the day. */
const useShiftName = (): ((shift: string) => string) => {
  const { templates } = useFrame();
  return (shift) => templates.find(({ id }) => id === templateOfShift(shift))?.name ?? templateOfShift(shift);
};

const Signatures = ({ handover, calendar }: RecordProps) => {
  const t = useText();
  const { names } = useFrame();
  const auth = useAuthText();
  const { templates } = useFrame();
  const { acceptance } = handover;
  return (
    <dl className="signatures">
      <div>
        <dt>{t('handover:record.signed')}</dt>
        <dd>
          <strong>{names(handover.signedBy)}</strong> {momentText(handover.signedAt, calendar, t)}
          <span className="faint"> · {auth(handover.signedAuth)}</span>
          <span className="signature-meaning">{t('handover:record.meaning.handedOver')}</span>
        </dd>
      </div>
      <div>
        <dt>{t('handover:record.accepted')}</dt>
        {acceptance === null ? (
          <dd>{t('handover:record.nobody')}</dd>
        ) : (
          <dd>
            <strong>{names(acceptance.by)}</strong> {shiftText(acceptance.toShift, templates, calendar, t)}{' '}
            {momentText(acceptance.at, calendar, t)}
            <span className="faint"> · {auth(acceptance.auth)}</span>
            <span className="signature-meaning">{t('handover:record.meaning.tookOver')}</span>
          </dd>
        )}
      </div>
    </dl>
  );
};

const Remarks = ({ title, text }: { readonly title: string; readonly text: string | null }) =>
  text === null ? null : (
    <section className="record-block">
      <h3>{title}</h3>
      <p className="remarks-text">{maskPhonesIn(text)}</p>
    </section>
  );

interface AlsoProps {
  readonly others: readonly HandoverAcceptance[];
  readonly calendar: Calendar;
}

/** Two PCs took over at once: shown, so that people sort out who answers for it. */
const AlsoAccepted = ({ others, calendar }: AlsoProps) => {
  const t = useText();
  const { names } = useFrame();
  return others.map(({ at, by }) => (
    <div key={at + by} className="ho-notice ho-notice-amber">
      <p className="ho-notice-title">{t('handover:record.also')}</p>
      <p>{t('handover:record.alsoText', { name: names(by), moment: momentText(at, calendar, t) })}</p>
    </div>
  ));
};

export const LateTag = ({ handover }: { readonly handover: HandoverRow }) => {
  const t = useText();
  const late = isLate(handover);
  if (late === null) return <Tag tone="amber">{t('handover:history.waiting')}</Tag>;
  return late ? (
    <Tag tone="red">{t('handover:history.late')}</Tag>
  ) : (
    <Tag tone="green">{t('handover:history.onTime')}</Tag>
  );
};

/** The numbers that were written in the remarks, the verdicts and the additions. */
export const SaidPhones = ({ handover }: { readonly handover: HandoverRow }) => {
  const about = useMemo(() => ({ handoverId: handover.id }), [handover.id]);
  return <Phones about={about} phones={handover.phones} lookKey="near" />;
};

/** A signed handover as it was sealed, what was said at take-over, and what was added later: readable for ever. */
export const HandoverRecord = ({ handover }: { readonly handover: HandoverRow }) => {
  const t = useText();
  const { calendar } = useFrame();
  const shiftName = useShiftName();
  const day = dateOfShift(handover.fromShift);
  const date = weekdayDayText(day, calendar, t);
  return (
    <article className="record" aria-labelledby={`record-${handover.id}`}>
      <header className="record-head">
        <h2 id={`record-${handover.id}`} className="ho-panel-title">
          {t('handover:record.heading', { date, shift: shiftName(handover.fromShift) })}
        </h2>
        <LateTag handover={handover} />
        <RecordActions handover={handover} />
      </header>
      <Signatures handover={handover} calendar={calendar} />
      <RecordFacts handover={handover} calendar={calendar} />
      <Countersign handover={handover} calendar={calendar} />
      <AlsoAccepted others={handover.alsoAcceptedBy} calendar={calendar} />
      <Remarks title={t('handover:record.remarks')} text={handover.remarks} />
      <Remarks title={t('handover:record.acceptRemarks')} text={handover.acceptance?.remarks ?? null} />
      <Additions handover={handover} calendar={calendar} />
      <SaidPhones handover={handover} />
      <p className="record-sealed">{t('handover:record.sealed')}</p>
      <RecordItems handover={handover} calendar={calendar} />
    </article>
  );
};
