/** Where the booklet is in the manual; no chapter can have that name. */
export const BOOKLET = '~booklet';
