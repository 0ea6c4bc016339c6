import { ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/register.ts';
import { requireDesk, type Services, tellSession } from './services.ts';

type SessionHandlers = Pick<
  Handlers,
  'session.signIn' | 'session.signOut' | 'session.setPin' | 'session.sign'
>;

/** The channels about who is writing and who signs. */
export const sessionHandlers = (services: Services): SessionHandlers => ({
  'session.signIn': async ({ staffId, pin }) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const signedIn = await desk.value.session.signIn(staffId, pin);
    return signedIn.ok ? ok(await tellSession(services)) : signedIn;
  },
  'session.signOut': async () => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    desk.value.session.signOut();
    return ok(await tellSession(services));
  },
  'session.setPin': async ({ staffId, pin, currentPin }) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const set = await desk.value.session.setPin(staffId, pin, currentPin ?? null);
    return set.ok ? ok(await tellSession(services)) : set;
  },
  'session.sign': async ({ staffId, pin, commandId, name, input }) => {
    const desk = requireDesk(services);
    if (!desk.ok) return desk;
    const { session, open } = desk.value;
    const proved = await session.prove(staffId, pin);
    return proved.ok ? open.book.submit({ commandId, name, input, staffId, auth: 'pin' }) : proved;
  },
});
