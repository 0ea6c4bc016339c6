import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { useText } from '../../../i18n/text.ts';
import type { Entry } from '../entry.ts';
import { type Verdicts, wordsOn } from '../verdicts.ts';
import { customerOf, useNextStep, usePromise } from './big-item.tsx';

interface SmallItemsProps {
  readonly entries: readonly Entry[];
  /** The number of the first one among all. */
  readonly first: number;
  readonly verdicts: Verdicts;
  /** The one a question is being noted about. */
  readonly marked: string | null;
}

/** Several normal items on one page: a line each, in type that is read from a step away. */
export const SmallItems = ({ entries, first, verdicts, marked }: SmallItemsProps) => {
  const t = useText();
  const promise = usePromise();
  const nextStep = useNextStep();
  return (
    <ol className="ex-list" start={first}>
      {entries.map((entry, place) => {
        const { item } = entry;
        const promised = item.promisedAt === undefined ? null : promise(item.promisedAt);
        const facts = [
          customerOf(entry, (orderNo) => t('handover:item.order', { orderNo })),
          nextStep(entry),
        ];
        const comment = wordsOn(verdicts, entry)?.comment ?? '';
        return (
          <li key={entry.id} aria-current={entry.id === marked}>
            <span className="ex-number">{first + place}</span>
            <div className="ex-line">
              <p className="ex-line-summary">{maskPhonesIn(item.summary)}</p>
              <p className="ex-line-facts">
                {promised === null ? null : (
                  <span className={`ex-due-${promised.tone}`}>{promised.text}</span>
                )}
                {facts
                  .filter((fact) => fact !== null && fact !== '')
                  .map((fact) => (
                    <span key={fact}>{fact}</span>
                  ))}
              </p>
              {comment === '' ? null : <p className="ex-noted">{maskPhonesIn(comment)}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
};
