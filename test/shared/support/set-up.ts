import type { CommandName } from '../../../shared/commands/schemas.ts';
import type { SmallBook } from './book.ts';
import { manualInputs } from './prepared-book.ts';
import { markOfWeek } from './weeks.ts';

/** What must be so for one command alone; the input, where it speaks of that. */
export const setUp: Readonly<Partial<Record<CommandName, (book: SmallBook, staffId: string) => unknown>>> = {
  sealWeek: (book) => ({ week: '2026-W46', seen: markOfWeek(book, '2026-W46') }),
  withdrawProgress: (book, staffId) => {
    book.ask(staffId, 'recordProgress', { followUpId: 'f-open', text: '记错了' });
    return { followUpId: 'f-open', writer: book.writer.id, seq: book.writer.events().at(-1)?.seq };
  },
  takeBackPage: (book) => {
    book.act('s-boss', 'writePage', { pageId: 'p-1', ...manualInputs.writePage });
    return { pageId: 'p-1', writer: book.writer.id, seq: book.writer.events().at(-1)?.seq };
  },
  judgeQuestions: (book) => {
    const shipped = { mark: 'm1', text: '出厂' };
    book.act('s-boss', 'writePage', { pageId: 'handover', ...manualInputs.writePage, shipped });
    return { ...manualInputs.judgeQuestions, seen: book.rows().get('manualPage', 'handover')?.head };
  },
  takeBackScript: (book) => {
    book.act('s-boss', 'writeScript', { scriptId: 'w-1', ...manualInputs.writeScript });
    return { scriptId: 'w-1', writer: book.writer.id, seq: book.writer.events().at(-1)?.seq };
  },
  withdrawRoutineEntry: (book, staffId) => {
    book.ask(staffId, 'countRoutine', { routineId: 'q-1' });
    return { routineId: 'q-1', writer: book.writer.id, seq: book.writer.events().at(-1)?.seq };
  },
  withdrawNoteAnswer: (book, staffId) => {
    book.ask(staffId, 'settleNote', { noteId: 'n-1', settled: true });
    return { noteId: 'n-1', writer: book.writer.id, seq: book.writer.events().at(-1)?.seq };
  },
  withdrawProbationEntry: (book, staffId) => {
    book.ask(staffId, 'signOffItem', { staffId: 's-tim', itemId: 'greet' });
    return { staffId: 's-tim', writer: book.writer.id, seq: book.writer.events().at(-1)?.seq };
  },
  joinNotes: (book) => void book.act('s-boss', 'writeNote', { id: 'n-2', kind: 'idea', text: '灯' }),
  partNote: (book) => void book.act('s-boss', 'writeNote', { id: 'n-2', kind: 'idea', text: '灯' }),
  withdrawNoteGrouping: (book, staffId) => {
    book.act('s-boss', 'writeNote', { id: 'n-2', kind: 'idea', text: '灯' });
    book.ask(staffId, 'joinNotes', { noteIds: ['n-1', 'n-2'] });
    return { noteId: 'n-1', writer: book.writer.id, seq: book.writer.events().at(-1)?.seq };
  },
  seeNoteAnswer: (book, staffId) => {
    const written = book.act('s-boss', 'writeNote', { kind: 'idea', text: '多放一张桌子' });
    // The same from another PC, where they wrote it themselves.
    const body = { ...written.body, noteId: 'n-own' };
    book.writer.receive({ ...written, writer: 'pc1.bbbbbbb1', seq: 1, actor: staffId, body }, book.nowMs());
    book.act('s-boss', 'answerNote', { noteId: 'n-own', verdict: 'adopted' });
    return { noteId: 'n-own' };
  },
  releaseDeparture: (book) => void book.act('s-boss', 'changeBookSettings', { requireAcceptance: true }),
};
