import { unreadAnswer } from '../../../shared/rules/note.ts';
import { addDays } from '../../../shared/time/zone.ts';
import type { NoteKind } from '../../../shared/vocabulary.ts';
import { type Desk, HOUR_MS } from './desk.ts';
import { customer, fill, type Phrases } from './phrases.ts';
import { LEAD } from './roster.ts';

const kindWeights: Readonly<Record<NoteKind, number>> = {
  problem: 24,
  idea: 14,
  customerVoice: 26,
  wrongPage: 13,
  wrongStock: 14,
  other: 9,
};

const planAfter = (desk: Desk, hours: number, action: (staffId: string) => void): void =>
  desk.timeline.plan(desk.nowMs() + hours * HOUR_MS, () => desk.withSomebody(action));

/** Somebody writes a note; mostly it is answered later, now and then corrected or struck out. */
export const writeOne = (desk: Desk): void =>
  desk.withSomebody((staffId) => {
    const { dice, phrases } = desk;
    const noteId = desk.newId('n');
    const kind = dice.weighted(kindWeights);
    const text = fill(dice.pick(phrases.lines.notes[kind]), phrases, dice);
    const who =
      kind === 'customerVoice' && dice.chance(60) ? customer(phrases, dice, desk.today()) : undefined;
    desk.ask(staffId, 'writeNote', {
      id: noteId,
      kind,
      text,
      ...(who === undefined ? {} : { customer: who }),
    });
    if (dice.chance(5)) {
      planAfter(desk, 1, (by) =>
        desk.ask(by, 'amendNote', { noteId, text: `${text}${phrases.said.checked}` }),
      );
    }
    if (dice.chance(2)) {
      planAfter(desk, 2, (by) => desk.ask(by, 'withdrawNote', { noteId, withdrawn: true }));
    } else if (dice.chance(62)) {
      const answer = dice.chance(75) ? dice.pick(phrases.lines.noteAnswers) : undefined;
      planAfter(desk, dice.int(2, 60), (by) => {
        if (answer === undefined) desk.ask(by, 'settleNote', { noteId, settled: true });
        else answerOne(desk, noteId, by, answer);
      });
    }
  });

/** The lead answers; whoever wrote it reads that the next day, and what was given to somebody is solved in a few days. */
const answerOne = (
  desk: Desk,
  noteId: string,
  to: string,
  { verdict, text }: Phrases['lines']['noteAnswers'][number],
): void => {
  const later = (hours: number, action: () => void): void =>
    desk.timeline.plan(desk.nowMs() + hours * HOUR_MS, action);
  const assigned = verdict === 'assigned' ? { to, until: addDays(desk.today(), 3) } : {};
  desk.ask(LEAD, 'answerNote', { noteId, verdict, text, ...assigned });
  const order = (): string | undefined => desk.rows.get('note', noteId)?.answered?.order;
  later(20, () => {
    const note = desk.rows.get('note', noteId);
    if (note !== null && unreadAnswer(note) !== null)
      desk.ask(note.by, 'seeNoteAnswer', { noteId, answer: order() });
  });
  if (verdict === 'assigned') later(60, () => desk.ask(LEAD, 'settleNote', { noteId, settled: true }));
};
