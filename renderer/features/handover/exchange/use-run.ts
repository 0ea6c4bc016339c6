import { useEffect, useMemo, useState } from 'react';
import { useServices } from '../../../services.ts';
import type { Entry } from '../entry.ts';
import { openQuestions, type Verdicts } from '../verdicts.ts';
import type { ExchangeDeed } from './keys.ts';
import { pagesOf } from './pages.ts';

/** Holds messages back while the exchange is on the screen: nothing pops into it; afterwards they are shown. */
export const useDoNotDisturb = (): void => {
  const { toasts } = useServices();
  useEffect(() => toasts.hold(), [toasts]);
};

/** Milliseconds since the exchange began, second by second. */
export const useElapsed = (): number => {
  const [started] = useState(() => performance.now());
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setElapsed(performance.now() - started), 1000);
    return () => clearInterval(timer);
  }, [started]);
  return elapsed;
};

interface RunOptions {
  readonly entries: readonly Entry[];
  readonly verdicts: Verdicts;
  readonly onFinished: () => void;
}

/** Where the exchange is: a page of the run-through, then the collected questions one by one, then its end. */
export const useRun = ({ entries, verdicts, onFinished }: RunOptions) => {
  // Settled at the start: what comes in meanwhile must not turn the page under two people's eyes.
  const [list] = useState(entries);
  const pages = useMemo(() => pagesOf(list), [list]);
  const [place, setPlace] = useState(0);
  const [asked, setAsked] = useState<readonly Entry[] | null>(null);
  const [question, setQuestion] = useState(0);

  const afterLast = (): void => {
    const open = openQuestions(list, verdicts);
    if (open.length === 0) onFinished();
    else {
      setAsked(open);
      setQuestion(0);
    }
  };
  const turn = (deed: Exclude<ExchangeDeed, 'question'>): void => {
    if (deed === 'next' && place === pages.length - 1) {
      afterLast();
      return;
    }
    const to = { next: place + 1, back: place - 1, first: 0, last: pages.length - 1 }[deed];
    setPlace(Math.min(pages.length - 1, Math.max(0, to)));
  };
  const nextQuestion = (): void => {
    if (asked === null || question === asked.length - 1) onFinished();
    else setQuestion(question + 1);
  };
  const backToRun = (): void => {
    if (question > 0) setQuestion(question - 1);
    else setAsked(null);
  };
  return {
    pages,
    place,
    page: pages[place],
    total: list.length,
    asked: asked === null ? null : { entry: asked[question], place: question, total: asked.length },
    noted: openQuestions(list, verdicts).length,
    turn,
    nextQuestion,
    backToRun,
  };
};
