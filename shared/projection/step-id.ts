const WHAT = /^[a-z]-/;

/** The id of what a rule opens because of a milestone or a deal: it follows from both, and only from them. */
export const idOfStep = (from: string, ruleId: string): string => `f-${from.replace(WHAT, '')}-${ruleId}`;
