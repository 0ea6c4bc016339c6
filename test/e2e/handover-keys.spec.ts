import type { Page } from '@playwright/test';
import { projectJournals } from './demo-profile.ts';
import { expect, test } from './fixtures.ts';
import { entryField, toast } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';
import { fullShift, LI, startDesk, WANG, writes, ZHANG } from './shift-change.ts';

const zone = zoneAtNoon(new Date());
const MOST_PRESSES = 40;

test.use({ appOptions: { env: { TZ: zone } } });
test.describe.configure({ timeout: 120_000 });

/** Hands that count: every key of a chord is one press, every digit of a PIN is one. */
const createHands = (page: Page) => {
  let presses = 0;
  return {
    presses: () => presses,
    press: async (chord: string): Promise<void> => {
      presses += chord.split('+').length;
      await page.keyboard.press(chord);
    },
    type: async (digits: string): Promise<void> => {
      presses += digits.length;
      await page.keyboard.type(digits);
    },
  };
};

type Hands = ReturnType<typeof createHands>;

/** Signs in the dialog that is open: six digits and Enter. */
const signCounted = async (page: Page, hands: Hands, pin: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('密码（六位数字）')).toBeFocused();
  await hands.type(pin);
  await hands.press('Enter');
  await expect(dialog).toBeHidden();
};

const exchange = (page: Page) => page.getByRole('dialog', { name: '对着屏幕交接' });
const listed = (page: Page) => page.getByRole('list', { name: '要接的客户' }).getByRole('listitem');
const progress = (page: Page) => exchange(page).getByRole('status');

/** From the reminder to the outgoing signature. */
const handOver = async (page: Page, hands: Hands): Promise<void> => {
  await expect(page.getByText(/离下班还有 \d+ 分钟：25 条要交，25 条已写全/)).toBeVisible();
  await hands.press('Alt+2');
  await expect(page.getByText('写全 25/25')).toBeVisible();
  await hands.press('Control+Enter');
  await signCounted(page, hands, ZHANG.pin);
};

/** Every page is shown, the urgent ones first. */
const tellEverything = async (page: Page, hands: Hands): Promise<void> => {
  await expect(page.getByRole('button', { name: /对着屏幕交接/ })).toBeFocused();
  await hands.press('Enter');
  await expect(progress(page)).toHaveText('1 / 25');
  await expect(exchange(page).getByText('紧急 · ')).toBeVisible();
  // Nothing pops over it, not even that the signature is written.
  await expect(page.getByRole('region', { name: '消息' })).toBeHidden();
  for (const upTo of [2, 3, 4, 5, 6, 7, 8, 9, 15, 21, 25]) {
    await hands.press('ArrowRight');
    await expect(progress(page)).toHaveText(`${upTo} / 25`);
  }
  await hands.press('ArrowRight');
  await expect(exchange(page)).toBeHidden();
};

/** The four urgent ones are read back, one opening after the other; the rest in one go; then the signature. */
const takeOver = async (page: Page, hands: Hands): Promise<void> => {
  await expect(page.getByText('李四 在这台电脑上接班')).toBeVisible();
  await expect(page.getByText('已看 0/25')).toBeVisible();
  await hands.press('Enter');
  const readBack = page.getByLabel('用自己的话说一遍，回车接下');
  for (const seen of [1, 2, 3, 4]) {
    await expect(readBack).toBeFocused();
    await expect(readBack).toHaveValue(/ · 今天 1\d:30 前 · /);
    await hands.press('Enter');
    await expect(page.getByText(`已看 ${seen}/25`)).toBeVisible();
  }
  await hands.press('a');
  await expect(page.getByText('已看 25/25')).toBeVisible();
  await expect(page.getByRole('button', { name: '签字接班' })).toBeFocused();
  await hands.press('Enter');
  await signCounted(page, hands, LI.pin);
  await expect(toast(page, '已签字接班')).toBeVisible();
};

test('25 open items change hands at one PC in at most 40 key presses, with keys alone', async ({
  launch,
}, info) => {
  const app = await launch();
  const { page } = app;
  const folder = info.outputPath('book');
  const desk = await startDesk(app, folder, zone, [ZHANG, LI, WANG]);
  await writes(page, LI, [['checkIn', { shift: desk.shift('next') }]]);
  await writes(page, ZHANG, [['checkIn', { shift: desk.shift('now') }], ...fullShift(zone)]);
  await expect(entryField(page)).toBeVisible();
  const hands = createHands(page);
  await test.step('prepare', () => handOver(page, hands));
  const prepared = hands.presses();
  await test.step('exchange', () => tellEverything(page, hands));
  const told = hands.presses();
  await test.step('cross-check', () => takeOver(page, hands));
  const total = hands.presses();
  console.log(
    `Key presses for 25 items: ${total} (prepare and sign ${prepared}, exchange ${told - prepared}, cross-check and sign ${total - told}; both PINs are in it, of read-backs the Enter)`,
  );
  expect(total).toBeLessThanOrEqual(MOST_PRESSES);
  const { text } = await projectJournals(folder);
  expect(text.match(/"decision":"accepted"/g)).toHaveLength(25);
  expect(text.match(/"readBack":"[^"]+ · /g)).toHaveLength(4);
});

