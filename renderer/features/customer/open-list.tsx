import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { dueAtOf } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { dueText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { SeverityMark } from '../../ui/small.tsx';

const Line = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  const { navigation } = useServices();
  const calendar = useCalendar();
  const dueAt = dueAtOf(row);
  const due = dueAt === null ? null : dueText(dueAt, calendar, t);
  return (
    <li>
      <button
        type="button"
        className="customer-open-line customer-stop"
        onClick={() => navigation.go('today', row.id)}
      >
        <SeverityMark severity={row.severity} label={t(`vocabulary:severity.${row.severity}`)} />
        <span className="customer-open-text">{maskPhonesIn(row.summary)}</span>
        <span className="faint">{t(`vocabulary:kind.${row.kind}`)}</span>
        {due === null ? (
          <span className="faint">{t('today:entry.noPromise')}</span>
        ) : (
          <span className={`due-${due.tone}`}>{due.text}</span>
        )}
      </button>
    </li>
  );
};

/** What is still promised to the customer comes first: whoever picks up the phone needs it first. */
export const OpenList = ({ open }: { readonly open: readonly FollowUpRow[] }) => {
  const t = useText();
  return (
    <section className="card customer-open" aria-labelledby="customer-open">
      <h2 id="customer-open">
        {open.length === 0
          ? t('customer:page.noneOpen')
          : t('customer:page.openTitle', { count: open.length })}
      </h2>
      {open.length === 0 ? (
        <p className="faint">{t('customer:page.noneOpenText')}</p>
      ) : (
        <ul>
          {open.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
};
