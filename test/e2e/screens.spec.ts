import { expect, test } from './fixtures.ts';
import { startOwnBook } from './front-desk.ts';
import { isLastLoaded, lateScreens } from './page/screens.ts';

test('once the window was quiet for a moment every screen is there with the key that opens it: the next key is not lost', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await expect.poll(() => page.evaluate(isLastLoaded)).toBe(true);
  expect(await page.evaluate(lateScreens, [8, '正在打开'] as const)).toEqual([]);
});
