import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Book } from '../book/book.ts';

/** A staff member by id, or by a name that nobody else who works here has. */
export const findActor = (book: Book, actor: string): Result<string> => {
  if (book.rows.get('staff', actor) !== null) return ok(actor);
  const named = book.rows.all('staff').filter((row) => row.active && row.name === actor);
  const [only] = named;
  return only !== undefined && named.length === 1
    ? ok(only.id)
    : err(refusal('unknownPerson', { staff: actor }));
};
