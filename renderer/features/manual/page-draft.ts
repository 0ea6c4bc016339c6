import type { ManualPage } from '../../../shared/events/manual-bodies.ts';
import type { Attachment } from '../../../shared/fields.ts';
import type { FollowUpKind } from '../../../shared/vocabulary.ts';

/** What is typed in the editor of a page. */
export interface PageForm {
  readonly title: string;
  readonly text: string;
  readonly kinds: readonly FollowUpKind[];
  readonly pictures: readonly Attachment[];
}

export interface PageDraft {
  /** `null` while nothing was typed. */
  readonly form: PageForm | null;
  /** The version it was typed on; empty where there was none. */
  readonly basedOn: string;
}

export const NO_PAGE_DRAFT: PageDraft = { form: null, basedOn: '' };

export const EMPTY_PAGE: PageForm = { title: '', text: '', kinds: [], pictures: [] };

/** Where what is typed of a page is kept; `null` for a new one. */
export const pageDraftKey = (slug: string | null): string =>
  slug === null ? 'manual-new-page' : `manual-page-${slug}`;

export const formOfPage = ({ title, text, kinds, pictures }: ManualPage): PageForm => ({
  ...{ title, text, kinds, pictures },
});

/** Puts something into a text where the cursor is, on lines of its own where that is asked for. */
export const insertAt = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  what: string,
): { readonly text: string; readonly cursor: number } => ({
  text: `${text.slice(0, start)}${what}${text.slice(end)}`,
  cursor: start + what.length,
});
