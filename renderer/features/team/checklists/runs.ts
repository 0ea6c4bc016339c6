/** What is open when nothing was chosen: how it went, which is what one looks at every day. */
export const RUNS = 'runs';
