import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import type { Services } from './services.ts';

/** Refuses whoever is no lead: what this PC does with the week’s file is not for everybody to say. */
export const requireLead = ({ desk }: Pick<Services, 'desk'>): Result<null> => {
  const current = desk.current();
  const staffId = current?.session.staffId() ?? null;
  if (current === null || staffId === null) return err(refusal('notSignedIn'));
  const person = current.open.book.rows.get('staff', staffId);
  return person !== null && hasRole(person.role, 'lead') ? ok(null) : err(refusal('notPermitted'));
};
