import { describe, expect, it } from 'vitest';
import { messageOf } from '../../../electron/due/message.ts';
import { createReminderWords, trayWords } from '../../../electron/due/words.ts';
import type { DueMoment } from '../../../shared/rules/due.ts';
import type { Language } from '../../../shared/vocabulary.ts';

const promise: DueMoment = {
  key: 'f-1/promise/x',
  kind: 'promise',
  at: '2026-11-16T08:00:00.000Z',
  item: 'f-1',
  text: '王女士 沙发 138****5678',
  red: false,
};
const red = {
  ...promise,
  kind: 'action' as const,
  at: '2026-11-15T08:00:00.000Z',
  text: '李先生 退款',
  red: true,
};
const handover = {
  ...promise,
  kind: 'handover' as const,
  at: '2026-11-16T08:30:00.000Z',
  item: null,
  text: '',
};

const say = (
  moments: readonly DueMoment[],
  more: { rest?: number; language?: Language; showsText?: boolean } = {},
) => {
  const { rest = 0, language = 'zh-CN', showsText = false } = more;
  const { title, body } = messageOf(moments, rest, {
    say: createReminderWords(language),
    language,
    zone: 'Asia/Shanghai',
    now: Date.parse('2026-11-16T08:30:00.000Z'),
    showsText,
  });
  return [title, body];
};

describe('the message', () => {
  it('[N8] says of one what it is and when, in the shop’s time, and nothing of the customer', () => {
    expect(say([promise])).toEqual(['答应客户的时间到了', '16:00，点一下打开这一条']);
    expect(say([red])).toEqual(['紧急：该做下一步了', '11月15日 16:00，点一下打开这一条']);
    expect(say([red], { language: 'en' })).toEqual([
      'Urgent: Time for the next step',
      '15 Nov 16:00 · click to open it',
    ]);
  });

  it('has the words where the shop wants them', () => {
    expect(say([promise], { showsText: true })).toEqual([
      '答应客户的时间到了',
      '16:00 王女士 沙发 138****5678',
    ]);
  });

  it('says when the shift ends, which is half an hour after the moment', () => {
    expect(say([handover], { showsText: true })).toEqual(['快下班了', '17:00 下班，点一下准备交接']);
  });

  it('counts several by kind, those it has no room for too', () => {
    expect(say([promise, red, handover])).toEqual([
      '3 件事到时间了',
      '答应客户的 1 件 · 下一步 1 件 · 准备交接 · 其中紧急 1 件',
    ]);
    expect(say([promise], { rest: 4_000, language: 'en' })).toEqual(['4001 things are due', '1 promise']);
  });

  it('shows the urgent ones of several first, and says how many it does not show', () => {
    expect(say([promise, promise, promise, red], { showsText: true })).toEqual([
      '4 件事到时间了',
      '11月15日 16:00 李先生 退款\n16:00 王女士 沙发 138****5678\n16:00 王女士 沙发 138****5678\n还有 1 件',
    ]);
  });
});

describe('the tray', () => {
  it('says how much is due', () => {
    expect(trayWords('zh-CN', 0).tooltip).toBe('接力本：没有到时间的事');
    expect(trayWords('en', 1).tooltip).toBe('Baton: 1 thing is due');
    expect(trayWords('en', 2).tooltip).toBe('Baton: 2 things are due');
  });
});
