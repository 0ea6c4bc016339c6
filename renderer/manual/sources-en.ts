/** The chapters in English as they were written; a part of the window that is loaded when the manual is first opened. */
export const sources = import.meta.glob<string>('../../resources/manual/en/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
