import type { StatementLine, WeekStatements } from '../../../../shared/report/weekly-statements-value.ts';
import { roles } from '../../../../shared/vocabulary.ts';

const sentence = '这周主要跟大单，王女士那单谈了三次，最后按九五折定下来，答应周五发货；';

/** A text of that many characters, numbered, so that a line that is lost shows. */
export const longText = (characters: number, seed: string): string => {
  let text = '';
  for (let place = 1; text.length < characters - 60; place += 1)
    text += `${seed}${place} ${sentence}${place % 7 === 0 ? '\n' : ''}`;
  return text.slice(0, characters);
};

const line = (name: string, index: number): StatementLine => {
  const isMissing = index % 4 === 3;
  return {
    ...{ staffId: `p${index}`, name, role: roles[index % 3] ?? 'agent', shifts: 5 },
    text: isMissing
      ? null
      : {
          work: `上了 5 个班\n${name}：新开 ${5 + index} 件`,
          problems: index % 2 === 0 ? '打印机卡纸（还没解决）\n样品灯的库存对不上' : null,
          customerWords: '客户说包装好，就是说明书字太小😀',
        },
    writtenAt: isMissing ? null : '2026-11-22T13:40:00.000Z',
    versions: isMissing ? 0 : 1 + (index % 2),
  };
};

/** What these people say of their week; every fourth has said nothing. */
export const fullStatements = (names: readonly string[]): WeekStatements => ({
  of: 'everybody',
  lines: names.map(line),
});

/** Two who say as much as a field holds, and one in between. */
export const longStatements = (names: readonly string[]): WeekStatements => ({
  of: 'everybody',
  lines: names.slice(0, 3).map((name, index) => ({
    ...line(name, index),
    text: {
      work: longText(index === 1 ? 300 : 4_000, `甲${index}-`),
      problems: index === 1 ? null : longText(4_000, `乙${index}-`),
      customerWords: longText(index === 1 ? 300 : 2_000, `丙${index}-`),
    },
  })),
});
