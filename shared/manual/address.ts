import { decodeAddress } from '../decode-address.ts';

/** Where somebody is in the manual: a chapter, a heading in it, and the words that are marked in it. */
export interface ManualAddress {
  readonly slug: string | null;
  readonly heading: string | null;
  readonly words: string;
}

export const CONTENTS: ManualAddress = { slug: null, heading: null, words: '' };

/** As it stands in the location: `returns`, `returns#say`, `returns?refund#say`. Never throws. */
export const readAddress = (item: string | null): ManualAddress => {
  const [, slug = '', words, heading] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(item ?? '') ?? [];
  return {
    slug: slug === '' ? null : decodeAddress(slug),
    words: decodeAddress(words ?? ''),
    heading: heading === undefined || heading === '' ? null : decodeAddress(heading),
  };
};

/** The item of the location for it; `null` for the contents. */
export const writeAddress = ({ slug, heading, words }: ManualAddress): string | null => {
  const item = [
    encodeURIComponent(slug ?? ''),
    words === '' ? '' : `?${encodeURIComponent(words)}`,
    heading === null ? '' : `#${encodeURIComponent(heading)}`,
  ].join('');
  return item === '' ? null : item;
};
