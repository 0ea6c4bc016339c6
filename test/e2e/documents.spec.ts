import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { readXlsx } from '../electron/export/read-xlsx.ts';
import { scanOfLast } from '../electron/report/support/picture.ts';
import { readPdf } from '../electron/report/support/read-pdf.ts';
import { expect, test } from './fixtures.ts';
import { entryField, go, startOwnBook, toast } from './front-desk.ts';
import { askMain } from './page/commands.ts';

test('the week is handed on: a text for the chat, tables, and a draft to the supervisor with the PDF', async ({
  app,
}, info) => {
  const { page } = app;
  await startOwnBook(app, info.outputPath('book'));
  await go(page, '周报');
  await expect(page.getByText('这一周还没有内容')).toBeVisible();
  // Whoever writes it, the page keeps up with the book.
  const summary = '沙发到货有划痕，等售后答复';
  const written = { commandId: randomUUID(), name: 'openFollowUp', input: { kind: 'other', summary } };
  expect(await page.evaluate(askMain, [{ channel: 'book.command', request: written }])).toBeNull();
  const share = page.getByRole('group', { name: '把这一周交出去' });
  await share.getByRole('button', { name: '复制成文字' }).click();
  await expect(toast(page, '已复制')).toBeVisible();

  const tables = info.outputPath('week.xlsx');
  await app.answerSaveDialog(tables);
  await share.getByRole('button', { name: '存成 Excel' }).click();
  await expect(share.getByText(tables)).toBeVisible();
  expect(readXlsx(readFileSync(tables)).map(({ name }) => name)).toContain('还没了结的客户');
  await app.answerSaveDialog(info.outputPath('gone', 'week.csv'));
  await share.getByRole('button', { name: '存成 CSV' }).click();
  await expect(toast(page, /找不到/)).toBeVisible();
  await expect(share.getByText(tables)).toBeHidden();

  await share.getByRole('button', { name: '发邮件' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('主管的邮箱').fill('boss at example');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('name@example.com');
  await dialog.getByLabel('主管的邮箱').fill('boss@example.com');
  const mail = info.outputPath('week.eml');
  await app.answerSaveDialog(mail);
  await page.keyboard.press('Enter');
  await expect(toast(page, '草稿已在邮件程序中打开')).toBeVisible();
  expect((await app.deeds('shell.openPath')).map(({ args }) => args)).toEqual([[mail]]);
  const { to, headers, attachments, text } = await PostalMime.parse(readFileSync(mail));
  expect(to?.map(({ address }) => address)).toEqual(['boss@example.com']);
  expect(headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(text).toContain('【周报 第');
  const [pdf] = attachments;
  const read = await readPdf(new Uint8Array(pdf?.content as ArrayBuffer));
  expect(read.title).toContain('周报');

  // The address is there the next time, and the draft is not made where the person changes their mind.
  await share.getByRole('button', { name: '发邮件' }).click();
  await expect(dialog.getByLabel('主管的邮箱')).toHaveValue('boss@example.com');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await go(page, '设置');
  const kept = page.getByRole('region', { name: '发周报' }).getByLabel('主管的邮箱');
  await expect(kept).toHaveValue('boss@example.com');
  await kept.fill('boss@example,com');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('name@example.com');
  await kept.fill('owner@example.com');
  await page.keyboard.press('Enter');
  await expect(toast(page, '邮箱存好了')).toBeVisible();
  await go(page, '周报');

  // The month in the same print version, rolled up from its weeks.
  await page.getByRole('radio', { name: '打印版' }).click();
  const week = info.outputPath('week.pdf');
  await app.answerSaveDialog(week);
  await page.getByRole('button', { name: '存成 PDF' }).click();
  await expect(page.getByText(week)).toBeVisible();

  // Without a printer the system’s dialog would not open, and nothing would say why.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await app.printers([]);
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect(toast(page, '这台电脑上没有打印机')).toBeVisible();
  await expect(page.locator('body[data-printed]')).toHaveCount(0);
  await app.printers(['HP']);
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

  // The printed page, scanned later: it is that week, and what has been written since is told.
  await page.keyboard.press('Alt+1');
  await entryField(page).fill('货到了，客户还没来取');
  await page.keyboard.press('Enter');
  await expect(entryField(page)).toHaveValue('');
  await go(page, '周报');
  await page.getByRole('radio', { name: '打印版' }).click();
  await page.getByRole('button', { name: '核对印好的纸' }).click();
  const scan = info.outputPath('scan.png');
  writeFileSync(scan, await scanOfLast(readFileSync(week)));
  await dialog.locator('input[type=file]').setInputFiles(scan);
  const answer = dialog.getByRole('region', { name: '核对结果' });
  await expect(answer.getByRole('heading')).toContainText(/这是 \d+ 年第 \d+ 周，截至 今天/);
  await expect(answer.getByRole('listitem')).toContainText(['货到了，客户还没来取']);
  // By hand from the foot of the page; a slip is told.
  const typed = dialog.getByLabel('摘要，或二维码里的文字');
  await typed.fill('0123456789abcdef');
  await page.keyboard.press('Enter');
  await expect(answer.getByRole('heading')).toHaveText('没有找到这个摘要');
  await typed.fill('周报');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('至少 16 个字符');
  await page.keyboard.press('Escape');
  // Whoever works by keys goes on where they were.
  await expect(page.getByRole('button', { name: '核对印好的纸' })).toBeFocused();

  await page.getByRole('radio', { name: '整个月' }).click();
  const month = info.outputPath('month.pdf');
  await app.answerSaveDialog(month);
  await page.getByRole('button', { name: '存成 PDF' }).click();
  await expect(page.getByText(month)).toBeVisible();
  expect((await readPdf(readFileSync(month))).title).toContain('月报');
  const sheets = info.outputPath('month.xlsx');
  await app.answerSaveDialog(sheets);
  await page.getByRole('button', { name: '存成 Excel' }).click();
  await expect(page.getByText(sheets)).toBeVisible();
  expect(readXlsx(readFileSync(sheets)).map(({ name }) => name)).toContain('一周一周看');
});
