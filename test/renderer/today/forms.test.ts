import { describe, expect, it } from 'vitest';
import { changesOf, formOf, isOvertaken } from '../../../renderer/features/today/edit-form.ts';
import { commandOf, EMPTY_ENTRY, sameCustomer } from '../../../renderer/features/today/entry-form.ts';
import { contains } from '../../../renderer/features/today/find-in-list.ts';
import { commandSchemas } from '../../../shared/commands/schemas.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';

const zone = 'Asia/Shanghai';
const row: FollowUpRow = {
  id: 'f-1',
  kind: 'intent',
  severity: 'normal',
  summary: '要实拍图',
  details: null,
  customer: { name: '陈女士', phone: '138 0000 1234', orderNo: 'TB9x' },
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

  it('knows a customer who is open already by phone or order number, however written', () => {
    const same = (phone: string, orderNo = '') => sameCustomer({ phone, orderNo }, [row])?.id ?? null;
    expect(same('+86 138-0000-1234')).toBe('f-1');
    expect(same('1380000')).toBeNull();
    expect(same('13800001235')).toBeNull();
    expect(same('', ' tb9X')).toBe('f-1');
    expect(same('', '')).toBeNull();
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

  it('cannot empty the summary; says when somebody else was faster', () => {
    expect(changesOf(row, { ...formOf(row, zone), summary: ' ', severity: 'red' }, zone)).toBeNull();
    const draft = { head: 'h1', fields: { summary: '要小样' } };
    expect(isOvertaken(row, draft)).toBe(false);
    expect(isOvertaken({ ...row, head: 'h2' }, draft)).toBe(true);
    expect(isOvertaken({ ...row, head: 'h2' }, { head: '', fields: {} })).toBe(false);
  });
});

describe('finding in the list', () => {
  it('every word somewhere; numbers without their spaces', () => {
    for (const query of ['实拍', '陈女士 实拍', 'tb9', '13800001234', '仓库'])
      expect(contains(row, query), query).toBe(true);
    expect(contains(row, '实拍 李')).toBe(false);
  });
});
