import { CONTENTS, writeAddress } from '../../shared/manual/address.ts';

/** Where somebody is among the briefings, which are read in the manual. No chapter’s name has a colon. */
export type BriefingPlace =
  | { readonly page: 'list' | 'new' }
  | { readonly page: 'one' | 'edit'; readonly id: string };

const PREFIX = 'briefings:';
const EDIT = 'edit:';

/** `null` for what is a chapter of the manual. */
export const readBriefingPlace = (slug: string | null): BriefingPlace | null => {
  if (slug === null || !slug.startsWith(PREFIX)) return null;
  const rest = slug.slice(PREFIX.length);
  if (rest === '') return { page: 'list' };
  if (rest === 'new') return { page: 'new' };
  return rest.startsWith(EDIT) ? { page: 'edit', id: rest.slice(EDIT.length) } : { page: 'one', id: rest };
};

/** The item of the manual’s place for it. */
export const briefingItem = (place: BriefingPlace): string | null => {
  const rest = { list: '', new: 'new', one: '', edit: EDIT }[place.page];
  return writeAddress({ ...CONTENTS, slug: `${PREFIX}${rest}${'id' in place ? place.id : ''}` });
};
