import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { toHandoverItem } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { HandoverPart, Outcome } from '../../../shared/vocabulary.ts';
import { type Calendar, momentText } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';
import { ItemLine } from './item-line.tsx';
import { placed, sectionsOf } from './sections.ts';

interface DoneLine {
  readonly id: string;
  readonly summary: string;
  readonly outcome: Outcome | null;
  readonly at: string | null;
}

/** What the shift closed: told, not carried. */
export const DoneList = ({
  done,
  calendar,
}: {
  readonly done: readonly DoneLine[];
  readonly calendar: Calendar;
}) => {
  const t = useText();
  return (
    <ul className="done-list">
      {done.map(({ id, summary, outcome, at }) => (
        <li key={id} className="done-line">
          <span className="done-summary">{maskPhonesIn(summary)}</span>
          <span className="faint">
            {[
              outcome === null ? null : t(`vocabulary:outcome.${outcome}`),
              at === null ? null : momentText(at, calendar, t),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
};

interface GiveSectionsProps {
  readonly open: readonly FollowUpRow[];
  readonly done: readonly FollowUpRow[];
  readonly calendar: Calendar;
}

/** The five parts of the daily record (S10), made from live rows. */
export const GiveSections = ({ open, done, calendar }: GiveSectionsProps) => {
  const t = useText();
  const lines = (part: HandoverPart, rows: readonly FollowUpRow[]) =>
    part === 'calledBack' ? (
      <DoneList
        done={done.map((row) => ({
          id: row.id,
          summary: row.summary,
          outcome: row.outcome,
          at: row.closedAt,
        }))}
        calendar={calendar}
      />
    ) : (
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <ItemLine item={toHandoverItem(row)} calendar={calendar} />
          </li>
        ))}
      </ul>
    );
  return sectionsOf(placed(open)).map(({ part, items }) => {
    const count = part === 'calledBack' ? done.length : items.length;
    return (
      <section key={part} className="part" aria-labelledby={`part-${part}`}>
        <h2 id={`part-${part}`} className="part-head">
          {t(`vocabulary:part.${part}`)} <span className="part-count">{count}</span>
        </h2>
        {count === 0 ? (
          <p className="part-empty">{t('handover:give.sectionEmpty')}</p>
        ) : (
          <div className="card part-card">{lines(part, items)}</div>
        )}
      </section>
    );
  });
};
