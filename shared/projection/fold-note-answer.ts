import type { Body } from '../events/bodies.ts';
import { historyLine, isConcurrent } from './history.ts';
import type { Entry } from './route.ts';
import type { FieldChange, HistoryLine, NoteAnswer, NoteRow } from './rows.ts';

type Answering =
  | Entry<'noteAnswered', Body<'noteAnswered'>>
  | Entry<'noteSettled', Body<'noteSettled'>>
  | Entry<'noteAnswerWithdrawn', Body<'noteAnswerWithdrawn'>>
  | Entry<'noteAnswerSeen', Body<'noteAnswerSeen'>>;

/** Two answers count at a time: what a lead has ruled, and that it is solved on top of that. */
const inForce = (answers: readonly NoteAnswer[]) => {
  let ruling: NoteAnswer | null = null;
  let solved: NoteAnswer | null = null;
  for (const answer of answers) {
    if (answer.withdrawn) continue;
    if (answer.verdict === 'solved') solved = answer;
    else if (answer.verdict === 'unsolved') solved = null;
    else [ruling, solved] = [answer, null];
  }
  return { ruling, solved };
};

/** What a row says of its answers. */
export const answering = (
  answers: readonly NoteAnswer[],
): Pick<NoteRow, 'answers' | 'answered' | 'settled' | 'answer'> => {
  const { ruling, solved } = inForce(answers);
  const answered = solved ?? ruling;
  const answer = answered?.text ?? ruling?.text ?? null;
  return { answers, answered, settled: solved !== null, answer };
};

/** What a note hears of its answers: each is added, none replaced; the newest that counts is in force. */
export const foldNoteAnswer = (row: NoteRow, entry: Answering): NoteRow => {
  switch (entry.type) {
    case 'noteAnswered': {
      const { verdict, text, to, until } = entry.body;
      return added(row, entry, {
        ...{ verdict, text: text ?? null, to: to ?? null, until: until ?? null },
        isTold: true,
      });
    }
    case 'noteSettled': {
      const { settled, answer } = entry.body;
      // What a colleague says of it answers a lead’s word; without one it is their own remark.
      const isTold = settled && inForce(row.answers).ruling !== null;
      const verdict = settled ? 'solved' : 'unsolved';
      return added(row, entry, { verdict, text: answer ?? null, to: null, until: null, isTold });
    }
    case 'noteAnswerWithdrawn':
      return withdrawn(row, entry);
    case 'noteAnswerSeen': {
      const { basedOn } = entry.body;
      const answers = row.answers.map((one) =>
        one.order === basedOn && one.seenAt === null ? { ...one, seenAt: entry.at } : one,
      );
      // That somebody has read it is no word of theirs: whoever answers meanwhile has overlooked nothing.
      return { ...row, ...answering(answers), history: [...row.history, historyLine(entry)] };
    }
    default:
      return entry satisfies never;
  }
};

const added = (
  row: NoteRow,
  entry: Entry<'noteAnswered', Body<'noteAnswered'>> | Entry<'noteSettled', Body<'noteSettled'>>,
  said: Pick<NoteAnswer, 'verdict' | 'text' | 'to' | 'until' | 'isTold'>,
): NoteRow => {
  const { order, at, actor } = entry;
  const answer: NoteAnswer = { order, at, by: actor, ...said, seenAt: null, withdrawn: false };
  const line = historyLine(entry, {
    text: said.text,
    changes: changesOf(row, answer),
    concurrent: isConcurrent(entry.body.basedOn, row.head),
  });
  return witnessed(row, line, [...row.answers, answer]);
};

/** Solved or not is told as ever; a lead’s verdict with whom it names. */
const changesOf = ({ settled, answered }: NoteRow, answer: NoteAnswer): readonly FieldChange[] => {
  if (answer.verdict === 'unsolved') return [{ field: 'settled', before: settled, after: false }];
  if (answer.verdict === 'solved') return [{ field: 'settled', before: settled, after: true }];
  const verdict = { field: 'verdict', before: answered?.verdict ?? null, after: answer.verdict };
  const more = (field: string, of: 'to' | 'until'): readonly FieldChange[] =>
    answer[of] === null ? [] : [{ field, before: answered?.[of] ?? null, after: answer[of] }];
  return [verdict, ...more('givenTo', 'to'), ...more('until', 'until')];
};

/** The answer stays where it stands, struck. */
const withdrawn = (
  row: NoteRow,
  entry: Entry<'noteAnswerWithdrawn', Body<'noteAnswerWithdrawn'>>,
): NoteRow => {
  const { basedOn } = entry.body;
  const answers = row.answers.map((one) => (one.order === basedOn ? { ...one, withdrawn: true } : one));
  const history = row.history.map((line) =>
    line.order === basedOn && (line.what === 'noteAnswered' || line.what === 'noteSettled')
      ? { ...line, what: 'noteAnswerStruck' }
      : line,
  );
  return witnessed({ ...row, history }, historyLine(entry), answers);
};

const witnessed = (row: NoteRow, line: HistoryLine, answers: readonly NoteAnswer[]): NoteRow => ({
  ...row,
  ...answering(answers),
  head: line.order,
  history: [...row.history, line],
});
