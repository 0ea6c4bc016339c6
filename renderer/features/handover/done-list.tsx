import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { Outcome } from '../../../shared/vocabulary.ts';
import { type Calendar, momentText } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';

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
