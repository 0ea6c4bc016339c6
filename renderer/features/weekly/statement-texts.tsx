import type { StatementText } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { StatementField } from '../../../shared/rules/statement.ts';
import { useText } from '../../i18n/text.ts';
import { FoldedText } from './folded-text.tsx';

interface TextsProps {
  readonly text: StatementText;
  readonly fields: readonly StatementField[];
  /** Where it stands among other things, of very much the beginning. */
  readonly isFolded?: boolean;
}

/** A statement as it is read: what is said under its name, line for line; what is not said is left out. */
export const StatementTexts = ({ text, fields, isFolded = false }: TextsProps) => {
  const t = useText();
  return (
    <dl className="statement-texts">
      {fields.map((field) =>
        text[field] === null ? null : (
          <div key={field}>
            <dt>{t(`vocabulary:statementField.${field}`)}</dt>
            <dd>{isFolded ? <FoldedText text={maskPhonesIn(text[field])} /> : maskPhonesIn(text[field])}</dd>
          </div>
        ),
      )}
    </dl>
  );
};
