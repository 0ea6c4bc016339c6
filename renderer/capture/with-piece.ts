import type { ClipPiece } from '../../shared/capture/clip.ts';
import type { EntryForm } from '../entry-line/entry-form.ts';

/** A line of the book is not longer. */
const LONGEST_LINE = 300;

/**
 * The form with something that was copied: in its field where that is empty, else in the line as `inWords` says it; a
 * line that is full goes on in the details.
 */
export const withPiece = (form: EntryForm, { kind, text }: ClipPiece, inWords: string): EntryForm => {
  if ((kind === 'phone' || kind === 'orderNo') && form[kind].trim() === '') return { ...form, [kind]: text };
  const summary = [form.summary.trimEnd(), inWords].filter((part) => part !== '').join(' ');
  if (summary.length <= LONGEST_LINE) return { ...form, summary };
  return { ...form, details: [form.details.trimEnd(), inWords].filter((part) => part !== '').join('\n') };
};
