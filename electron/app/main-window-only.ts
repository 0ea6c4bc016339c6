import { refusal } from '../../shared/refusal.ts';
import { err } from '../../shared/result.ts';
import type { Handler } from '../ipc/dispatch.ts';
import type { Capture } from './capture.ts';

/** A handler that refuses the small window, which has nothing to say about these things. */
export const mainWindowOnly =
  ({ owns }: Pick<Capture, 'owns'>) =>
  <Asked, Answered>(handler: Handler<Asked, Answered>): Handler<Asked, Answered> =>
  async (request, context) =>
    owns(context.senderId) ? err(refusal('notPermitted')) : handler(request, context);
