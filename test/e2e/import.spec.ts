import { writeFileSync } from 'node:fs';
import writeExcelFile from 'write-excel-file/node';
import { expect, test } from './fixtures.ts';
import { checkIn, followUp, MANAGER_PIN, signIn, startOwnBook, toast } from './front-desk.ts';
import { zoneAtNoon } from './noon.ts';

test.use({ appOptions: { env: { TZ: zoneAtNoon(new Date()) } } });

const csv = `客户姓名,联系电话,套餐,到期日期,备注
王芳,13812345678,500M 宽带,2026-12-09,要发票
李强,13987654321,300M 宽带,下周,
赵敏,13812345678,500M 宽带,2026-12-10,
,,,,
陈静,13700001111,1000M 宽带,2026/12/15 10:30,三楼`;

test('a list of expiring customers comes in, its faults told line by line, and goes again as a whole', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await page.keyboard.press('Control+i');
  await expect(page.getByText('还没有导入过清单')).toBeVisible();
  const file = info.outputPath('十二月到期.csv');
  writeFileSync(file, csv);
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByLabel('“到期日期”是')).toHaveValue('promisedAt');
  await expect(page.getByLabel('“备注”是')).toHaveValue('details');
  await expect(page.getByLabel('类型（没有类型列时）')).toHaveValue('renewal');
  await expect(page.getByText('可导入 2 条；有问题 1 条、重复 1 条、空行 1 行')).toBeVisible();
  await page.getByRole('radio', { name: '有问题 1' }).click();
  await expect(page.getByRole('list', { name: '逐行检查' })).toContainText('看不懂的日期');
  await page.getByLabel('每条前面加上').fill('续费');
  await page.getByRole('heading', { name: '导入清单' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '已导入 2 条' })).toBeVisible();
  await page.getByRole('button', { name: '去看跟进' }).press('Enter');
  await expect(followUp(page, '续费 500M 宽带')).toContainText('王芳');
  await expect(followUp(page, '续费 1000M 宽带')).toContainText('137****1111');

  await page.keyboard.press('Control+i');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('这张清单已经导入过')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '整张撤回' }).click();
  await expect(toast(page, '已撤回整张清单')).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(followUp(page, '宽带')).toHaveCount(0);
});

test('a workbook and a pasted table are read too; what is no list is refused in plain words', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await page.keyboard.press('Control+l');
  await signIn(page, 'lrx', '林若溪', MANAGER_PIN);
  await checkIn(page, '早班');
  await page.keyboard.press('Control+i');
  const choose = page.locator('input[type=file]');
  const lines = page.getByRole('list', { name: '逐行检查' });
  const file = info.outputPath('orders.xlsx');
  const text = (value: string) => ({ type: String, value });
  const isoDay = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const day = (ago: number) => {
    const value = new Date(`${isoDay(ago)}T00:00:00Z`);
    return { type: Date, value, format: 'yyyy-mm-dd' };
  };
  const orders = [
    ['订单号', '宝贝标题', '截止', '发货日期'].map(text),
    [text('DD20261127'), text('三人沙发'), day(-2), day(3)],
    [text('DD20260801'), text('实木餐桌'), day(-2), day(100)],
    [text('DD20261128'), text('双人床垫'), day(-2), text('未发货')],
  ];
  writeFileSync(file, await writeExcelFile([{ sheet: '订单', data: orders }]).toBuffer());
  await choose.setInputFiles(file);
  await expect(page.getByText('可导入 3 条')).toBeVisible();
  await expect(page.getByLabel('“发货日期”是')).toHaveValue('shippedAt');
  await expect(lines).toContainText('DD20261127');

  await test.step('what was shipped opens what is to be done by now, and goes again with the list', async () => {
    const line = (words: string) => lines.getByRole('listitem').filter({ hasText: words });
    await expect(line('三人沙发')).toContainText(/日发货$/);
    await expect(line('实木餐桌')).toContainText('发货，太久了，不再提醒');
    await expect(line('双人床垫')).toContainText('未发货');
    await page.getByRole('heading', { name: '导入清单' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: '去看跟进' }).press('Enter');
    await expect(followUp(page, '查包裹')).toHaveCount(1);
    await followUp(page, '查包裹').getByRole('button').first().press('Enter');
    const panel = page.getByRole('complementary', { name: '跟进详情' });
    await expect(panel.getByText(/^因为.*发货，到时间自动记下/)).toBeVisible();
    await panel.getByRole('button', { name: '看原来那条' }).press('Enter');
    await expect(panel.getByRole('heading', { name: '三人沙发' })).toBeVisible();
    await expect(panel.getByText('随清单导入')).toBeVisible();

    // The next export has it shipped: noted where it is open, and nothing opened twice.
    await page.keyboard.press('Control+i');
    const next = `订单号,宝贝标题,发货日期\nDD20261128,双人床垫,${isoDay(3)}\nDD20261127,三人沙发,${isoDay(3)}\n`;
    await choose.setInputFiles({ name: '今天.csv', mimeType: 'text/csv', buffer: Buffer.from(next) });
    await expect(page.getByText('重复的里有 1 条给已有的补记发货')).toBeVisible();
    await page.getByRole('button', { name: '补记发货 1 条' }).click();
    await expect(page.getByRole('heading', { name: '已补记发货 1 条' })).toBeVisible();
    await page.getByRole('button', { name: '去看跟进' }).press('Enter');
    await expect(followUp(page, '查包裹')).toHaveCount(2);
    await expect(page.getByRole('radio', { name: '待跟进 5' })).toBeVisible();

    // What the second list has spoken of is no longer as the first had brought it in: it stays.
    for (const left of [4, 1]) {
      await page.keyboard.press('Control+i');
      await page.getByRole('button', { name: '整张撤回' }).first().click();
      await page.keyboard.press('Alt+1');
      await expect(page.getByRole('radio', { name: `待跟进 ${left}` })).toBeVisible();
    }
    await page.keyboard.press('Control+i');
  });

  await test.step('a date of shipping that was only kept in the details is suggested, not taken', async () => {
    const list = (order: string) => ({
      ...{ name: `${order}.csv`, mimeType: 'text/csv' },
      buffer: Buffer.from(`订单号,事项,出库时间\n${order},书柜,${isoDay(1)}\n`),
    });
    const shipping = page.getByLabel('“出库时间”是');
    await choose.setInputFiles(list('DD1'));
    await shipping.selectOption('details');
    await expect(page.getByRole('button', { name: '当作发货日期' })).toHaveCount(0);
    await page.getByRole('heading', { name: '导入清单' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: '已导入 1 条' })).toBeVisible();
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Control+i');
    await choose.setInputFiles(list('DD2'));
    await expect(shipping).toHaveValue('details');
    await page.getByRole('button', { name: '当作发货日期' }).press('Enter');
    await expect(shipping).toHaveValue('shippedAt');
    await expect(page.getByRole('button', { name: '当作发货日期' })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await choose.setInputFiles({ name: 'x.xls', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]) });
  await expect(page.getByRole('alert')).toContainText('旧版 Excel');
  await choose.setInputFiles({ name: 'x.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 broken') });
  await expect(page.getByRole('alert')).toContainText('读不出来');
  await page.getByLabel('粘贴表格').evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', '姓名\t事项\n王芳\t回电\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await expect(page.getByText('可导入 1 条')).toBeVisible();
});
