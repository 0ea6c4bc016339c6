import { createContext, useContext } from 'react';
import type { ScriptBlock } from '../../../shared/manual/chapter.ts';
import type { ScriptPart } from '../../../shared/manual/fill.ts';

/** What the lines of a chapter need to know of the reading they are part of. */
export interface Reading {
  /** Words that are marked wherever they stand. */
  readonly words: readonly string[];
  /** A script with what is known of the customer and of who is at work. */
  readonly fill: (script: string) => readonly ScriptPart[];
  /** The key that copies this script; `null` where all nine are taken. */
  readonly keyOf: (script: ScriptBlock) => string | null;
  readonly copy: (script: string) => void;
  /** Opens a script of the shop’s own to be changed; `null` where that is not for this reader. */
  readonly onChangeScript: ((scriptId: string) => void) | null;
}

const Context = createContext<Reading | null>(null);

export const ReadingProvider = Context.Provider;

export const useReading = (): Reading => {
  const reading = useContext(Context);
  if (reading === null) throw new Error('no chapter around this line');
  return reading;
};
