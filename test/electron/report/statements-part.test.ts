import { expect, it } from 'vitest';
import { createDates } from '../../../electron/report/dates.ts';
import { space } from '../../../electron/report/kit/index.ts';
import { page } from '../../../electron/report/kit/theme.ts';
import { createLabels } from '../../../electron/report/labels.ts';
import { statementsPart } from '../../../electron/report/weekly/statements.ts';
import chinese from '../../../resources/i18n/zh-CN/report.json' with { type: 'json' };
import vocabulary from '../../../resources/i18n/zh-CN/vocabulary.json' with { type: 'json' };
import { printBlocks } from './support/print.ts';
import { readPdf } from './support/read-pdf.ts';
import { longStatements } from './support/statements.ts';
import { fullWeek } from './support/summaries.ts';

const voice = {
  t: createLabels('zh-CN'),
  dates: createDates('zh-CN'),
  zone: 'Asia/Shanghai',
};
const names = ['张三', '李堃', '王喆'];
const squeezed = (words: string): string => words.replace(/\s/gu, '');

it('texts of 4,000 characters are whole, and no title is left behind, wherever the page ends', async () => {
  const statements = longStatements(names);
  const titles = [chinese.statements.title, ...names, ...Object.values(vocabulary.statementField)];
  for (let above = 0; above < 700; above += 83) {
    const part = statementsPart({ ...fullWeek(0), statements }, voice);
    const { text, items } = await readPdf(await printBlocks([space(above), ...part]));
    for (const { text: said } of statements.lines)
      for (const words of Object.values(said ?? {})) expect(squeezed(text)).toContain(squeezed(words ?? ''));
    for (const title of items.filter((item) => titles.includes(item.text))) {
      const below = items.filter(
        (item) => item.page === title.page && item.y < title.y && item.text.length > 20,
      );
      expect(below.length, `${title.text}, ${above} points above`).toBeGreaterThanOrEqual(3);
      expect(title.y).toBeGreaterThan(page.margin.bottom);
    }
  }
});
