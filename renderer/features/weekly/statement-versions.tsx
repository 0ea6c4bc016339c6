import type { StatementRow, StatementText } from '../../../shared/projection/rows.ts';
import { statementFields } from '../../../shared/rules/statement.ts';
import { momentText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/small.tsx';
import { StatementTexts } from './statement-texts.tsx';

interface VersionsProps {
  readonly row: StatementRow;
  /** Puts an old one back into the form; `null` where nothing can be written any more. */
  readonly onUse: ((text: StatementText) => void) | null;
}

/** Every statement that was written of the week, newest first; nothing where there is only one. */
export const StatementVersions = ({ row, onUse }: VersionsProps) => {
  const t = useText();
  const calendar = useCalendar();
  if (row.versions.length < 2) return null;
  return (
    <details className="statement-versions">
      <summary>{t('statement:versions.title', { count: row.versions.length })}</summary>
      <ol>
        {[...row.versions].reverse().map(({ order, at, text, concurrent }) => (
          <li key={order}>
            <p className="statement-version-head">
              <span className="faint">
                {t('statement:versions.line', { moment: momentText(at, calendar, t) })}
              </span>
              {concurrent ? <Tag tone="amber">{t('statement:versions.concurrent')}</Tag> : null}
              {text === null ? <Tag>{t('statement:versions.takenBack')}</Tag> : null}
              {text === null || onUse === null || order === row.head ? null : (
                <Button size="small" look="quiet" onClick={() => onUse(text)}>
                  {t('statement:versions.use')}
                </Button>
              )}
            </p>
            {text === null ? null : <StatementTexts text={text} fields={statementFields} />}
          </li>
        ))}
      </ol>
    </details>
  );
};
