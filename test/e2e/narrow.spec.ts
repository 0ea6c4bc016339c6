import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cutControls } from './page/narrow.ts';
import type { RunningApp } from './running-app.ts';

test.use({ appOptions: { locale: 'en-US', viewport: { width: 900, height: 800 } } });
test.describe.configure({ timeout: 120_000 });

const expectNothingCut = async (page: Page, where: string): Promise<void> => {
  await expect.poll(() => page.evaluate(cutControls), where).toEqual([]);
};

/** The demo's manager, at work: by day they are so already. */
const enter = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Open the demo book' }).click();
  const said = await page.getByText('Everybody’s PIN in the demo book is').textContent({ timeout: 60_000 });
  await page.getByRole('combobox').pressSequentially('Rose');
  await page.keyboard.press('Enter');
  await page.keyboard.type(/\d{6}/.exec(said ?? '')?.[0] ?? '');
  const aside = page.getByRole('button', { name: 'Go on without a shift' });
  const menu = page.getByRole('navigation', { name: 'Main menu' });
  await expect(menu.or(aside)).toBeVisible();
  if (await aside.isVisible()) await aside.click();
  await expect(menu).toBeVisible();
};

/** The form of an answer has the width of the note, not that of its buttons. */
const answerWide = async (page: Page): Promise<void> => {
  const note = page
    .locator('.note')
    .filter({ has: page.getByRole('button', { name: 'Answer', exact: true }) })
    .first();
  await note.getByRole('button', { name: 'Answer', exact: true }).press('Enter');
  const form = note.getByRole('form', { name: 'Answer this note' });
  const [outer, inner] = await Promise.all([note.boundingBox(), form.boundingBox()]);
  expect(inner?.width).toBeGreaterThan((outer?.width ?? 0) * 0.8);
  await page.getByRole('radio', { name: 'Assigned' }).click();
  await expectNothingCut(page, 'Notes: an answer');
};

/** Where a file was saved takes no room from the buttons beside it. */
const savedWide = async (app: RunningApp, path: string): Promise<void> => {
  const { page } = app;
  await app.answerSaveDialog(path);
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  await expectNothingCut(page, 'Handover: a saved record');
};

test('in English, 900 points wide: whatever can be pressed or typed into is wholly in sight, and rows say what they are about', async ({
  app,
}, info) => {
  const { page } = app;
  page.setDefaultTimeout(10_000);
  await enter(page);
  const first = page.getByRole('region', { name: 'Follow-ups' }).getByRole('listitem').first();
  await expect(first).toBeVisible();
  await expectNothingCut(page, 'Today');
  await first.getByRole('button').first().click();
  await expectNothingCut(page, 'Today beside a follow-up');
  await page.getByRole('button', { name: 'Appointment made' }).click();
  const form = page.getByRole('region', { name: 'What follows' });
  await expect(form.getByRole('button', { name: 'Cancel' })).toBeVisible();
  // Both at one moment: the form comes in moving.
  const tops = await form.evaluate((node) =>
    Array.from(node.querySelectorAll('button'), (button) => ({
      name: button.textContent?.trim(),
      y: button.getBoundingClientRect().y,
    })),
  );
  const [note, cancel] = ['Note it', 'Cancel'].map((name) => tops.find((one) => one.name === name)?.y);
  expect(note).toBeDefined();
  expect(cancel, 'Cancel stands beside the button it belongs to').toBe(note);
  for (const [place, screen] of [
    'Handover',
    'Pending',
    'Notes',
    'Weekly',
    'Manual',
    'Team',
    'Settings',
  ].entries()) {
    await page.keyboard.press('Escape');
    await page.keyboard.press(`Alt+${place + 2}`);
    await expect(page.getByRole('heading', { name: screen, level: 1 })).toBeVisible();
    await expectNothingCut(page, screen);
    if (screen === 'Notes') await answerWide(page);
    const tabs = page.getByRole('main').getByRole('radiogroup').first().getByRole('radio');
    const names = ['Handover', 'Weekly', 'Team'].includes(screen) ? await tabs.allTextContents() : [];
    for (const name of names) {
      await tabs.filter({ hasText: name }).first().click();
      await expectNothingCut(page, `${screen}: ${name}`);
      if (name === 'Records') await savedWide(app, info.outputPath('record.csv'));
    }
  }
});
