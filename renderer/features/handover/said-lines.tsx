import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { MissingField } from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/small.tsx';

interface SaidLinesProps {
  /** A verdict of the moment or a decision of the record; `null` shows nothing. */
  readonly said: {
    readonly comment?: string | null;
    readonly answer?: string | null | undefined;
    readonly readBack?: string | null | undefined;
    readonly missing?: readonly MissingField[] | undefined;
  } | null;
}

/** What was said about an item at take-over: the question with its answer, what was missing, the read-back. */
export const SaidLines = ({ said }: SaidLinesProps) => {
  const t = useText();
  if (said === null) return null;
  const { comment, answer, readBack, missing = [] } = said;
  return (
    <>
      {comment ? <p className="ho-entry-comment">{maskPhonesIn(comment)}</p> : null}
      {missing.length === 0 ? null : (
        <p className="ho-entry-missing">
          <span className="faint">{t('handover:take.missing')}</span>
          {missing.map((field) => (
            <Tag key={field} tone="amber">
              {t(`vocabulary:missing.${field}`)}
            </Tag>
          ))}
        </p>
      )}
      {answer ? (
        <p className="ho-entry-answer">
          <span className="faint">{t('handover:take.answer')}</span> {maskPhonesIn(answer)}
        </p>
      ) : null}
      {readBack ? (
        <p className="ho-entry-answer">
          <span className="faint">{t('handover:take.readBack')}</span> {maskPhonesIn(readBack)}
        </p>
      ) : null}
    </>
  );
};
