import { expect, test } from './fixtures.ts';
import { entryField, followUp, startOwnBook, toast, undoOf } from './front-desk.ts';

const PHONE = '13912347788';

test('a customer who is in the book is known while one types: added to what is open by one key, and taken back', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const write = async (text: string): Promise<void> => {
    await entryField(page).fill(text);
    await page.keyboard.press('Enter');
    await expect(entryField(page)).toHaveValue('');
  };
  const known = page.getByRole('region', { name: '本子里记过' });
  const panel = page.getByRole('complementary', { name: '跟进详情' });

  await test.step('what was solved is told, and cannot be added to', async () => {
    await write(`王女士沙发少一条腿 ${PHONE}`);
    await followUp(page, '王女士沙发少一条腿').getByRole('button').first().click();
    await panel.getByLabel('结果').selectOption('已解决');
    await panel.getByRole('button', { name: '关闭这一条' }).click();
    await expect(toast(page, /已关闭/)).toBeVisible();
    await page.keyboard.press('Escape');
    await entryField(page).fill(`又打来 ${PHONE}`);
    await expect(known.getByText('王女士沙发少一条腿')).toBeVisible();
    await expect(known.getByText('林若溪')).toBeVisible();
    await expect(known.getByRole('button', { name: /^把打的字记到/ })).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(followUp(page, '又打来')).toBeVisible();
  });

  await test.step('what is open comes first; Ctrl+Enter adds to it and goes there', async () => {
    await entryField(page).fill('还要一个脚凳');
    await page.getByLabel('电话').fill('139-1234-7788');
    await expect(known.getByRole('listitem').first()).toContainText('又打来');
    await page.getByLabel('电话').press('Control+Enter');
    await expect(panel.getByRole('heading', { name: /又打来/ })).toBeVisible();
    await expect(panel.getByText('还要一个脚凳 · 139****7788')).toBeVisible();
    await expect(entryField(page)).toHaveValue('');
  });

  await test.step('undo strikes the line and puts the words back', async () => {
    await undoOf(page, '已记到').click();
    await expect(panel.getByText('收回一条进展')).toBeVisible();
    await expect(entryField(page)).toHaveValue('还要一个脚凳');
    await page.getByRole('button', { name: '清空' }).click();
  });

  await test.step('while a follow-up is edited it knows the others by account', async () => {
    await write('李姐问地毯');
    await followUp(page, '李姐问地毯').getByRole('button').first().click();
    await panel.getByLabel('账号').fill('li-888');
    await panel.getByRole('button', { name: '保存修改' }).click();
    await followUp(page, '又打来').getByRole('button').first().click();
    await expect(panel.getByRole('heading', { name: /又打来/ })).toBeVisible();
    await panel.getByLabel('账号').fill('LI-888');
    await expect(panel.getByRole('region', { name: '本子里记过' })).toContainText('李姐问地毯');
    await panel.getByRole('button', { name: '打开“李姐问地毯”' }).click();
    await expect(panel.getByRole('heading', { name: '李姐问地毯' })).toBeVisible();
  });
});

