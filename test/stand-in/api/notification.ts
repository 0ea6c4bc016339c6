import type { NotificationConstructorOptions } from 'electron';
import type { Host } from '../host/host.ts';
import { createEvent, StrictEmitter } from './emitter.ts';

/** One that is on the screen, as a test sees it. */
export interface ShownNotification {
  readonly title: string;
  readonly body: string;
  /** The labels of its buttons; none where the system shows none. */
  readonly actions: readonly string[];
}

const events = ['show', 'click', 'close', 'action', 'failed'];
const known: ReadonlySet<string> = new Set<keyof NotificationConstructorOptions>([
  'title',
  'body',
  'silent',
  'timeoutType',
  'actions',
]);

/** Electron’s Notification: not shown to anybody, but there for a test to look at, to click and to press a button of. */
export const createNotification = (host: Host) => {
  const shown: StandInNotification[] = [];
  // A person in front of it would wait for what nobody shows.
  const { interactive, notifications = interactive ? 'none' : 'buttons' } = host.options;

  class StandInNotification extends StrictEmitter {
    readonly #options: NotificationConstructorOptions;
    constructor(options: NotificationConstructorOptions = {}) {
      super('Notification', events);
      for (const key of Object.keys(options)) {
        if (!known.has(key)) throw new Error(`stand-in: electron.Notification option ${key} is not provided`);
      }
      this.#options = options;
    }
    static isSupported(): boolean {
      return notifications !== 'none';
    }
    show(): void {
      host.record('Notification.show', this.state());
      shown.push(this);
      this.emit('show', createEvent({}));
    }
    close(): void {
      if (!this.#leave()) return;
      this.emit('close', createEvent({ reason: 'applicationHidden' }));
    }
    state(): ShownNotification {
      const { title = '', body = '', actions = [] } = this.#options;
      const labels = notifications === 'buttons' ? actions.map(({ text = '' }) => text) : [];
      return { title, body, actions: labels };
    }
    /** Windows moves it from the screen to its notification centre: said to be closed, there all the same. */
    timeOut(): void {
      this.emit('close', createEvent({ reason: 'timedOut' }));
    }
    /** A person clicks it: the system takes it away. */
    click(): void {
      this.#leave();
      this.emit('click', createEvent({}));
    }
    press(actionIndex: number): void {
      this.#leave();
      this.emit('action', createEvent({ actionIndex, selectionIndex: -1 }), actionIndex, -1);
    }
    #leave(): boolean {
      const place = shown.indexOf(this);
      if (place >= 0) shown.splice(place, 1);
      return place >= 0;
    }
  }

  return {
    api: StandInNotification,
    timeOut: (): void => {
      for (const one of shown) one.timeOut();
    },
    shown: (): readonly ShownNotification[] => shown.map((one) => one.state()),
    /** Clicks the one with this title, or its button; false when there is none. */
    answer: (title: string, button: string | null): boolean => {
      const one = shown.find((other) => other.state().title === title);
      if (one === undefined) return false;
      if (button === null) {
        one.click();
        return true;
      }
      const index = one.state().actions.indexOf(button);
      if (index >= 0) one.press(index);
      return index >= 0;
    },
  };
};
