import type { StaffRow, StatementRow } from '../../../shared/projection/rows.ts';
import { statementFields } from '../../../shared/rules/statement.ts';
import { partsOfWeek, type WeekName } from '../../../shared/time/week.ts';
import { agoText, momentText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isSubmitCtrlEnter } from '../../keyboard.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Kbd } from '../../ui/small.tsx';
import { PersonalPaper } from './personal-paper.tsx';
import { StatementFieldRow } from './statement-field.tsx';
import { StatementTexts } from './statement-texts.tsx';
import { StatementVersions } from './statement-versions.tsx';
import { useOffered, useStatementForm } from './use-statement.ts';

interface EditorProps {
  readonly week: WeekName;
  readonly me: StaffRow;
  readonly row: StatementRow | null;
  /** The week is signed: what is handed in now is an addition to the next. */
  readonly isSealed: boolean;
}

interface SinceProps {
  readonly row: StatementRow;
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Another one was written on another PC since this one was begun: it is read before it is written over. */
const WrittenSince = ({ row, onKeep, onTake }: SinceProps) => {
  const t = useText();
  const calendar = useCalendar();
  const at = row.versions.at(-1)?.at ?? '';
  return (
    <div className="notice notice-amber statement-since" role="status">
      <p>{t('statement:since.title', { moment: momentText(at, calendar, t) })}</p>
      {row.text === null ? (
        <p>{t('statement:versions.takenBack')}</p>
      ) : (
        <StatementTexts text={row.text} fields={statementFields} />
      )}
      <div className="statement-since-keys">
        <Button size="small" onClick={onKeep}>
          {t('statement:since.keep')}
        </Button>
        <Button size="small" onClick={onTake}>
          {t('statement:since.take')}
        </Button>
      </div>
    </div>
  );
};

const useStateText = (row: StatementRow | null, isDirty: boolean): string => {
  const t = useText();
  const calendar = useCalendar();
  if (isDirty) return t('statement:state.draft');
  const at = row?.text ? row.versions.at(-1)?.at : undefined;
  return at === undefined
    ? t('statement:state.nothing')
    : t('statement:state.written', { moment: agoText(at, calendar, t) });
};

/** Three fields, what may go into them beside them, and Ctrl+Enter. */
export const StatementEditor = ({ week, me, row, isSealed }: EditorProps) => {
  const t = useText();
  const offered = useOffered(week, me.id);
  const writing = useStatementForm({ week, me, row, isSealed });
  const { form, set, save, isBehind, isDirty } = writing;
  const state = useStateText(row, isDirty);
  return (
    <>
      <Form
        className="statement-form"
        onSubmit={() => save()}
        onKeyDown={(event) => {
          if (!isSubmitCtrlEnter(event)) return;
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }}
      >
        {isSealed ? (
          <p className="notice notice-amber statement-since" role="status">
            {t('statement:late.notice', { week: t('weekly:week.label', partsOfWeek(week)) })}
          </p>
        ) : null}
        {isBehind && row !== null ? (
          <WrittenSince row={row} onKeep={writing.keep} onTake={writing.take} />
        ) : null}
        <div className="statement-row statement-lead">
          <p>{t('statement:lead')}</p>
          <p>{t('statement:offerHint')}</p>
        </div>
        {statementFields.map((field) => (
          <StatementFieldRow
            key={field}
            field={field}
            value={form[field]}
            offered={offered?.[field] ?? null}
            onChange={(text) => set({ ...form, [field]: text })}
            onBlur={writing.flush}
          />
        ))}
        <div className="statement-foot">
          <span className="faint" role="status">
            {state}
          </span>
          <PersonalPaper week={week} staffId={me.id} name={me.name} isSealed={isSealed} />
          <Kbd>Ctrl+Enter</Kbd>
          <Button look="primary" type="submit" disabled={!isDirty || isBehind}>
            {t(isSealed ? 'statement:late.save' : 'statement:save')}
          </Button>
        </div>
      </Form>
      {row === null ? null : <StatementVersions row={row} onUse={writing.use} />}
    </>
  );
};
