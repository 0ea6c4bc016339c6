import { readEvent } from '../../shared/events/read.ts';
import { createFinder } from '../../shared/search/finder.ts';
import '../strict-csp.ts';
import type { FromSearch, ToSearch } from './protocol.ts';
import { createSounds } from './sounds.ts';

/** The thread that searches: it holds the packed text, and the window waits for nothing. */
const finder = createFinder(createSounds());

const answerTo = (message: ToSearch): FromSearch => {
  if (message.what === 'find') return { ask: message.ask, found: finder.find(message.query, message.limit) };
  for (const envelope of message.events) {
    const event = readEvent(envelope);
    if (event !== null) finder.add(event);
  }
  return { ask: message.ask };
};

self.onmessage = ({ data }: MessageEvent<ToSearch>): void => self.postMessage(answerTo(data));
