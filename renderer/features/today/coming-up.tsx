import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { dueAtOf } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { dueText } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';
import { useZone } from '../../queries/people.ts';
import { useNow, useServices } from '../../services.ts';
import { SeverityMark } from '../../ui/small.tsx';

const MOST_SHOWN = 10;

/** The promises of today and those overdue, by the clock. */
export const ComingUp = ({ open }: { readonly open: readonly FollowUpRow[] }) => {
  const t = useText();
  const { navigation } = useServices();
  const now = useNow();
  const zone = useZone();
  const today = localDateOf(now, zone);
  const due = open
    .flatMap((row) => {
      const at = dueAtOf(row);
      return at === null || localDateOf(at, zone) > today ? [] : [{ row, at }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return (
    <section className="aside-block">
      <h2>{t('today:next.title')}</h2>
      {due.length === 0 ? <p className="faint">{t('today:next.empty')}</p> : null}
      <ol className="timeline">
        {due.slice(0, MOST_SHOWN).map(({ row, at }) => {
          const { text, tone } = dueText(at, { now, zone }, t);
          return (
            <li key={row.id}>
              <button type="button" className="timeline-item" onClick={() => navigation.go('today', row.id)}>
                <span className={`timeline-time due-${tone}`}>
                  {tone === 'overdue' ? text : localTimeOf(at, zone)}
                </span>
                <SeverityMark severity={row.severity} label={t(`vocabulary:severity.${row.severity}`)} />
                <span className="timeline-text">{maskPhonesIn(row.summary)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {due.length > MOST_SHOWN ? (
        <p className="faint">{t('today:next.more', { count: due.length - MOST_SHOWN })}</p>
      ) : null}
    </section>
  );
};
