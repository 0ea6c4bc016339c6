import { Notification } from 'electron';

/** What pops up outside of Baton’s windows. */
export interface Popup {
  readonly title: string;
  readonly body: string;
  /** The label of its button, where the system has buttons. */
  readonly action: string;
}

export interface PopupDeeds {
  readonly open: () => void;
  readonly later: () => void;
  readonly gone: () => void;
}

/** The only one that shows notifications of the system. */
export interface Notifier {
  readonly canNotify: () => boolean;
  /** Shows one until somebody does something with it; the answer takes it away. */
  readonly show: (popup: Popup, deeds: PopupDeeds) => () => void;
}

/** More than these nobody goes back to. */
const MOST_HELD = 50;

export const createNotifier = (fault: (where: string, error: unknown) => void): Notifier => {
  // What nobody holds on to is collected, and a click on it then does nothing.
  const held = new Set<Notification>();
  return {
    canNotify: () => Notification.isSupported(),
    show: ({ title, body, action }, deeds) => {
      if (!Notification.isSupported()) return () => undefined;
      const notification = new Notification({
        title,
        body,
        // Who is with a customer looks up later than five seconds.
        timeoutType: 'never',
        actions: [{ type: 'button', text: action }],
      });
      held.add(notification);
      for (const oldest of [...held].slice(0, -MOST_HELD)) held.delete(oldest);
      const letGo = (): void => void held.delete(notification);
      notification.on('click', () => {
        letGo();
        notification.close();
        deeds.open();
      });
      notification.on('action', () => {
        letGo();
        deeds.later();
      });
      notification.on('close', ({ reason }) => {
        // Windows has moved it to its notification centre, where it can still be clicked and taken away.
        if (reason === 'timedOut') return;
        letGo();
        deeds.gone();
      });
      notification.on('failed', (_event, error) => {
        letGo();
        fault('showing a notification', error);
      });
      notification.show();
      return () => {
        letGo();
        notification.close();
      };
    },
  };
};
