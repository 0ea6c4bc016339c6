import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import type { OpenDesk } from './desk.ts';
import { requireDesk, type Services } from './services.ts';

/** Who reads about a month. */
export interface MonthReader {
  readonly desk: OpenDesk;
  readonly staffId: string;
  /** A lead sees everybody’s attendance and merits, others their own. */
  readonly seesAll: boolean;
}

/** Who is signed in, with what other PCs have written; refuses `notSignedIn`. */
export const readerOf = async (services: Services): Promise<Result<MonthReader>> => {
  const desk = requireDesk(services);
  if (!desk.ok) return desk;
  await desk.value.open.refresh();
  const staffId = desk.value.session.staffId();
  const row = staffId === null ? null : desk.value.open.book.rows.get('staff', staffId);
  if (row === null) return err(refusal('notSignedIn'));
  return ok({ desk: desk.value, staffId: row.id, seesAll: hasRole(row.role, 'lead') });
};
