import type { Envelope } from '../../shared/events/envelope.ts';
import { readEvent } from '../../shared/events/read.ts';
import type { Finder } from '../../shared/search/finder.ts';
import type { FromSearch, ToSearch } from './protocol.ts';

/** Events taken in at a time: some three milliseconds of work, which a question may have to wait. */
export const SLICE_EVENTS = 100;

export interface AnswersDeps {
  readonly finder: Pick<Finder, 'add' | 'find'>;
  readonly answer: (answer: FromSearch) => void;
  /** Runs something after what has come meanwhile was heard. */
  readonly later: (run: () => void) => void;
}

interface Taking {
  readonly ask: number;
  readonly events: readonly Envelope[];
  done: number;
}

/** Main wrote them, from journals that it has read: what each says is looked at when it is taken in. */
const eventsIn = (bytes: Uint8Array): readonly Envelope[] => JSON.parse(new TextDecoder().decode(bytes));

/** Answers what the thread is asked: a question at once, also while a page of the book is being taken in. */
export const createAnswers = ({ finder, answer, later }: AnswersDeps): ((message: ToSearch) => void) => {
  const waiting: Taking[] = [];

  const takeSlice = (): void => {
    const page = waiting[0];
    if (page === undefined) return;
    const end = page.done + SLICE_EVENTS;
    for (const envelope of page.events.slice(page.done, end)) {
      const event = readEvent(envelope);
      if (event !== null) finder.add(event);
    }
    page.done = end;
    if (end >= page.events.length) {
      waiting.shift();
      answer({ ask: page.ask });
    }
    if (waiting.length > 0) later(takeSlice);
  };

  return (message) => {
    if (message.what === 'find')
      return answer({ ask: message.ask, found: finder.find(message.query, message.limit) });
    waiting.push({ ask: message.ask, events: eventsIn(message.bytes), done: 0 });
    if (waiting.length === 1) takeSlice();
  };
};
