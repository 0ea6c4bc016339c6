import type { CommandInput } from '../../../shared/commands/schemas.ts';
import type { NoteRow } from '../../../shared/projection/rows.ts';
import type { NoteVerdict } from '../../../shared/vocabulary.ts';

/** An answer being written, and to which note. */
export interface AnswerDraft {
  readonly noteId: string;
  readonly verdict: NoteVerdict | null;
  readonly text: string;
  readonly to: string;
  readonly until: string;
}

export const NO_ANSWER: AnswerDraft = { noteId: '', verdict: null, text: '', to: '', until: '' };

/** Where an answer to a note begins: with the one that counts, to be changed, else with nothing. */
export const startOf = ({ id, answered, answer }: NoteRow): AnswerDraft => ({
  noteId: id,
  verdict: answered === null || answered.verdict === 'unsolved' ? null : answered.verdict,
  text: answer ?? '',
  to: answered?.to ?? '',
  until: answered?.until ?? '',
});

/** One draft a note and lead: a word half said to one is not lost over another, nor said in a colleague’s name. */
export const answerDraftKey = (noteId: string, staffId: string): string =>
  `note-answer-${noteId.slice(-33)}-${staffId.slice(-33)}`;

/** What an answer lacks: no without a reason is none, nor is giving it to nobody. */
export const lacking = ({ verdict, text, to }: AnswerDraft): 'reason' | 'to' | null => {
  if (verdict === 'declined' && text.trim() === '') return 'reason';
  return verdict === 'assigned' && to === '' ? 'to' : null;
};

/** The answer as it is written down; `null` while something it needs is missing. */
export const answerOf = (draft: AnswerDraft): CommandInput<'answerNote'> | null => {
  const { noteId, verdict, to, until } = draft;
  if (verdict === null || lacking(draft) !== null) return null;
  const text = draft.text.trim();
  const said = { noteId, verdict, ...(text === '' ? {} : { text }) };
  if (verdict !== 'assigned') return said;
  return { ...said, to, ...(until === '' ? {} : { until }) };
};
