import { describe, expect, it } from 'vitest';
import {
  asProgress,
  commandOf,
  contactsTyped,
  EMPTY_ENTRY,
  type EntryForm,
  hasFields,
  kindSaid,
  meantIn,
  readEntry,
  restored,
  toggled,
  withPictures,
  withPromise,
} from '../../../renderer/entry-line/entry-form.ts';
import { commandSchemas } from '../../../shared/commands/schemas.ts';
import { wordsAt } from './words.ts';

const words = await wordsAt();
const entry = (typed: Partial<EntryForm>): EntryForm => ({ ...EMPTY_ENTRY, ...typed });
const command = (form: EntryForm) => commandOf(form, readEntry(form, words), '跟进');

describe('quick entry', () => {
  it('sends what was filled in, and nothing without a sentence', () => {
    expect(command(entry({ summary: '  ' }))).toBeNull();
    expect(command(entry({ summary: '！' }))).toBeNull();
    expect(
      command(entry({ summary: ' 换大一号 ', phone: '13800001234 ', promisedAt: '2026-11-23T16:30' })),
    ).toEqual({
      kind: 'intent',
      severity: 'normal',
      summary: '换大一号',
      customer: { phone: '13800001234' },
      promisedAt: '2026-11-23T16:30',
    });
  });

  it('sends what the line says, as the schema takes it', () => {
    const input = command(entry({ summary: '! #退款 @晚班 王女士 明天下午3点' }));
    expect(input).toEqual({
      kind: 'refundReturn',
      severity: 'red',
      summary: '退款 @晚班 王女士 明天下午3点',
      promisedAt: '2026-11-24T15:00',
      nextAction: { text: '跟进', owner: '晚班', dueAt: '2026-11-24T15:00' },
    });
    expect(commandSchemas.openFollowUp.safeParse(input).success).toBe(true);
    expect(command(entry({ summary: '@王强 看看' }))?.nextAction).toEqual({ text: '跟进', owner: '王强' });
  });

  it('what was chosen counts before what the line says, which then stays as typed', () => {
    const form = entry({
      summary: '! #投诉 王女士 明天下午3点',
      severity: 'amber',
      kind: 'visit',
      promisedAt: '2026-11-25T10:00',
    });
    expect(command(form)).toEqual({
      kind: 'visit',
      severity: 'amber',
      summary: '! #投诉 王女士 明天下午3点',
      promisedAt: '2026-11-25T10:00',
    });
  });

  it('a click on a chip takes its reading back, and once more gives it, also over what was chosen', () => {
    const form = entry({ summary: '! 王女士', severity: 'amber' });
    const tokenIn = (one: EntryForm) => {
      const [token] = readEntry(one, words).tokens;
      if (token === undefined) throw new Error('no token');
      return token;
    };
    const again = toggled(form, tokenIn(form));
    expect(meantIn(again, readEntry(again, words)).severity).toBe('red');
    const off = toggled(again, tokenIn(again));
    expect(meantIn(off, readEntry(off, words)).severity).toBe('normal');
    const on = toggled(off, tokenIn(off));
    expect(on).toEqual(again);
  });

  it('an emptied time is no promise, whatever the line says', () => {
    const form = entry({ summary: '周五下的单 17:30前' });
    const emptied = withPromise(form, readEntry(form, words), '');
    expect(command(emptied)).toEqual({ kind: 'intent', severity: 'normal', summary: '周五下的单 17:30前' });
    const chosen = withPromise(emptied, readEntry(emptied, words), '2026-11-25T10:00');
    expect(command(chosen)?.promisedAt).toBe('2026-11-25T10:00');
  });

  it('sends what the template asked for; a step without a name has no time of its own', () => {
    const asked = { details: ' 灯全灭 ', nextText: '报修', address: '幸福路 8 号' };
    expect(command(entry({ summary: '刘阿姨网断了 17:30前', ...asked }))).toMatchObject({
      details: '灯全灭',
      customer: { address: '幸福路 8 号' },
      nextAction: { text: '报修' },
    });
    expect(command(entry({ summary: '@王强 刘阿姨网断了', nextText: '报修' }))?.nextAction).toEqual({
      text: '报修',
      owner: '王强',
    });
    const said = { promised: String, channel: String };
    expect(asProgress(entry({ summary: '又断了', ...asked }), said)).toBe(
      '又断了 · 幸福路 8 号 · 灯全灭 · 报修',
    );
    const since = entry({ summary: '又断', details: '光猫红灯' });
    expect(restored(entry({ summary: '网断', ...asked }), since)).toMatchObject({
      details: ' 灯全灭 \n光猫红灯',
      address: '幸福路 8 号',
      nextText: '报修',
    });
  });

  it('knows the kind only when somebody said it', () => {
    const kindOf = (form: EntryForm) => kindSaid(form, readEntry(form, words));
    expect(kindOf(entry({ summary: '王女士' }))).toBeNull();
    expect(kindOf(entry({ summary: '#投诉 王女士' }))).toBe('complaint');
    expect(kindOf(entry({ summary: '#投诉 王女士', kind: 'visit' }))).toBe('visit');
  });

  it('[P5] a refused entry stands before what has been typed since, and no word of either is lost', () => {
    const sent: EntryForm = {
      ...EMPTY_ENTRY,
      summary: '灯明天到',
      severity: 'red',
      name: '周先生',
      orderNo: 'A1',
    };
    const since: EntryForm = { ...EMPTY_ENTRY, summary: '李先生来电', name: '李先生' };
    expect(restored(sent, since)).toEqual({
      ...sent,
      summary: '灯明天到 李先生来电',
      name: '李先生',
      orderNo: 'A1',
    });
    expect(restored(sent, EMPTY_ENTRY)).toEqual(sent);
  });

  it('tells what the customer may be known by, wherever it was typed', () => {
    const typed = (form: Partial<EntryForm>) => contactsTyped({ ...EMPTY_ENTRY, ...form });
    expect(typed({ phone: ' +86 138-0000-1234 ', summary: '给 139 0000 1111 回电' }).numbers).toEqual([
      '+86 138-0000-1234',
      '13900001111',
    ]);
    expect(typed({ orderNo: 'TB9x', account: 'wx_chen' })).toEqual({
      numbers: [],
      orderNo: 'TB9x',
      account: 'wx_chen',
    });
  });

  it('as a line of progress leaves out nothing that was typed, and needs words', () => {
    const form = {
      ...EMPTY_ENTRY,
      name: '陈',
      phone: '13800001234',
      promisedAt: '2026-11-23T16:30',
    } as const;
    const said = { promised: (moment: string) => `答应 ${moment}`, channel: (channel: string) => channel };
    expect(
      asProgress({ ...form, summary: ' 又来问发货 ', orderNo: 'A1', account: 'wx', channel: 'walkIn' }, said),
    ).toBe('又来问发货 · 陈 · 13800001234 · A1 · wx · walkIn · 答应 2026-11-23T16:30');
    expect(asProgress(form, said)).toBe('');
  });
});

