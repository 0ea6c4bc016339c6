import { describe, expect, it } from 'vitest';
import {
  asProgress,
  commandOf,
  contactsTyped,
  EMPTY_ENTRY,
  type EntryForm,
  restored,
} from '../../../renderer/features/today/entry-form.ts';
import { changesOf, formOf, isOvertaken } from '../../../renderer/follow-up/edit-form.ts';
import { finding } from '../../../renderer/follow-up/find-in-list.ts';
import { commandSchemas } from '../../../shared/commands/schemas.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';

const zone = 'Asia/Shanghai';
const mark = { mask: '138****1234', tag: 'abcdefghijklmnop' };
const row: FollowUpRow = {
  id: 'f-1',
  kind: 'intent',
  severity: 'normal',
  summary: '要实拍图',
  details: null,
  customer: { name: '陈女士', phone: mark, orderNo: 'TB9x' },
  phones: [mark, { mask: '0571****3456', tag: 'landlinelandline' }],
  promisedAt: '2026-11-23T08:30:00.000Z',
  nextAction: { text: '让仓库拍照', owner: '李四' },
  snoozedUntil: null,
  heardAt: null,
  contingency: null,
  attachments: [],
  state: 'open',
  outcome: null,
  reason: null,
  openedAt: '2026-11-23T01:00:00.000Z',
  openedBy: 's-1',
  openedOn: '2026-11-23',
  openedShift: null,
  closedAt: null,
  closedBy: null,
  closedOn: null,
  closedShift: null,
  turns: [],
  holderShift: null,
  importedFrom: null,
  carryover: 0,
  passes: [],
  takenWith: [],
  takenBy: null,
  question: null,
  refused: null,
  dispute: null,
  closedOver: null,
  touchedAt: '2026-11-23T01:00:00.000Z',
  head: 'h1',
  history: [],
};

describe('quick entry', () => {
  it('sends what was filled in, and nothing without a summary', () => {
    expect(commandOf({ ...EMPTY_ENTRY, summary: '  ' })).toBeNull();
    expect(
      commandOf({
        ...EMPTY_ENTRY,
        summary: ' 换大一号 ',
        phone: '13800001234 ',
        promisedAt: '2026-11-23T16:30',
      }),
    ).toEqual({
      kind: 'intent',
      severity: 'normal',
      summary: '换大一号',
      customer: { phone: '13800001234' },
      promisedAt: '2026-11-23T16:30',
    });
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
    const said = (moment: string): string => `答应 ${moment}`;
    expect(asProgress({ ...form, summary: ' 又来问发货 ', orderNo: 'A1', account: 'wx' }, said)).toBe(
      '又来问发货 · 陈 · 13800001234 · A1 · wx · 答应 2026-11-23T16:30',
    );
    expect(asProgress(form, said)).toBe('');
  });
});

describe('editing', () => {
  it('an untouched form sends nothing', () => expect(changesOf(row, formOf(row, zone), zone)).toBeNull());

  it('sends exactly the fields that changed, as the schema takes them', () => {
    const form = { ...formOf(row, zone), severity: 'red', phone: '', promisedAt: '', nextText: '' } as const;
    const changes = changesOf(row, form, zone);
    expect(changes).toEqual({
      severity: 'red',
      customer: { name: '陈女士', orderNo: 'TB9x' },
      promisedAt: null,
      nextAction: null,
    });
    expect(commandSchemas.updateFollowUp.safeParse({ followUpId: 'f-1', changes }).success).toBe(true);
  });

  it('keeps the number whose mask was left alone, and sends the one that was typed over it', () => {
    const form = formOf(row, zone);
    expect(form.phone).toBe('138****1234');
    expect(changesOf(row, { ...form, name: '陈' }, zone)).toEqual({
      customer: { name: '陈', phone: mark, orderNo: 'TB9x' },
    });
    expect(changesOf(row, { ...form, phone: '13900001111' }, zone)).toEqual({
      customer: { name: '陈女士', phone: '13900001111', orderNo: 'TB9x' },
    });
    expect(changesOf(row, { ...form, phone: '138****12345' }, zone)).toBeNull();
  });

  it('cannot empty the summary; says when somebody else was faster', () => {
    expect(changesOf(row, { ...formOf(row, zone), summary: ' ', severity: 'red' }, zone)).toBeNull();
    const draft = { head: 'h1', fields: { summary: '要小样' } };
    expect(isOvertaken(row, draft)).toBe(false);
    expect(isOvertaken({ ...row, head: 'h2' }, draft)).toBe(true);
    expect(isOvertaken({ ...row, head: 'h2' }, { head: '', fields: {} })).toBe(false);
  });
});

describe('finding in the list', () => {
  it('every word somewhere; a whole number by its tag, the end of one by its mask', () => {
    const none = new Set<string>();
    for (const query of ['实拍', '陈女士 实拍', 'tb9', '1234', '仓库'])
      expect(finding(query, none)(row), query).toBe(true);
    expect(finding('13800001234', new Set([mark.tag]))(row)).toBe(true);
    expect(finding('13800001234', none)(row)).toBe(false);
    expect(finding('实拍 李', none)(row)).toBe(false);
  });
});
