import { describe, expect, it } from 'vitest';
import {
  conflictsOf,
  NO_EDIT,
  signatureOf,
  typedInto,
  withMine,
  withTheirs,
} from '../../../renderer/follow-up/edit-draft.ts';
import { changesOf, formOf } from '../../../renderer/follow-up/edit-form.ts';
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
  sameAs: [],
  apart: [],
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
  because: null,
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

  it('cannot empty the summary', () => {
    expect(changesOf(row, { ...formOf(row, zone), summary: ' ', severity: 'red' }, zone)).toBeNull();
  });

  describe('two people in one field', () => {
    const typed = typedInto(NO_EDIT, formOf(row, zone), { summary: '要小' });
    const draft = typedInto(typed, formOf({ ...row, summary: '他写的' }, zone), { summary: '要小样' });

    it('both texts stand there as soon as the other arrives, by what stood there at the first stroke', () => {
      expect(conflictsOf(row, draft, zone)).toEqual([]);
      const theirs = { ...row, summary: '他写的' };
      expect(conflictsOf(theirs, draft, zone)).toEqual([
        { field: 'summary', theirs: '他写的', mine: '要小样' },
      ]);
      // The same words, another field, or a line that changed nothing of it are no conflict.
      expect(conflictsOf({ ...row, summary: '要小样' }, draft, zone)).toEqual([]);
      expect(conflictsOf({ ...row, details: '朝北', head: 'h2' }, draft, zone)).toEqual([]);
      expect(conflictsOf(theirs, NO_EDIT, zone)).toEqual([]);
    });

    it('is decided field by field, and decided again when yet another text arrives', () => {
      const theirs = { ...row, summary: '他写的' };
      const [conflict] = conflictsOf(theirs, draft, zone);
      if (conflict === undefined) throw new Error('no conflict');
      const mine = withMine(draft, conflict);
      expect(conflictsOf(theirs, mine, zone)).toEqual([]);
      expect(mine.fields).toEqual({ summary: '要小样' });
      const again = conflictsOf({ ...row, summary: '她写的' }, mine, zone);
      expect(again).toMatchObject([{ theirs: '她写的', mine: '要小样' }]);
      expect(signatureOf(again)).not.toBe(signatureOf([conflict]));
      expect(withTheirs(draft, conflict)).toEqual(NO_EDIT);
    });
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