describe('pictures of an entry', () => {
  const picture = (sign: string) => ({ hash: sign.repeat(64), media: 'image/png' as const, bytes: 9 });

  it('go with it, each once, and no more than the book takes', () => {
    const form = withPictures(withPictures(entry({ summary: '看图' }), [picture('a')]), [
      picture('b'),
      picture('a'),
    ]);
    const input = command(form);
    expect(input?.attachments).toEqual([picture('a'), picture('b')]);
    expect(commandSchemas.openFollowUp.safeParse(input).success).toBe(true);
    expect(command(entry({ summary: '没图' }))).not.toHaveProperty('attachments');
    const many = withPictures(form, [...'0123456789cdef'].map(picture));
    expect(commandSchemas.openFollowUp.safeParse(command(many)).success).toBe(true);
  });

  it('of an entry that was refused stay, with those that came since', () => {
    const sent = withPictures(EMPTY_ENTRY, [picture('a')]);
    const since = withPictures(EMPTY_ENTRY, [picture('b'), picture('a')]);
    expect(restored(sent, since).pictures).toEqual([picture('a'), picture('b')]);
  });

  it('and the line are no fields', () => {
    expect(
      hasFields(withPictures(entry({ summary: '! 看图', ignored: ['severity !'] }), [picture('a')])),
    ).toBe(false);
    expect(hasFields(entry({ phone: '1' }))).toBe(true);
    expect(hasFields(entry({ kind: 'visit' }))).toBe(true);
  });
});
