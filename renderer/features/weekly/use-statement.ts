import { useRef, useState } from 'react';
import type { StaffRow, StatementRow, StatementText } from '../../../shared/projection/rows.ts';
import type { WeekName } from '../../../shared/time/week.ts';
import { useText } from '../../i18n/text.ts';
import { useNotesOf } from '../../queries/statements.ts';
import { useDraft, useSend } from '../../services.ts';
import { type Offered, offeredLines } from '../../statement/offered-lines.ts';
import {
  formOf,
  NO_STATEMENT_DRAFT,
  type StatementDraft,
  type StatementForm,
  saidIn,
  saysSame,
  statementDraftKey,
  typedOn,
} from '../../statement/statement-draft.ts';
import { useWeek } from './use-week.ts';

interface Writing {
  readonly week: WeekName;
  readonly me: StaffRow;
  readonly row: StatementRow | null;
  readonly isSealed: boolean;
}

/** What is said once it is handed in. */
const doneKey = (isTakenBack: boolean, { row, isSealed }: Writing) => {
  if (isTakenBack) return 'statement:takenBack';
  if (isSealed) return 'statement:late.saved';
  return row?.text ? 'statement:savedAgain' : 'statement:saved';
};

/** What is offered of my week; `null` while it is worked out. */
export const useOffered = (week: WeekName, staffId: string): Offered | null => {
  const t = useText();
  const notes = useNotesOf(week, staffId);
  const asked = useWeek(week);
  if (notes === undefined || (asked.busy && asked.value === null)) return null;
  // Without the figures the notes are offered all the same.
  const mine = asked.value?.summary.people.find((person) => person.staffId === staffId) ?? null;
  return offeredLines(mine, notes, t);
};

/** The form of my statement: kept as one types, written as a whole, on the version it was begun on. */
export const useStatementForm = (writing: Writing) => {
  const { week, me, row } = writing;
  const t = useText();
  const send = useSend();
  const draft = useDraft<StatementDraft>(statementDraftKey(week, me.id), NO_STATEMENT_DRAFT);
  const [busy, setBusy] = useState(false);
  const sent = useRef<StatementForm | null>(null);
  const { value } = draft;
  const head = row?.head ?? '';
  const form = value.form ?? formOf(row?.text);
  // What was sent from here is no news here.
  const isOwn = sent.current !== null && saysSame(sent.current, row?.text ?? null);
  const isBehind = !busy && value.form !== null && value.basedOn !== head && !isOwn;
  const isDirty = value.form !== null && !saysSame(value.form, row?.text ?? null);

  const set = (next: StatementForm): void => draft.set(typedOn(draft.value, next, row));
  const save = async (): Promise<void> => {
    if (!isDirty || isBehind) return;
    setBusy(true);
    sent.current = form;
    const said = saidIn(form);
    const isTakenBack = Object.values(said).every((text) => text === null);
    const result = await send(
      { name: 'writeStatement', input: { week, ...said, ...(head === '' ? {} : { basedOn: head }) } },
      {
        done: t(doneKey(isTakenBack, writing)),
        before: row,
      },
    );
    if (result.ok) draft.clear();
    setBusy(false);
  };
  return {
    ...{ form, set, save, isBehind, isDirty },
    flush: draft.flush,
    /** Seen: what is typed counts from now on as typed on the newest one. */
    keep: () => draft.set({ form, basedOn: head }),
    /** The newest one instead of what is typed. */
    take: () => draft.set(NO_STATEMENT_DRAFT),
    use: (text: StatementText) => set(formOf(text)),
  };
};
