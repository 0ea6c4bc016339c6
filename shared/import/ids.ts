/** The name of a list that comes in: what it says, and how often the same has come in before `[M3]`. */
export const importIdOf = (digest: string, before: number): string => `i-${digest}-${before + 1}`;

/** The follow-up that a line of a list becomes, wherever and however often it is read `[M2]`. */
export const importedIdOf = (importId: string, day: string, line: number): string =>
  `f-${day}-${importId.slice(2)}-${line}`;

/** Whether a follow-up is a line of that list, by its id alone. */
export const isLineOf = (importId: string, followUpId: string): boolean =>
  /^f-\d{8}-(.+)-\d+$/.exec(followUpId)?.[1] === importId.slice(2);

/** The id under which that line is written, so that writing it again finds it written `[C8]`. */
export const importCommandIdOf = (importId: string, line: number): string => `${importId}.${line}`;

/** The milestone that came with such a line: that its order was shipped. One a follow-up, whoever reads the list. */
export const shippedIdOf = (followUpId: string): string => `k-${followUpId.replace(/^f-/, '')}-shipped`;
