import { createFinder } from '../../shared/search/finder.ts';
import '../strict-csp.ts';
import { createAnswers } from './answers.ts';
import type { ToSearch } from './protocol.ts';
import { createSounds } from './sounds.ts';

/** The thread that searches: it holds the packed text, and the window waits for nothing. */

/** A message to oneself comes behind those that are there already, and without the delay of a timer. */
const createLater = () => {
  const { port1, port2 } = new MessageChannel();
  let next: (() => void) | null = null;
  port1.onmessage = () => next?.();
  return (run: () => void): void => {
    next = run;
    port2.postMessage(null);
  };
};

const hear = createAnswers({
  finder: createFinder(createSounds()),
  answer: (answer) => self.postMessage(answer),
  later: createLater(),
});

self.onmessage = ({ data }: MessageEvent<ToSearch>): void => hear(data);
