import { refusal } from '../../shared/refusal.ts';
import { err, ok } from '../../shared/result.ts';
import type { OpenBook } from '../book/open-book.ts';
import type { Handlers } from '../ipc/register.ts';
import type { Session } from '../session/session.ts';
import { createGuessLimit } from './guess-limit.ts';

type PhoneHandlers = Pick<Handlers, 'phone.reveal' | 'phone.tags'>;

/** The open book and who is writing; `null` while no book is open. */
export type CurrentDesk = () => {
  readonly open: Pick<OpenBook, 'book' | 'numbers'>;
  readonly session: Pick<Session, 'staffId'>;
} | null;

/** The channels about phone numbers: the only way one reaches the window, one at a time `[D2]`. */
export const phoneHandlers = (
  current: CurrentDesk,
  mayAsk: (number: string) => boolean = createGuessLimit(),
): PhoneHandlers => ({
  'phone.reveal': async ({ commandId, ...input }) => {
    const desk = current();
    if (desk === null) return err(refusal('noBook'));
    const { session, open } = desk;
    const staffId = session.staffId();
    if (staffId === null) return err(refusal('notSignedIn'));
    const submission = { commandId, name: 'revealPhone', input, staffId, auth: 'pin' as const };
    const written = await open.book.submit(submission);
    if (!written.ok) return written;
    // One line is one look: the same line asked for again shows nothing.
    if (written.value.again) return err(refusal('commandIdTaken', { commandId }));
    const number = await open.numbers.reveal(input.tag);
    return number.ok ? ok({ number: number.value }) : number;
  },
  'phone.tags': async ({ numbers }) => {
    const desk = current();
    return desk === null
      ? err(refusal('noBook'))
      : ok(numbers.map((number) => (mayAsk(number) ? desk.open.numbers.tagsOf(number) : [])));
  },
});
