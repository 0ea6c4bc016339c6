import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { dueText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { SeverityMark } from '../../ui/small.tsx';
import { type DueRow, dueToday } from './due-today.ts';

const MOST_COMING = 6;
const MOST_OVERDUE = 4;

interface DueListProps {
  readonly rows: readonly DueRow[];
  readonly most: number;
}

const DueList = ({ rows, most }: DueListProps) => {
  const t = useText();
  const { navigation } = useServices();
  const calendar = useCalendar();
  return (
    <>
      <ol className="timeline">
        {rows.slice(0, most).map(({ row, at }) => {
          const { text, tone } = dueText(at, calendar, t);
          return (
            <li key={row.id}>
              <button type="button" className="timeline-item" onClick={() => navigation.go('today', row.id)}>
                <SeverityMark severity={row.severity} label={t(`vocabulary:severity.${row.severity}`)} />
                <span className="timeline-text">{maskPhonesIn(row.summary)}</span>
                <span className={`timeline-time due-${tone}`}>{text}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {rows.length > most ? (
        <p className="faint timeline-more">{t('today:next.more', { count: rows.length - most })}</p>
      ) : null}
    </>
  );
};

/** The promises of today by the clock, and those overdue, the most urgent first. */
export const ComingUp = ({ open }: { readonly open: readonly FollowUpRow[] }) => {
  const t = useText();
  const { coming, overdue } = dueToday(open, useCalendar());
  return (
    <section className="aside-block">
      <h2>{t('today:next.title')}</h2>
      {coming.length === 0 ? <p className="faint">{t('today:next.empty')}</p> : null}
      <DueList rows={coming} most={MOST_COMING} />
      {overdue.length === 0 ? null : (
        <h3 className="aside-sub due-overdue">{t('today:next.overdue', { count: overdue.length })}</h3>
      )}
      <DueList rows={overdue} most={MOST_OVERDUE} />
    </section>
  );
};
