import { useCallback, useRef, useState } from 'react';
import type { ChecklistDefinition, ChecklistRow } from '../../../../shared/projection/rows.ts';
import { useSend } from '../../../services.ts';
import { changeIntent, definitionOf, isSame } from './edits.ts';

interface Written {
  readonly definition: ChecklistDefinition;
  /** How the order of the line ends that wrote it; `null` while it is on its way. */
  readonly ending: string | null;
}

/** The end of an event’s place in the book, as its acknowledgement tells it. */
const endingOf = ({ writer, seq }: { readonly writer: string; readonly seq: number }): string =>
  `|${writer}|${seq.toString(36).padStart(11, '0')}`;

export interface Editor {
  /** The list as it was last edited here, also while that is still being written. */
  readonly shown: ChecklistDefinition;
  /** Writes a change and offers to take it back. Changes are made and written one after another. */
  readonly change: (edit: (before: ChecklistDefinition) => ChecklistDefinition, done: string) => void;
}

export interface ListProps {
  readonly row: ChecklistRow;
  readonly editor: Editor;
}

/** Edits a list directly: each change is one line in the book, shown at once. */
export const useEditor = (row: ChecklistRow): Editor => {
  const send = useSend();
  const [written, setWritten] = useState<Written | null>(null);
  const newest = useRef<ChecklistDefinition | null>(null);
  const line = useRef<Promise<void>>(Promise.resolve());
  const waiting = useRef(0);

  const isIn = (ending: string): boolean => row.versions.some(({ order }) => order.endsWith(ending));
  const isSettled = written === null || (written.ending !== null && isIn(written.ending));
  const shown = isSettled ? row : written.definition;

  const write = useCallback(
    async (
      before: ChecklistDefinition,
      after: ChecklistDefinition,
      basedOn: string | undefined,
      done: string,
    ) => {
      const result = await send(changeIntent(row.id, after, basedOn), { done, before });
      waiting.current -= 1;
      if (!result.ok) {
        newest.current = null;
        setWritten(null);
      } else if (waiting.current === 0) {
        newest.current = null;
        setWritten({ definition: after, ending: endingOf(result.value) });
      }
    },
    [send, row.id],
  );

  const change: Editor['change'] = (edit, done) => {
    const before = newest.current ?? definitionOf(shown);
    const after = edit(before);
    if (isSame(before, after)) return;
    // What follows a change of one’s own is based on that; the first says what was on the screen.
    const basedOn = waiting.current === 0 && isSettled ? row.head : undefined;
    newest.current = after;
    waiting.current += 1;
    setWritten({ definition: after, ending: null });
    line.current = line.current.then(() => write(before, after, basedOn, done));
  };

  return { shown, change };
};
