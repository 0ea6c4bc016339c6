import defaultChecklists from '../../resources/book/default-checklists.json' with { type: 'json' };
import defaultRoutines from '../../resources/book/default-routines.json' with { type: 'json' };
import defaultShifts from '../../resources/book/default-shifts.json' with { type: 'json' };
import type { Rows } from '../../shared/projection/projection.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Draft } from '../../shared/rules/context.ts';
import { shippedChecklists } from '../../shared/rules/shipped-checklists.ts';
import { shippedRoutines } from '../../shared/rules/shipped-routines.ts';
import { isZone, toInstantText } from '../../shared/time/zone.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { createBook as createBookFolder } from '../journal/manifest.ts';
import { newEntityId } from './ids.ts';
import { type BookEnvironment, type OpenBook, openBook } from './open-book.ts';

export interface NewBook {
  readonly shopName: string;
  readonly managerName: string;
  readonly zone: string;
  readonly language: Language;
}

export interface CreatedBook {
  readonly open: OpenBook;
  readonly managerId: string;
}

/** The lists of the handbook (S4, S6, S10), on the shifts above. */
const firstLists = (language: Language) =>
  shippedChecklists(
    defaultChecklists[language],
    defaultShifts[language].map(({ templateId, start, end }) => ({ id: templateId, start, end })),
  );

/** The first lines of a book: what it is, the shifts of S4, the checklists, the routines, and the manager who adds everybody else. */
const firstDrafts = (
  bookId: string,
  managerId: string,
  { shopName, managerName, zone, language }: NewBook,
): readonly Draft[] => [
  { type: 'bookCreated', body: { bookId, shopName, zone, language } },
  ...defaultShifts[language].map((body): Draft => ({ type: 'shiftTemplateAdded', body })),
  ...firstLists(language).map((body): Draft => ({ type: 'checklistAdded', body })),
  ...shippedRoutines(defaultRoutines[language]).map((body): Draft => ({ type: 'routineAdded', body })),
  { type: 'staffAdded', body: { staffId: managerId, name: managerName, role: 'manager' } },
];

/** The folder becomes a book, or is one that a crash left without anybody in it: then its making goes on. */
const prepareFolder = async (
  env: BookEnvironment,
  folder: string,
  bookId: string,
): Promise<Result<OpenBook>> => {
  const made = await createBookFolder(env.fs, folder, {
    bookId,
    createdAt: toInstantText(env.clock.now()),
  });
  if (!made.ok && made.error.code !== 'bookExists') return made;
  if (!made.ok) {
    // Looked at without writing: a book that is somebody's must not get a line from being refused.
    const found = await openBook(env, folder, false);
    if (!found.ok) return found;
    if (found.value.book.rows.all('staff').length > 0 || found.value.problem() !== null) {
      return err(refusal('bookExists', { path: folder }));
    }
  }
  return openBook(env, folder, true);
};

const isWritten = (draft: Draft, rows: Rows): boolean =>
  (draft.type === 'bookCreated' && rows.get('book', 'book') !== null) ||
  (draft.type === 'shiftTemplateAdded' && rows.get('shiftTemplate', draft.body.templateId) !== null) ||
  (draft.type === 'checklistAdded' && rows.get('checklist', draft.body.checklistId) !== null) ||
  (draft.type === 'routineAdded' && rows.get('routine', draft.body.routineId) !== null);

/** Makes a new book in a folder and opens it. Refuses `bookExists` and what the operating system refuses. */
export const createNewBook = async (
  env: BookEnvironment,
  folder: string,
  details: NewBook,
): Promise<Result<CreatedBook>> => {
  if (!isZone(details.zone)) return err(refusal('malformed', { field: 'zone', value: details.zone }));
  const open = await prepareFolder(env, folder, `b-${env.random(16)}`);
  if (!open.ok) return open;
  const { book } = open.value;
  const managerId = newEntityId('s', book.now(), details.zone, env.random);
  const missing = firstDrafts(book.bookId, managerId, details).filter(
    (draft) => !isWritten(draft, book.rows),
  );
  for (const draft of missing) {
    const written = await book.record(draft);
    if (written.ok) continue;
    await open.value.close();
    return written;
  }
  return ok({ open: open.value, managerId });
};
