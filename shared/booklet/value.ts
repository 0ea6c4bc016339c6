import type { Chapter } from '../manual/chapter.ts';
import type { LocalDate } from '../time/zone.ts';
import type { Flip } from './imposition.ts';

/** As sheets to print, cut and fold, or as pages to read one after the other. */
export const bookletForms = ['sheets', 'reading'] as const;
export type BookletForm = (typeof bookletForms)[number];

/** A pocket booklet as it is printed: chapters of the manual, whoever wrote them, in the order in which they stand. */
export interface Booklet {
  readonly shopName: string;
  readonly date: LocalDate;
  /** Says whether two booklets have the same text. */
  readonly edition: string;
  readonly chapters: readonly Chapter[];
  /** The folder of the book whose pictures stand in them; `null` where they have none. */
  readonly bookFolder: string | null;
  readonly form: BookletForm;
  readonly flip: Flip;
}
