import { type ConfirmedPrint, MOST_SINCE, type PrintCheck } from '../../../shared/report/print-check.ts';
import { isMonth } from '../../../shared/time/month.ts';
import { partsOfWeek } from '../../../shared/time/week.ts';
import { momentText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { type Translate, useText } from '../../i18n/text.ts';
import { monthText } from '../../months/months.ts';
import { useAdditionHead } from './addition-head.ts';

/** `2026 年第 47 周`, or the month. */
const nameOf = (period: string, t: Translate): string =>
  isMonth(period) ? monthText(period, t) : t('weekly:week.label', partsOfWeek(period));

const Since = ({ since, more, period }: Pick<ConfirmedPrint, 'since' | 'more' | 'period'>) => {
  const t = useText();
  const calendar = useCalendar();
  const head = useAdditionHead();
  if (period === null) return null;
  if (since.length === 0) return <p>{t('weekly:check.nothingSince')}</p>;
  return (
    <>
      <p>{t('weekly:check.since', { count: since.length + more })}</p>
      <ul className="print-since">
        {since.map((line) => (
          <li key={line.order}>
            <span className="faint">{`${momentText(line.at, calendar, t)} · ${line.by} · ${head(line)}`}</span>{' '}
            {line.summary}
          </li>
        ))}
      </ul>
      {more === 0 ? null : (
        <p className="faint">{t('weekly:check.more', { count: more, shown: MOST_SINCE })}</p>
      )}
    </>
  );
};

const Confirmed = ({ print }: { readonly print: ConfirmedPrint }) => {
  const t = useText();
  const calendar = useCalendar();
  const { period, events, later, at, seal, since, more } = print;
  const moment = at === null ? '' : momentText(at, calendar, t);
  const signed = seal === null ? null : { name: seal.by, moment: momentText(seal.at, calendar, t) };
  return (
    <section className="print-answer is-good" aria-label={t('weekly:check.answer')}>
      <h3>
        {period === null
          ? t('weekly:check.state', { moment })
          : seal?.isThis === true
            ? t('weekly:check.sealed', { period: nameOf(period, t) })
            : t('weekly:check.asOf', { period: nameOf(period, t), moment })}
      </h3>
      {seal?.isThis === true && signed !== null ? <p>{t('weekly:check.signed', signed)}</p> : null}
      {seal?.isThis === false && signed !== null ? <p>{t('weekly:check.beforeSeal', signed)}</p> : null}
      <p>{t('weekly:check.whole', { events })}</p>
      <Since since={since} more={more} period={period} />
      {period === null ? <p className="faint">{t('weekly:check.onlyDigest', { later })}</p> : null}
    </section>
  );
};

/** What a printed page turned out to be, in plain words. */
export const PrintAnswer = ({ answer }: { readonly answer: PrintCheck }) => {
  const t = useText();
  if (answer.kind === 'confirmed') return <Confirmed print={answer} />;
  const { kind, ...details } = answer;
  return (
    <section className="print-answer is-bad" aria-label={t('weekly:check.answer')}>
      <h3>{t(`weekly:check.no.${kind}`)}</h3>
      <p>{t(`weekly:check.why.${kind}`, { writer: '', seq: 0, has: 0, ...details })}</p>
    </section>
  );
};
