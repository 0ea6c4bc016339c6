import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createDocumentLabels } from '../../../electron/export/weekly/part.ts';
import { weeklyFile } from '../../../electron/export/weekly-file.ts';
import { weeklyText } from '../../../shared/report/weekly-text.ts';
import { languages } from '../../../shared/vocabulary.ts';
import { additionParts } from '../../shared/support/addition-parts.ts';
import { fullWeek } from '../report/support/summaries.ts';
import { readXlsx } from './read-xlsx.ts';

const week = fullWeek(3);
const { additions } = week.review;

describe.each(languages)('[Z3] what came late for signed weeks, outside Baton, in %s', (language) => {
  const say = createDocumentLabels(language);
  const asked = additionParts(week, say);

  it('is a table for a spreadsheet, a row each, and the value itself as JSON', async () => {
    const csv: readonly string[][] = parse(await weeklyFile(week, 'csv', language, 'additions'), {
      bom: true,
    });
    expect(csv.slice(1)).toHaveLength(asked.length);
    for (const [place, parts] of asked.entries())
      for (const part of parts) expect(csv[place + 1]?.join(' ')).toContain(part);
    const sheets = readXlsx(await weeklyFile(week, 'xlsx', language));
    expect(sheets.find(({ name }) => name === say('table.additions'))?.rows).toHaveLength(asked.length + 1);
    const json = JSON.parse(Buffer.from(await weeklyFile(week, 'json', language)).toString('utf8'));
    expect(json.review.additions).toEqual(additions);
  });

  it('is told in the chat in a line: how many, what and whose, and no word of a statement', () => {
    const text = weeklyText(week, say, language);
    const line = text
      .split('\n')
      .find((one) => one.includes('张三') && one.includes(String(additions.length)));
    expect(line).toContain(asked[0]?.[0]);
    expect(text).not.toContain('接待二十位');
  });
});
