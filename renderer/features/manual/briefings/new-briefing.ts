import type { BriefingRow } from '../../../../shared/projection/rows.ts';
import { type BriefingSaid, saidIn } from '../../../../shared/rules/briefing.ts';
import { addDays, isLocalDate, type LocalDate } from '../../../../shared/time/zone.ts';
import { type BriefingKind, type Role, roles } from '../../../../shared/vocabulary.ts';

/** A question as it is typed; four places, of which empty ones are left out. */
export interface QuestionForm {
  readonly question: string;
  readonly options: readonly string[];
  /** The place of the right one; `null` while none is. */
  readonly answer: number | null;
  readonly explanation: string;
}

/** A briefing as it is typed. */
export interface BriefingFormValue {
  readonly kind: BriefingKind;
  readonly title: string;
  readonly text: string;
  readonly dueOn: string;
  readonly asked: 'everybody' | 'roles' | 'people';
  readonly roles: readonly Role[];
  readonly staffIds: readonly string[];
  readonly questions: readonly QuestionForm[];
  readonly readAgain: boolean;
}

export const PLACES = [0, 1, 2, 3] as const;

export const NO_QUESTION: QuestionForm = {
  question: '',
  options: ['', '', '', ''],
  answer: null,
  explanation: '',
};

/** Days somebody has for it where nothing else is said: long enough for every shift to come by. */
const USUAL_DAYS = 3;

export const blankBriefing = (today: LocalDate): BriefingFormValue => ({
  ...{ kind: 'product', title: '', text: '', dueOn: addDays(today, USUAL_DAYS), asked: 'everybody' },
  ...{ roles: ['trainee', 'agent'], staffIds: [], questions: [], readAgain: false },
});

export const formOf = (row: BriefingRow): BriefingFormValue => {
  const { readers, questions, ...said } = saidIn(row);
  return {
    ...said,
    asked: readers === null ? 'everybody' : readers.roles.length > 0 ? 'roles' : 'people',
    roles: readers?.roles ?? [],
    staffIds: readers?.staffIds ?? [],
    questions: questions.map((one) => ({ ...one, options: PLACES.map((place) => one.options[place] ?? '') })),
    readAgain: false,
  };
};

/** What is still missing, by the name of its field. */
export const briefingGaps = ['title', 'text', 'dueOn', 'readers', 'questions'] as const;
export type BriefingGap = (typeof briefingGaps)[number];

const isEmpty = ({ question, options, explanation }: QuestionForm): boolean =>
  [question, explanation, ...options].every((text) => text.trim() === '');

type Question = BriefingSaid['questions'][number];

/** A question as it is asked; `null` while something of it is missing. */
export const questionOf = ({ question, options, answer, explanation }: QuestionForm): Question | null => {
  const typed = options.map((text) => text.trim());
  const kept = typed.filter((text) => text !== '');
  const right = answer === null ? '' : (typed[answer] ?? '');
  const isWhole = question.trim() !== '' && explanation.trim() !== '' && kept.length >= 2 && right !== '';
  if (!isWhole || new Set(kept).size < kept.length) return null;
  return {
    ...{ question: question.trim(), options: kept, answer: kept.indexOf(right) },
    explanation: explanation.trim(),
  };
};

const readersOf = ({ asked, roles: chosen, staffIds }: BriefingFormValue): BriefingSaid['readers'] => {
  if (asked === 'everybody') return null;
  return asked === 'roles'
    ? { roles: roles.filter((role) => chosen.includes(role)), staffIds: [] }
    : { roles: [], staffIds: [...staffIds] };
};

/** What was typed, understood as far as it goes; a question that was never begun is left out. */
export const readBriefingForm = (
  form: BriefingFormValue,
  today: LocalDate,
  before: BriefingRow | null,
): { readonly said: BriefingSaid | null; readonly gaps: readonly BriefingGap[] } => {
  const begun = form.questions.filter((one) => !isEmpty(one));
  const questions = begun.flatMap((one) => questionOf(one) ?? []);
  const readers = readersOf(form);
  const isDay = isLocalDate(form.dueOn) && (form.dueOn >= today || form.dueOn === before?.dueOn);
  const isAlike = new Set(questions.map(({ question }) => question)).size < questions.length;
  const missing: Readonly<Record<BriefingGap, boolean>> = {
    title: form.title.trim() === '',
    text: form.text.trim() === '',
    dueOn: !isDay,
    readers: readers !== null && readers.roles.length + readers.staffIds.length === 0,
    questions: questions.length < begun.length || isAlike,
  };
  const gaps = briefingGaps.filter((gap) => missing[gap]);
  if (gaps.length > 0) return { said: null, gaps };
  const { kind, dueOn } = form;
  return { said: { kind, title: form.title.trim(), text: form.text, dueOn, readers, questions }, gaps };
};
