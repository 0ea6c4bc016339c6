import { EventEmitter } from 'node:events';

/** Electron's event object: remembers whether a listener said no. */
export interface StandInEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export const createEvent = <Details extends object>(details: Details): Details & StandInEvent => {
  let prevented = false;
  const event = {
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  return Object.assign(event, details);
};

/** An emitter that knows which of Electron's events the stand-in sends, and refuses to wait for any other. */
export class StrictEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: ReadonlySet<string>;

  constructor(name: string, events: readonly string[]) {
    super();
    this.#name = name;
    this.#events = new Set(events);
    const check = (event: string | symbol): void => {
      if (typeof event === 'string' && event !== 'newListener' && !this.#events.has(event))
        throw new Error(`stand-in: electron.${this.#name}.on('${event}') is not provided`);
    };
    super.on('newListener', check);
  }
}
