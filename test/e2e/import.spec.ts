import { writeFileSync } from 'node:fs';
import writeExcelFile from 'write-excel-file/node';
import { expect, test } from './fixtures.ts';
import { followUp, startOwnBook, toast } from './front-desk.ts';

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
  await page.keyboard.press('Control+i');
  const choose = page.locator('input[type=file]');
  const file = info.outputPath('orders.xlsx');
  const cells = ['订单号', '宝贝标题', '截止'].map((value) => ({ type: String, value }));
  const due = { type: Date, value: new Date('2026-11-30T00:00:00Z'), format: 'yyyy-mm-dd' };
  const order = [{ type: String, value: 'DD20261127' }, { type: String, value: '三人沙发' }, due];
  writeFileSync(file, await writeExcelFile([{ sheet: '订单', data: [cells, order] }]).toBuffer());
  await choose.setInputFiles(file);
  await expect(page.getByText('可导入 1 条')).toBeVisible();
  await expect(page.getByRole('list', { name: '逐行检查' })).toContainText('DD20261127');
  await page.keyboard.press('Escape');
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
