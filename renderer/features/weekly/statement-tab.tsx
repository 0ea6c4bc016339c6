import './statement.css';
import type { StatementRow } from '../../../shared/projection/rows.ts';
import { statementFields, statementWeeks } from '../../../shared/rules/statement.ts';
import { partsOfWeek, type WeekName } from '../../../shared/time/week.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useMe } from '../../queries/people.ts';
import { useIsSealed, useStatement } from '../../queries/statements.ts';
import { useDraft } from '../../services.ts';
import {
  NO_STATEMENT_DRAFT,
  type StatementDraft,
  saidIn,
  saysSame,
  statementDraftKey,
} from '../../statement/statement-draft.ts';
import { EmptyState } from '../../ui/small.tsx';
import { StatementEditor } from './statement-editor.tsx';
import { StatementTexts } from './statement-texts.tsx';
import { StatementVersions } from './statement-versions.tsx';

interface BegunProps {
  readonly week: WeekName;
  readonly staffId: string;
  readonly row: StatementRow | null;
}

/** What was begun and not saved before the week was over for good: too late to be said, but not lost `[P5]`. */
const NeverSaved = ({ week, staffId, row }: BegunProps) => {
  const t = useText();
  const { form } = useDraft<StatementDraft>(statementDraftKey(week, staffId), NO_STATEMENT_DRAFT).value;
  if (form === null || saysSame(form, row?.text ?? null)) return null;
  return (
    <section
      className="notice notice-amber statement-since statement-never"
      aria-label={t('statement:neverSaved')}
    >
      <p>{t('statement:neverSavedText')}</p>
      <StatementTexts text={saidIn(form)} fields={statementFields} />
    </section>
  );
};

interface PastProps {
  readonly week: WeekName;
  readonly row: StatementRow | null;
}

/** Of a week that is over for good one reads what was written. */
const PastStatement = ({ week, row }: PastProps) => {
  const t = useText();
  if (row === null)
    return (
      <div className="card">
        <EmptyState title={t('statement:pastNone')} text={t('statement:pastNoneText')} />
      </div>
    );
  return (
    <>
      <p className="faint">{t('statement:past', { week: t('weekly:week.label', partsOfWeek(week)) })}</p>
      {row.text === null ? null : (
        <div className="card statement-read">
          <StatementTexts text={row.text} fields={statementFields} />
        </div>
      )}
      <StatementVersions row={row} onUse={null} />
    </>
  );
};

/** What I say of a week: written by myself of this week or the last, read afterwards. */
export const StatementTab = ({ week }: { readonly week: WeekName }) => {
  const t = useText();
  const me = useMe();
  const { now, zone } = useCalendar();
  const row = useStatement(week, me?.staff.id ?? '');
  const isSealed = useIsSealed(week);
  if (!me || row === undefined || isSealed === undefined) return null;
  const isOpen = statementWeeks(now, zone).includes(week);
  return (
    <section className="statement" aria-label={t('statement:title')}>
      {isOpen ? (
        <StatementEditor key={me.staff.id} week={week} me={me.staff} row={row} isSealed={isSealed} />
      ) : (
        <>
          <NeverSaved week={week} staffId={me.staff.id} row={row} />
          <PastStatement week={week} row={row} />
        </>
      )}
    </section>
  );
};
