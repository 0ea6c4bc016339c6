/** The chapters in Chinese as they were written; read when a booklet is first made. */
export const sources = import.meta.glob<string>('../../resources/manual/zh-CN/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
