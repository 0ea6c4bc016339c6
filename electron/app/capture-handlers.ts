import type { InvokeChannel } from '../../shared/ipc/channels.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handler } from '../ipc/dispatch.ts';
import type { Handlers } from '../ipc/register.ts';
import { requireDesk, type Services } from './services.ts';

type CaptureChannel = Extract<InvokeChannel, `capture.${string}`>;
type CaptureHandlers = Pick<Handlers, CaptureChannel>;

/** The channels of the small window. Another window has no business with the clipboard, so it is refused. */
export const captureHandlers = (services: Pick<Services, 'capture' | 'desk'>): CaptureHandlers => {
  const { capture } = services;
  const mine =
    <Asked, Answered>(handler: Handler<Asked, Answered>): Handler<Asked, Answered> =>
    async (request, context) =>
      capture.owns(context.senderId) ? handler(request, context) : err(refusal('notPermitted'));
  return {
    'capture.look': mine(async () => ok(await capture.copied())),
    'capture.takePicture': mine(async () => {
      const desk = requireDesk(services);
      if (!desk.ok) return desk;
      const png = await capture.picture();
      return png === null ? err(refusal('nothingCopied')) : desk.value.attachments.add(png);
    }),
    'capture.fit': mine(async ({ height }) => {
      capture.fit(height);
      return ok(null);
    }),
    'capture.hide': mine(async () => {
      capture.hide();
      return ok(null);
    }),
    'capture.openBaton': mine(async ({ place }) => {
      capture.openBaton(place);
      return ok(null);
    }),
  };
};
