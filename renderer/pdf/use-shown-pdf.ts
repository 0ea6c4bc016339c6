import { useCallback, useRef } from 'react';
import type { MadePages } from '../../shared/ipc/report-channels.ts';
import { ok, type Result } from '../../shared/result.ts';
import { type Asked, useAnswer } from '../queries/use-answer.ts';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import type { MadeOf } from './made-of.ts';
import { type PdfView, usePdf } from './use-pdf.ts';

type Open = () => Promise<Result<MadePages>>;

/** Pages that were made, when, and for which question. */
interface Made extends MadePages {
  readonly at: string;
  readonly open: Open;
}

/** A PDF that is asked for, as it can be shown. */
export interface Shown {
  readonly asked: Asked<Made>;
  readonly view: PdfView;
  /** While it is made and opened; what is made anew stays in sight meanwhile. */
  readonly waiting: boolean;
  /** When what is in sight was made. */
  readonly madeAt: string | null;
  /** Whether the book has gone on since, where it matters for these pages. */
  readonly isBehind: boolean;
}

const NEVER = { get: () => 0, subscribe: () => () => undefined };

/** Whether rows the pages are made of have changed since; it asks the rows in the window, never main. */
const useIsBehind = (made: Made | null, of: MadeOf): boolean => {
  const state = useStore(useServices().projection.state);
  const reader = state.phase === 'ready' ? state.reader : null;
  useStore(reader?.changes ?? NEVER);
  return made !== null && reader?.changedSince(made.events, of) === true;
};

/**
 * Opens what is answered; of two that are asked for one after the other only the second is shown. Asked for again, the
 * pages before stay until the new ones can take their place, also where somebody stops it.
 */
export const useShownPdf = (open: Open, of: MadeOf): Shown => {
  const { clock } = useServices();
  const before = useRef<Made | null>(null);
  const ask = useCallback(async (): Promise<Result<Made>> => {
    const at = clock.now();
    const pages = await open();
    if (pages.ok) {
      before.current = { ...pages.value, at, open };
      return ok(before.current);
    }
    const kept = before.current;
    return pages.error.code === 'cancelled' && kept?.open === open ? ok(kept) : pages;
  }, [open, clock]);
  const asked = useAnswer(ask);
  const made = asked.value?.open === open ? asked.value : null;
  const view = usePdf(made?.bytes ?? null);
  const waiting = asked.busy || (view.phase === 'opening' && asked.problem === null);
  return {
    asked,
    // What was opened for another question is not what is asked for now.
    view: made === null ? { phase: 'opening' } : view,
    waiting,
    madeAt: made?.at ?? null,
    isBehind: useIsBehind(made, of),
  };
};
