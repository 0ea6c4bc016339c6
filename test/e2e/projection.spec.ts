import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createRandom } from '../electron/files/random.ts';
import { profileWithDemo, projectJournals } from './demo-profile.ts';
import { expect, test } from './fixtures.ts';
import { countEvents, raiseVersions } from './page/projection.ts';
import { databaseFolders, expectWhole, total } from './whole-projection.ts';

const SOAK = process.env['BATON_SOAK'] === '1';

/** Waits until the window asks who one is: the projection is ready then. */
const ready = async (page: Page): Promise<void> => {
  await expect(page.getByText('你是哪位')).toBeVisible({ timeout: 60_000 });
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

test('[P1] the projection is disposable: deleted, damaged or of the future, it comes back by itself', async ({
  launch,
}, info) => {
  test.setTimeout(240_000);
  const userData = info.outputPath('profile');
  const folder = await profileWithDemo(userData, SOAK ? 6 : 1);
  const again = async (spoil: () => void | Promise<void>): Promise<void> => {
    await spoil();
    const app = await launch();
    await ready(app.page);
    await expectWhole(app.page, folder);
    await app.close();
  };
  const folders = (): readonly string[] => {
    const found = databaseFolders(userData);
    expect(found.length).toBeGreaterThan(0);
    return found;
  };

  await again(() => undefined);
  await test.step('the database folder is deleted', () =>
    again(() => {
      for (const path of folders()) rmSync(path, { recursive: true });
    }));
  await test.step('every file is overwritten with random bytes', async () => {
    for (const path of folders().flatMap(filesIn)) writeFileSync(path, randomBytes(statSync(path).size));
    // Chromium throws its damaged store away and refuses it until it is started again: this run is from memory.
    const app = await launch();
    await ready(app.page);
    await app.close();
    await again(() => undefined);
  });
  await test.step('a later version raised the database', async () => {
    const app = await launch();
    await ready(app.page);
    expect(await app.page.evaluate(raiseVersions)).toBeGreaterThan(0);
    await app.close();
    await again(() => undefined);
  });
});

test('[P1] where the browser can keep no database at all, the desk goes on from memory and says so', async ({
  launch,
}, info) => {
  test.setTimeout(120_000);
  const userData = info.outputPath('profile');
  await profileWithDemo(userData, 1);
  const first = await launch();
  await ready(first.page);
  await first.close();
  for (const path of databaseFolders(userData)) {
    rmSync(path, { recursive: true });
    writeFileSync(path, 'a file where a folder should be');
  }
  const app = await launch();
  await ready(app.page);
  await expect(app.page.getByText('沈喆')).toBeVisible();
  const inBrowser = await app.page.evaluate(countEvents).catch(() => 0);
  expect(inBrowser).toBe(0);
});

const rounds = SOAK ? 500 : 4;
test(`[P2] killed at any moment, it knows how far it had come: ${rounds} rounds`, async ({
  launch,
}, info) => {
  test.setTimeout(SOAK ? 4 * 3_600_000 : 240_000);
  const userData = info.outputPath('profile');
  const folder = await profileWithDemo(userData, 1);
  const seed = Number(process.env['BATON_SEED'] ?? 1);
  const random = createRandom(seed);
  for (let round = 0; round < rounds; round += 1) {
    // Every other round begins with nothing, so that a rebuild is what is killed.
    if (random.coin())
      for (const path of existsSync(userData) ? databaseFolders(userData) : [])
        rmSync(path, { recursive: true });
    const app = await launch();
    await new Promise((resolve) => setTimeout(resolve, random.int(0, 2_500)));
    await app.kill();
  }
  const app = await launch();
  await ready(app.page);
  await expectWhole(app.page, folder);
  const { heads } = await projectJournals(folder);
  expect(total(heads), `seed ${seed}`).toBeGreaterThan(1_000);
});
