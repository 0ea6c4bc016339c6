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

/** The answer as it is written down; `null` while something it needs is missing. */
export const answerOf = ({
  noteId,
  verdict,
  text: typed,
  to,
  until,
}: AnswerDraft): CommandInput<'answerNote'> | null => {
  const text = typed.trim();
  if (verdict === null || (verdict === 'declined' && text === '')) return null;
  const said = { noteId, verdict, ...(text === '' ? {} : { text }) };
  if (verdict !== 'assigned') return said;
  return to === '' ? null : { ...said, to, ...(until === '' ? {} : { until }) };
};
