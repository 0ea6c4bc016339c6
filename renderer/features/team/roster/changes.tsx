import type { DayPlan, HistoryLine, RosterRow } from '../../../../shared/projection/rows.ts';
import { partsOfWeek } from '../../../../shared/time/week.ts';
import { momentText, weekdayText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { planText } from './plan-text.ts';

/** Changes named one by one; a copied week would fill the page. */
const MOST_NAMED = 6;

/** In the history nothing planned is an empty text. */
const toldPlan = (value: unknown): DayPlan =>
  value === null ? null : value === '' ? undefined : String(value);

const Change = ({ line }: { readonly line: HistoryLine }) => {
  const t = useText();
  const { names, templates, calendar } = useFrame();
  const named = line.changes.slice(0, MOST_NAMED).map(({ field, before, after }) => {
    const [staffId = '', date = ''] = field.split('/');
    return t('roster:changes.one', {
      name: names(staffId),
      day: date === '' ? '' : weekdayText(date, t),
      before: planText(toldPlan(before), templates, t),
      after: planText(toldPlan(after), templates, t),
    });
  });
  const more = line.changes.length - named.length;
  return (
    <li className="change">
      <span className="faint">
        {momentText(line.at, calendar, t)} {names(line.by)}
      </span>{' '}
      {line.text === null ? null : <>{t('roster:changes.copied', partsOfWeek(line.text))} </>}
      {named.join(t('roster:semicolon'))}
      {more > 0 ? t('roster:changes.more', { count: more }) : null}
      {line.concurrent ? <strong className="change-clash"> {t('roster:clash.mark')}</strong> : null}
    </li>
  );
};

/** Every change to this week's plan, newest first, with what stood there before. */
export const Changes = ({ roster }: { readonly roster: RosterRow }) => {
  const t = useText();
  return (
    <details className="roster-changes">
      <summary>{t('roster:changes.title', { count: roster.history.length })}</summary>
      <ol className="change-list">
        {roster.history.toReversed().map((line) => (
          <Change key={line.order} line={line} />
        ))}
      </ol>
    </details>
  );
};
