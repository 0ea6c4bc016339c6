/** The longest key main takes for a draft. */
const LONGEST = 80;

/** The draft of one person for one business date: nobody signs what another has gone through. */
export const draftKey = (
  what: 'giving' | 'taking' | 'filling' | 'adding' | 'added',
  ...parts: readonly string[]
): string => [what, ...parts].join('-').slice(0, LONGEST);
