import { describe, expect, it } from 'vitest';
import { type CommandName, commandNames } from '../../../shared/commands/schemas.ts';
import { type Role, roles } from '../../../shared/vocabulary.ts';
import { createSmallBook, type SmallBook } from '../support/book.ts';

/**
 * Who may do what, written down a second time by hand `[A5]`: for each role a letter. `y` may, whether at work or not;
 * `s` may while on a shift; `n` may not.
 */
const expected: Readonly<Record<CommandName, string>> = {
  //                   trainee agent lead manager
  changeBookSettings: 'n n n y',
  addStaff: 'n n n y',
  changeStaff: 'n n n y',
  unlockPin: 'n n y y',
  addShiftTemplate: 'n n y y',
  changeShiftTemplate: 'n n y y',
  checkIn: 'y y y y',
  checkOut: 's s s s',
  openFollowUp: 's s y y',
  updateFollowUp: 's s y y',
  recordProgress: 's s y y',
  closeFollowUp: 's s y y',
  reopenFollowUp: 's s y y',
  writeNote: 's s y y',
  amendNote: 's s y y',
  settleNote: 's s y y',
  withdrawNote: 's s y y',
  signHandover: 's s s s',
  acceptHandover: 's s s s',
  amendHandover: 's s y y',
};

const person: Readonly<Record<Role, string>> = {
  trainee: 's-new',
  agent: 's-ann',
  lead: 's-lead',
  manager: 's-boss',
};

const inputs: Readonly<Record<CommandName, unknown>> = {
  changeBookSettings: { shopName: '新店名' },
  addStaff: { name: '某人', role: 'agent' },
  changeStaff: { staffId: 's-bo', name: '小波' },
  unlockPin: { staffId: 's-bo' },
  addShiftTemplate: { name: '周末班', start: '10:00', end: '18:00' },
  changeShiftTemplate: { templateId: 'night', name: '大夜班' },
  checkIn: { shift: '2026-11-16/early' },
  checkOut: {},
  openFollowUp: { kind: 'intent', summary: '要一张桌子' },
  updateFollowUp: { followUpId: 'f-open', changes: { summary: '要两张桌子' } },
  recordProgress: { followUpId: 'f-open', text: '联系过了' },
  closeFollowUp: { followUpId: 'f-open', outcome: 'won' },
  reopenFollowUp: { followUpId: 'f-closed', reason: '又来了' },
  writeNote: { kind: 'idea', text: '多放椅子' },
  amendNote: { noteId: 'n-1', text: '多放两把椅子' },
  settleNote: { noteId: 'n-1', settled: true },
  withdrawNote: { noteId: 'n-1', withdrawn: true },
  signHandover: {},
  acceptHandover: { handoverId: 'h-1', decisions: [{ followUpId: 'f-open', decision: 'accepted' }] },
  amendHandover: { handoverId: 'h-1', text: '补一句' },
};

/** A book in which each of the commands has something to act on. */
const prepared = (): SmallBook => {
  const book = createSmallBook();
  book.act('s-boss', 'openFollowUp', { id: 'f-open', kind: 'intent', summary: '桌子' });
  book.act('s-boss', 'openFollowUp', { id: 'f-closed', kind: 'intent', summary: '椅子' });
  book.act('s-boss', 'closeFollowUp', { followUpId: 'f-closed', outcome: 'won' });
  book.act('s-boss', 'writeNote', { id: 'n-1', kind: 'idea', text: '椅子' });
  book.act('s-bo', 'checkIn', { shift: '2026-11-16/late' });
  book.act('s-bo', 'signHandover', { id: 'h-1' });
  return book;
};

const cells = commandNames.flatMap((command) =>
  roles.flatMap((role, index) =>
    [false, true].map((onShift) => ({
      command,
      role,
      onShift,
      rule: expected[command].split(' ')[index] ?? '',
    })),
  ),
);

describe('[A5] who may do what', () => {
  it('says something about every command there is', () => {
    expect(Object.keys(expected).sort()).toEqual([...commandNames].sort());
    expect(cells).toHaveLength(commandNames.length * 4 * 2);
  });

  it.each(cells)('$role, on a shift $onShift, $command: $rule', ({ command, role, onShift, rule }) => {
    const book = prepared();
    const staffId = person[role];
    if (onShift && command !== 'checkIn') book.act(staffId, 'checkIn', { shift: '2026-11-16/early' });
    const before = book.writer.events().length;
    const { ok, error } = { error: undefined, ...book.ask(staffId, command, inputs[command]) };
    const may = rule === 'y' || (rule === 's' && onShift);
    expect(ok).toBe(may);
    if (!may) expect(error?.code).toBe(rule === 'n' ? 'notPermitted' : 'notCheckedIn');
    expect(book.writer.events().length - before).toBe(may ? 1 : 0);
  });

  it.each(commandNames)('%s is refused to somebody who has left', (command) => {
    const book = prepared();
    book.act('s-boss', 'addStaff', { id: 's-other', name: '另一位', role: 'manager' });
    book.act('s-boss', 'changeStaff', { staffId: 's-other', active: false });
    expect(book.ask('s-other', command, inputs[command])).toMatchObject({
      ok: false,
      error: { code: 'notPermitted' },
    });
  });

  it('does not count a shift whose check-out was forgotten as being at work', () => {
    const book = prepared();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    book.at('2026-11-16T16:59:00.000Z');
    expect(book.ask('s-ann', 'writeNote', inputs.writeNote)).toMatchObject({ ok: true });
    book.at('2026-11-16T17:01:00.000Z');
    expect(book.ask('s-ann', 'writeNote', inputs.writeNote)).toMatchObject({
      error: { code: 'notCheckedIn' },
    });
  });

  it('lets nobody but a lead check somebody else out', () => {
    const book = prepared();
    book.act('s-ann', 'checkIn', { shift: '2026-11-16/early' });
    expect(book.ask('s-ann', 'checkOut', { staffId: 's-bo' })).toMatchObject({
      error: { code: 'notPermitted' },
    });
    const out = book.act('s-lead', 'checkOut', { staffId: 's-bo' });
    expect(out).toMatchObject({ actor: 's-lead', body: { staffId: 's-bo' }, shift: '2026-11-16/late' });
  });
});
