/** The chapters in English as they were written; read when a booklet is first made. */
export const sources = import.meta.glob<string>('../../resources/manual/en/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
