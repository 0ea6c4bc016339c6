import type { z } from 'zod';
import { refusal } from '../../shared/refusal.ts';
import { err, type Result } from '../../shared/result.ts';
import { boundsOf, isWithinBounds } from './bounds.ts';

/** Who asked: the window's contents, for answers that concern one window only. */
export interface IpcContext {
  readonly senderId: number;
}

/** Takes what the schema of its channel produces; answers always, with a value or a refusal. */
export type Handler<Request, Answer> = (request: Request, context: IpcContext) => Promise<Result<Answer>>;

/** The part of Electron's frame that tells which one it is. */
export interface SenderFrame {
  readonly url: string;
  readonly frameTreeNodeId: number;
  readonly parent: unknown;
}

/** The part of Electron's invoke event that tells who asks. */
export interface InvokeEvent {
  readonly sender: {
    readonly id: number;
    readonly mainFrame: { readonly frameTreeNodeId: number };
    isDestroyed(): boolean;
  };
  readonly senderFrame: SenderFrame | null;
}

export interface DispatchDeps {
  /** Whether these contents belong to a window that Baton's one factory made. */
  readonly isOurWindow: (contentsId: number) => boolean;
  readonly isAppPage: (url: string) => boolean;
  /** Hears of bugs; the page learns only that something unexpected happened. */
  readonly fault: (where: string, error: unknown) => void;
}

/** True only for the main frame of one of our live windows showing the app's own document `[E2]`. */
export const isTrustedSender = (
  event: InvokeEvent,
  deps: Pick<DispatchDeps, 'isOurWindow' | 'isAppPage'>,
): boolean => {
  const { sender, senderFrame } = event;
  if (senderFrame === null || sender.isDestroyed()) return false;
  return (
    senderFrame.parent === null &&
    senderFrame.frameTreeNodeId === sender.mainFrame.frameTreeNodeId &&
    deps.isAppPage(senderFrame.url) &&
    deps.isOurWindow(sender.id)
  );
};

const malformed = (error: z.ZodError): Result<never> => {
  const first = error.issues[0];
  return err(refusal('malformed', { field: first?.path.map(String).join('.') ?? '' }));
};

/** What one channel does with one message: who asks, what they ask, the handler. Never throws `[E2] [E3]`. */
export const createDispatch =
  (deps: DispatchDeps) =>
  <Request, Answer>(name: string, request: z.ZodType<Request>, handler: Handler<Request, Answer>) =>
  async (event: InvokeEvent, input: unknown): Promise<Result<Answer>> => {
    try {
      if (!isTrustedSender(event, deps)) return err(refusal('notPermitted'));
      if (!isWithinBounds(input, boundsOf(name))) return err(refusal('malformed', { field: '' }));
      const parsed = request.safeParse(input);
      if (!parsed.success) return malformed(parsed.error);
      return await handler(parsed.data, { senderId: event.sender.id });
    } catch (error) {
      deps.fault(`ipc: ${name}`, error);
      return err(refusal('unexpected'));
    }
  };
