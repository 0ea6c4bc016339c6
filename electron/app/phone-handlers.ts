import { refusal } from '../../shared/refusal.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { requireDesk, type Services } from './services.ts';

type PhoneHandlers = Pick<Handlers, 'phone.reveal' | 'phone.tags'>;

/** The channels about phone numbers: the only way one reaches the window, one at a time `[D2]`. */
export const phoneHandlers = (services: Services): PhoneHandlers => ({
  'phone.reveal': async ({ commandId, ...input }) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const { session, open } = desk.value;
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
    const desk = requireDesk(services);
    return desk.ok ? ok(numbers.map(desk.value.open.numbers.tagsOf)) : desk;
  },
});