test('[P5] the exchange by keys: forward, back, questions noted in passing, answered after; and a crash loses none', async ({
  launch,
}, info) => {
  const first = await launch();
  const desk = await startDesk(first, info.outputPath('book'), zone, [ZHANG, LI]);
  const { page } = first;
  await writes(page, ZHANG, [
    ['checkIn', { shift: desk.shift('now') }],
    ...fullShift(zone),
    ['signHandover', {}],
  ]);
  await writes(page, LI, [['checkIn', { shift: desk.shift('next') }]]);
  await expect(entryField(page)).toBeVisible();
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('已看 0/25')).toBeVisible();
  await page.keyboard.press('e');
  await test.step('forward and back', async () => {
    await expect(progress(page)).toHaveText('1 / 25');
    for (const [key, at] of [
      ['End', 25],
      ['Home', 1],
      ['Space', 2],
      ['ArrowLeft', 1],
      ['ArrowLeft', 1],
      ['ArrowDown', 2],
    ] as const) {
      await page.keyboard.press(key);
      await expect(progress(page)).toHaveText(`${at} / 25`);
    }
  });
  await test.step('questions are noted and the run goes on', async () => {
    await page.keyboard.press('q');
    await page.keyboard.type('退到哪个账户');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('q');
    await page.keyboard.type('不要了');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('q');
    await page.keyboard.type('他住几楼');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('q');
    await page.keyboard.type('谁去催');
    await page.keyboard.press('Enter');
    await expect(exchange(page).getByText('记下 3 个疑问')).toBeVisible();
  });
  await test.step('Esc leaves to where one was; with the power gone the questions are still there', async () => {
    await page.keyboard.press('Escape');
    await expect(exchange(page)).toBeHidden();
    await expect(page.getByText('问过，待答')).toHaveCount(3);
    await expect(listed(page).first()).toBeFocused();
  });
  await test.step('a half-written refusal stays after Esc; the window still answers to its own keys', async () => {
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('r');
    await page.keyboard.type('没有权限');
    await page.keyboard.press('Alt+1');
    await expect(entryField(page)).toBeVisible();
    await page.keyboard.press('Alt+2');
    await expect(page.getByText('写了一半')).toHaveCount(1);
    await page.waitForFunction(() => document.activeElement?.tagName === 'LI');
  });
  await test.step('Enter held down signs nothing off', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.down('Enter');
    await expect(page.getByLabel('用自己的话说一遍，回车接下')).toBeFocused();
    for (let held = 0; held < 5; held += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await expect(page.getByText('已看 0/25')).toBeVisible();
    await page.keyboard.press('Escape');
    await first.kill();
  });
  const { page: again } = await launch();
  again.setDefaultTimeout(10_000);
  await test.step('answered, kept as a question, refused', async () => {
    await writes(again, LI, []);
    await expect(entryField(again)).toBeVisible();
    await again.keyboard.press('Alt+2');
    await expect(again.getByText('问过，待答')).toHaveCount(3);
    await expect(again.getByText('写了一半')).toHaveCount(1);
    await again.keyboard.press('e');
    await expect(progress(again)).toHaveText('1 / 25');
    await again.keyboard.press('End');
    await expect(progress(again)).toHaveText('25 / 25');
    await again.keyboard.press('ArrowRight');
    await expect(progress(again)).toHaveText('疑问 1 / 3');
    await again.keyboard.type('原路退回');
    await again.keyboard.press('Enter');
    await expect(progress(again)).toHaveText('疑问 2 / 3');
    await again.keyboard.type('不对');
    await again.keyboard.press('Escape');
    await expect(progress(again)).toHaveText('疑问 1 / 3');
    await again.keyboard.press('Enter');
    await expect(again.getByLabel('交班的人怎么答')).toHaveValue('不对');
    await again.keyboard.press('Control+a');
    await again.keyboard.press('Delete');
    await again.keyboard.press('Enter');
    await expect(progress(again)).toHaveText('疑问 3 / 3');
    await again.keyboard.press('Alt+r');
    await expect(exchange(again)).toBeHidden();
    // One is kept as a question, one refused; the urgent one that was answered waits for its read-back.
    await expect(again.getByText('已看 2/25')).toBeVisible();
    await expect(again.getByText('当场答 原路退回')).toBeVisible();
  });
});
