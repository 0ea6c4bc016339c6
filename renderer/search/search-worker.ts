import { readEvent } from '../../shared/events/read.ts';
import { createFinder } from '../../shared/search/finder.ts';
import '../strict-csp.ts';
import type { FromSearch, ToSearch } from './protocol.ts';
import { createSounds } from './sounds.ts';

/** The thread that searches: it holds the packed text, and the window waits for nothing. */
const finder = createFinder(createSounds());

self.onmessage = ({ data }: MessageEvent<ToSearch>): void => {
  if (data.what === 'take') {
    for (const envelope of data.events) {
      const event = readEvent(envelope);
      if (event !== null) finder.add(event);
    }
    return;
  }
  const answer: FromSearch = { ask: data.ask, found: finder.find(data.query, data.limit) };
  self.postMessage(answer);
};
