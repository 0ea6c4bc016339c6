import { expect } from 'vitest';
import type { Table } from '../../../electron/export/table.ts';
import type { Language } from '../../../shared/vocabulary.ts';

/** Each sheet has a name of its own, each of its columns a title of its own and every row a cell for it; English is English. */
export const expectNamed = (tables: readonly Table[], language: Language): void => {
  expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
  for (const { name, columns, rows } of tables) {
    const titles = columns.map(({ title }) => title);
    expect(new Set(titles).size, name).toBe(titles.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    if (language === 'en') expect([name, ...titles].join()).not.toMatch(/\p{Script=Han}/u);
  }
};
