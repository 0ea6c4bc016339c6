import type { SessionState } from '../../shared/ipc/values.ts';
import { type Refusal, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import { checkNewPin, mayTryPin, triesLeft } from '../../shared/rules/pin.ts';
import type { Role } from '../../shared/vocabulary.ts';
import type { Book } from '../book/book.ts';
import { attempt } from '../files/errno.ts';
import type { PinVault } from './pin-vault.ts';

/** Who is writing at this PC, and who proved it with a PIN. */
export interface Session {
  readonly state: () => Promise<SessionState>;
  readonly staffId: () => string | null;
  readonly signIn: (staffId: string, pin: string) => Promise<Result<null>>;
  readonly signOut: () => void;
  /** Proves a person without making them the one who writes: for a signature. */
  readonly prove: (staffId: string, pin: string) => Promise<Result<null>>;
  /**
   * Sets a PIN at this station. One’s own needs the present PIN, if there is one; somebody else’s needs a lead who is
   * signed in and does not rank below them.
   */
  readonly setPin: (staffId: string, pin: string, currentPin: string | null) => Promise<Result<null>>;
}

interface Options {
  readonly book: Book;
  readonly station: string;
  readonly vault: PinVault;
  readonly demoPin: string | null;
}

const NONE = { failures: 0, lastFailedAt: null } as const;

export const createSession = ({ book, station, vault, demoPin }: Options): Session => {
  let current: string | null = null;
  /** Wrong PINs that a full disk kept out of the journal, by person: they count until Baton is closed. */
  const unwritten = new Map<string, number>();
  let queue: Promise<unknown> = Promise.resolve();

  const staffOf = (staffId: string) => {
    const row = book.rows.get('staff', staffId);
    return row?.active === true ? row : null;
  };

  const mayTry = (staffId: string): Refusal | null => {
    const row = staffOf(staffId);
    const person = row ?? NONE;
    const counted = { ...person, failures: person.failures + (unwritten.get(staffId) ?? 0) };
    return mayTryPin(counted, book.rows.get('station', station) ?? NONE, row?.role ?? null, book.now());
  };

  /** The failure is on the disk before the answer is given, so that no crash gives another try `[A2]`. */
  const noteFailure = async (staffId: string): Promise<Refusal> => {
    const row = staffOf(staffId);
    if (row === null) return refusal('wrongPin', { left: triesLeft(1) });
    const written = await book.record({ type: 'pinFailed', body: { staffId } });
    if (!written.ok) unwritten.set(staffId, (unwritten.get(staffId) ?? 0) + 1);
    const failures = (staffOf(staffId)?.failures ?? 0) + (unwritten.get(staffId) ?? 0);
    return refusal('wrongPin', { left: triesLeft(failures) });
  };

  const tryPin = async (staffId: string, pin: string): Promise<Result<null>> => {
    const wait = mayTry(staffId);
    if (wait !== null) return err(wait);
    const matches = await vault.verify(staffId, pin);
    const row = staffOf(staffId);
    if (!matches || row === null) return err(await noteFailure(staffId));
    const stationFailures = book.rows.get('station', station)?.failures ?? 0;
    if (row.failures + stationFailures > 0) await book.record({ type: 'pinVerified', body: { staffId } });
    unwritten.delete(staffId);
    return ok(null);
  };

  /** One try after the other: tries at the same time must not slip past the count. */
  const prove = (staffId: string, pin: string): Promise<Result<null>> => {
    const turn = queue.then(() => tryPin(staffId, pin));
    queue = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  };

  /**
   * Where nobody has a PIN at this station (a second PC, a book made headless, a lost profile), a manager sets the
   * first: nobody could prove who they are, and who sits here can read and write the book's folder anyway.
   */
  const isFirstPin = async (role: Role): Promise<boolean> =>
    role === 'manager' && (await vault.withPin()).length === 0;

  const maySetPin = async (staffId: string, currentPin: string | null): Promise<Result<null>> => {
    const target = staffOf(staffId);
    if (target === null) return err(refusal('notFound', { id: staffId }));
    if (currentPin !== null) return prove(staffId, currentPin);
    const actor = current === null ? null : staffOf(current);
    if (actor === null) return (await isFirstPin(target.role)) ? ok(null) : err(refusal('notSignedIn'));
    const isOwn = actor.id === staffId;
    const ranksAbove = hasRole(actor.role, 'lead') && hasRole(actor.role, target.role);
    if (!isOwn && ranksAbove) return ok(null);
    return err(
      isOwn
        ? refusal('wrongPin', { left: triesLeft(actor.failures) })
        : refusal('notPermitted', { role: 'lead' }),
    );
  };

  return {
    staffId: () => current,
    state: async () => ({ staffId: current, withPin: await vault.withPin(), demoPin }),
    prove,
    signIn: async (staffId, pin) => {
      const proved = await prove(staffId, pin);
      if (proved.ok) current = staffId;
      return proved;
    },
    signOut: () => {
      current = null;
    },
    setPin: async (staffId, pin, currentPin) => {
      const strong = checkNewPin(pin);
      if (!strong.ok) return strong;
      const allowed = await maySetPin(staffId, currentPin);
      if (!allowed.ok) return allowed;
      // First the event: a PIN that changed without a word would be worse than one that must be set again.
      const noted = await book.record({ type: 'pinSet', body: { staffId } }, current ?? staffId);
      if (!noted.ok) return noted;
      return attempt('', async () => {
        await vault.set(staffId, pin);
        return null;
      });
    },
  };
};
