import { describe, expect, it } from 'vitest';
import { createDocumentLabels } from '../../../electron/export/weekly/part.ts';
import { weeklyText } from '../../../shared/report/weekly-text.ts';
import { languages } from '../../../shared/vocabulary.ts';
import { emptyWeek, fullWeek } from '../../electron/report/support/summaries.ts';

const zh = createDocumentLabels('zh-CN');

describe('the week as text for a chat', () => {
  it('says how it went in a few lines, then what somebody has to look at', () => {
    const text = weeklyText(fullWeek(9), zh, 'zh-CN');
    expect(text.split('\n\n').map((group) => group.split('\n')[0])).toEqual([
      '【周报 第 47 周】木语家居旗舰店',
      '◆ 转手太多或有争议，请组长定',
      '◆ 过了答应的时间',
      '◆ 还没解决的问题和想法',
    ]);
    expect(text).toContain(
      '11-16 至 11-22（到 11-21 为止）\n客户：新开 61，了结 52，还有 18 位在等，其中 2 位过了答应的时间',
    );
    expect(text).toContain('\n交接：21 次，1 次接班迟了，2 件不接\n迟到：2 次\n');
    expect(text).toContain('转了 3 班');
    expect(text).toContain('答应 11-20 16:30');
  });

  it.each(languages)('in %s stays short, and no line runs on, however much happened', (language) => {
    const [pending, note] = [fullWeek(1).pending[0], fullWeek(1).notes[0]];
    if (!pending || !note) throw new Error('no lines');
    const long = '客户说👨‍👩‍👧'.repeat(800);
    const week = {
      ...fullWeek(0),
      shopName: '店'.repeat(80),
      pending: Array.from({ length: 5000 }, (_, n) => ({
        ...pending,
        ...{ id: `f${n}`, overdue: true, summary: long, customerName: long },
      })),
      notes: Array.from({ length: 300 }, () => ({
        ...note,
        settled: false,
        text: long,
        by: '名'.repeat(40),
      })),
    };
    const text = weeklyText(week, createDocumentLabels(language), language);
    expect(text.split('\n').length).toBeLessThanOrEqual(26);
    for (const line of text.split('\n'))
      expect([...new Intl.Segmenter('zh').segment(line)].length).toBeLessThan(180);
    expect(text).not.toContain('\ufffd');
    expect(text).toContain('4995');
    expect(text).not.toMatch(/undefined|null|\{\{/);
  });

  it('[D2] shows no phone number, wherever somebody typed it', () => {
    const [line] = fullWeek(1).pending;
    if (!line) throw new Error('no line');
    const text = weeklyText(
      {
        ...fullWeek(0),
        shopName: '木语 13912345678',
        pending: [{ ...line, overdue: true, summary: '回电 13912345678', customerName: '林 13912345678' }],
      },
      zh,
      'zh-CN',
    );
    expect(text).not.toContain('13912345678');
    expect(text.match(/139\*{4}5678/g)).toHaveLength(3);
  });

  it('a quiet week and an empty one each have their sentence', () => {
    const full = fullWeek(0);
    const quiet = weeklyText({ ...full, attention: [], notes: [], pending: [] }, zh, 'zh-CN');
    expect(quiet.split('\n\n').at(-1)).toBe(zh('chat.quiet'));
    expect(weeklyText(emptyWeek(), zh, 'zh-CN').split('\n')).toEqual([
      ...['【周报 第 47 周】木语家居旗舰店', '11-16 至 11-22', zh('chat.blank')],
    ]);
  });
});
