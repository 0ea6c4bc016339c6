import { LONGEST_STATEMENT } from '../../../shared/events/statement-bodies.ts';
import type { StatementField } from '../../../shared/rules/statement.ts';
import { useText } from '../../i18n/text.ts';
import { holdsLine, withLine, withoutLine } from '../../statement/statement-draft.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { moveFocusAmong } from '../../ui/move-focus.ts';

interface FieldProps {
  readonly field: StatementField;
  readonly value: string;
  /** Lines that may be put in; `null` while they are not known. */
  readonly offered: readonly string[] | null;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

type OfferedProps = Omit<FieldProps, 'onBlur' | 'offered'> & { readonly lines: readonly string[] };

/** Lines beside a field: a click puts one in, another takes it out. The arrows go from one to the next. */
const OfferedLines = ({ field, value, lines, onChange }: OfferedProps) => {
  const t = useText();
  const name = t(`statement:offered.${field}`);
  const all = lines.reduce(withLine, value);
  return (
    <section
      className="statement-offered"
      aria-label={name}
      onKeyDown={(event) => moveFocusAmong(event, '[data-offered]')}
    >
      <div className="statement-offered-head">
        <h3>{name}</h3>
        {lines.length < 2 || all === value ? null : (
          <Button
            size="small"
            look="quiet"
            disabled={all.length > LONGEST_STATEMENT}
            onClick={(event) => {
              // The button goes with what it did; one goes on where the words now stand.
              event.currentTarget.closest('.statement-row')?.querySelector('textarea')?.focus();
              onChange(all);
            }}
          >
            {t('statement:putAll')}
          </Button>
        )}
      </div>
      {lines.length === 0 ? (
        <p className="faint">{t(`statement:none.${field}`)}</p>
      ) : (
        <ul>
          {lines.map((line) => {
            const isIn = holdsLine(value, line);
            const next = isIn ? withoutLine(value, line) : withLine(value, line);
            const isFull = next.length > LONGEST_STATEMENT;
            return (
              <li key={line}>
                <button
                  type="button"
                  className="offered-line"
                  data-offered
                  aria-pressed={isIn}
                  aria-disabled={isFull}
                  title={isFull ? t('statement:full', { most: LONGEST_STATEMENT }) : undefined}
                  onClick={() => {
                    if (!isFull) onChange(next);
                  }}
                >
                  <span aria-hidden="true" className="offered-mark">
                    {isIn ? '✓' : '+'}
                  </span>
                  {line}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};

/** One field of a statement, and what one may put into it. */
export const StatementFieldRow = ({ field, value, offered, onChange, onBlur }: FieldProps) => {
  const t = useText();
  return (
    <div className="statement-row">
      <TextArea
        label={t(`vocabulary:statementField.${field}`)}
        className="statement-input"
        placeholder={t(`statement:placeholder.${field}`)}
        maxLength={LONGEST_STATEMENT}
        rows={4}
        value={value}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.value)}
      />
      {offered === null ? (
        <div className="statement-offered" />
      ) : (
        <OfferedLines field={field} value={value} lines={offered} onChange={onChange} />
      )}
    </div>
  );
};
