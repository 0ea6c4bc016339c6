import { expect, test } from './fixtures.ts';
import { entryField, followUp, startOwnBook, toast, toastUndo } from './front-desk.ts';

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
  const known = page.getByRole('region', { name: '可能是同一位客户' });
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
    await toastUndo(page).last().click();
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
    await expect(panel.getByRole('region', { name: '可能是同一位客户' })).toContainText('李姐问地毯');
    await panel.getByRole('button', { name: '打开“李姐问地毯”' }).click();
    await expect(panel.getByRole('heading', { name: '李姐问地毯' })).toBeVisible();
  });
});