test('a customer’s page: what is open first, then everything so far; from the panel, the look-up and the search, by keys', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const details = { name: page.getByRole('textbox', { name: '客户' }), phone: page.getByLabel('电话') };
  const write = async (text: string, name: string, phone: string): Promise<void> => {
    await entryField(page).fill(text);
    await details.name.fill(name);
    await details.phone.fill(phone);
    await entryField(page).press('Enter');
    await expect(followUp(page, text)).toBeVisible();
  };
  await write('沙发少一条腿', '王女士', PHONE);
  await write('李姐问地毯', '李姐', '13612349900');
  await write('要一个脚凳', '王佳', PHONE);
  const panel = page.getByRole('complementary', { name: '跟进详情' });
  const everything = page.getByRole('region', { name: '全部往来' });

  await test.step('H on an open panel goes there; Esc comes back', async () => {
    await followUp(page, '沙发少一条腿').getByRole('button').first().click();
    await expect(panel.getByText('这位客户 · 2 条')).toBeVisible();
    await page.keyboard.press('h');
    await expect(page.getByRole('heading', { level: 1, name: '王佳' })).toBeVisible();
    await expect(page.getByText('也叫过 王女士')).toBeVisible();
    const open = page.getByRole('region', { name: '还开着 2 条' });
    await expect(open.getByRole('listitem')).toHaveText([/沙发少一条腿/, /要一个脚凳/]);
    await expect(everything).not.toContainText('地毯');
    await page.keyboard.press('v');
    await expect(page.getByText('139 1234 7788')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel.getByRole('heading', { name: '沙发少一条腿' })).toBeVisible();
    await expect(panel.getByText('看了电话')).toHaveCount(0);
  });

  await test.step('from the look-up, and by the place in the location', async () => {
    await entryField(page).fill(`又来 ${PHONE}`);
    await page.getByRole('button', { name: '看这位客户的全部往来' }).click();
    await expect(everything).toContainText('要一个脚凳');
    await page.reload();
    await page.getByRole('button', { name: '不签到，先进去' }).click();
    await expect(everything).toContainText('要一个脚凳');
    await everything.getByRole('button', { name: /^要一个脚凳/ }).press('Enter');
    await expect(panel.getByRole('heading', { name: '要一个脚凳' })).toBeVisible();
    await expect(panel.getByText('看了电话')).toBeVisible();
  });

  await test.step('what stands for an address gives way to a real one, and how the customer came stays', async () => {
    await panel.getByLabel('地址', { exact: true }).fill('来电');
    await panel.getByLabel('先这样写着，还不是真地址').check();
    await panel.getByLabel('怎么来的').selectOption('电话');
    await panel.getByRole('button', { name: '保存修改' }).click();
    await expect(panel.getByText('电话 · 来电 · 还不是真地址')).toBeVisible();
    await panel.getByRole('button', { name: /这位客户/ }).click();
    await expect(page.getByText('来电', { exact: false }).first()).toBeVisible();
    await expect(page.getByText('还不是真地址', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await panel.getByLabel('地址', { exact: true }).fill('幸福路 8 号');
    await panel.getByLabel('怎么来的').selectOption('微信');
    await panel.getByRole('button', { name: '保存修改' }).click();
    await expect(panel.getByLabel('先这样写着，还不是真地址')).toHaveCount(0);
    await panel.getByRole('button', { name: /这位客户/ }).click();
    const facts = page.getByRole('complementary').filter({ hasText: '第一次来' });
    await expect(facts).toContainText('幸福路 8 号');
    await expect(facts.getByText('电话', { exact: true })).toHaveCount(2);
    await expect(facts).not.toContainText('微信');
  });

  await test.step('from what was found', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '搜索' }).fill('地毯');
    const found = page.getByRole('listbox', { name: '结果' }).getByRole('option');
    // What was written comes before what the manual says of carpets.
    await expect(found.first()).toContainText('李姐问地毯');
    await expect(found.filter({ hasText: '李姐' })).toHaveCount(1);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: '李姐' })).toBeVisible();
  });

  await test.step('a place that names nobody says what to do', async () => {
    await page.evaluate(() => {
      location.hash = '#/customer/followUp%3Af-none';
    });
    await expect(page.getByText('找不到这位客户')).toBeVisible();
  });
});

test('two customers are one after all, and one of them is not: joined, parted, each undone, all of it in the history', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  const write = async (text: string): Promise<void> => {
    await entryField(page).fill(text);
    await entryField(page).press('Enter');
    await expect(followUp(page, text.replace(PHONE, '').trim())).toBeVisible();
  };
  await write(`沙发少一条腿 ${PHONE}`);
  await write(`隔壁借她电话问地毯 ${PHONE}`);
  await write('微信上的王佳问靠枕');
  const everything = page.getByRole('region', { name: '全部往来' });
  const panel = page.getByRole('complementary', { name: '跟进详情' });
  await followUp(page, '沙发少一条腿').getByRole('button').first().click();
  await panel.getByRole('button', { name: /这位客户/ }).click();
  await expect(page.getByRole('region', { name: '还开着 2 条' })).toBeVisible();

  await test.step('another one is found by a word and joined by keys', async () => {
    await page.getByRole('button', { name: '和另一位是同一人…' }).press('Enter');
    await expect(page.getByRole('textbox', { name: '另一位' })).toBeFocused();
    await page.keyboard.type('靠枕');
    await page.getByRole('button', { name: /微信上的王佳问靠枕/ }).press('Enter');
    await expect(page.getByRole('region', { name: '还开着 3 条' })).toBeVisible();
    await expect(everything.getByText('算作同一位客户')).toHaveCount(1);
    await undoOf(page, '算作同一位客户').click();
    await expect(page.getByRole('region', { name: '还开着 2 条' })).toBeVisible();
  });

  await test.step('what only shares the phone is parted, and undone', async () => {
    await everything.getByRole('button', { name: /隔壁.*不是这位客户的/ }).press('Enter');
    await expect(page.getByRole('region', { name: '还开着 1 条' })).toBeVisible();
    await undoOf(page, '分出去').click();
    await expect(page.getByRole('region', { name: '还开着 2 条' })).toBeVisible();
  });

  await test.step('both stand in the history of each', async () => {
    await page.keyboard.press('Escape');
    await expect(panel.getByText('算作同一位客户')).toHaveCount(1);
    await expect(panel.getByText('说不是同一位客户')).toHaveCount(1);
    await panel.getByRole('button', { name: '微信上的王佳问靠枕' }).first().click();
    await expect(panel.getByRole('heading', { name: '微信上的王佳问靠枕' })).toBeVisible();
    await expect(panel.getByText('算作同一位客户')).toHaveCount(1);
  });
});
