import { appendLines } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { go, startOwnBook } from './front-desk.ts';

const MANY = 310;

test('of very many open notes some are drawn, the newest first, and the rest when they are asked for', async ({
  app,
}, info) => {
  const { page } = app;
  const book = info.outputPath('book');
  await startOwnBook(app, book);
  const lines = Array.from({ length: MANY }, (_none, place) => ({
    ...{ command: 'writeNote', actor: '林若溪' },
    // Of words that nobody else has: what says the same would be one line.
    input: {
      kind: 'other',
      text: `第${place}件 ${String.fromCodePoint(0x4e00 + place * 3, 0x4e01 + place * 3)}`,
    },
  }));
  await appendLines(book, info.outputPath('other'), lines);
  await go(page, '随手记');
  const shown = page.locator('.note-list').getByText(/^第\d+件/);
  const more = page.getByRole('button', { name: `再显示一些（还有 ${MANY - 300} 条）` });
  await expect(more).toBeVisible({ timeout: 20_000 });
  await expect(shown).toHaveCount(300);
  await expect(page.getByText(`第${MANY - 1}件`)).toBeVisible();
  await more.press('Enter');
  await expect(shown).toHaveCount(MANY);
  await expect(more).toHaveCount(0);
});
