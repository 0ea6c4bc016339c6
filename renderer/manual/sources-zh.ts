/** The chapters in Chinese as they were written; a part of the window that is loaded when the manual is first opened. */
export const sources = import.meta.glob<string>('../../resources/manual/zh-CN/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
