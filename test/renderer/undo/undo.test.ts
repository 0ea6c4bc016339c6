import { describe, expect, it } from 'vitest';
import { createAskOnce } from '../../../renderer/ask-once.ts';
import type { Call } from '../../../renderer/bridge.ts';
import { createCommands } from '../../../renderer/commands.ts';
import { createToasts, UNDO_MS } from '../../../renderer/toasts.ts';
import { compensationOf, type Intent } from '../../../renderer/undo/compensation.ts';
import type { Acknowledgement } from '../../../shared/ipc/values.ts';
import { createProjection } from '../../../shared/projection/projection.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { type RefusalCode, refusal } from '../../../shared/refusal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { decide } from '../../../shared/rules/decide.ts';
import { formatHlc } from '../../../shared/time/hlc.ts';
import { createClockwork } from '../clockwork.ts';

const ZONE = 'Asia/Shanghai';
const HASH = '0'.repeat(64);

/** A book that decides and keeps events as main does, without a disk. */
const createBook = () => {
  const rows = createProjection();
  let seq = 0;
  const staff = {
    id: 's-1',
    name: '张三',
    role: 'manager',
    active: true,
    leftAt: null,
    mentor: null,
    addedAt: '',
    failures: 0,
    lastFailedAt: null,
  } as const;
  const run = (intent: Intent): Result<Acknowledgement> => {
    const physical = 1_795_000_000_000 + seq * 1000;
    const at = new Date(physical).toISOString();
    const context = {
      rows,
      now: at,
      zone: ZONE,
      actor: { staff, attendance: null },
      newId: (prefix: string) => `${prefix}-${seq}`,
    };
    const decided = decide(intent, context);
    if (!decided.ok) return decided;
    seq += 1;
    const { type, body } = decided.value;
    const frame = {
      v: 1 as const,
      writer: 'front.aaaaaaaa',
      auth: 'pin' as const,
      ver: 1,
      prev: HASH,
      hash: HASH,
    };
    const hlc = formatHlc({ physical, counter: 0 });
    rows.apply({ ...frame, seq, hlc, at, zone: ZONE, actor: 's-1', cmd: `c${seq}`, type, body });
    const id = String(Reflect.get(body, 'followUpId') ?? Reflect.get(body, 'noteId'));
    return ok({ commandId: `c${seq}`, type, id, writer: frame.writer, seq, at, again: false });
  };
  return { rows, run };
};

const mustRun = (book: ReturnType<typeof createBook>, intent: Intent): Acknowledgement => {
  const result = book.run(intent);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** What a person sees of a follow-up: everything but who did what when. */
const faceOf = (row: FollowUpRow | null) => {
  if (row === null) return null;
  const { history, head, touchedAt, turns, closedAt, ...face } = row;
  return face;
};

describe('undo', () => {
  const open: Intent = {
    name: 'openFollowUp',
    input: { kind: 'intent', severity: 'normal', summary: '要实拍图', customer: { phone: '13800001234' } },
  };

  it('[A7] every undo brings the follow-up back as it was, and adds to its history instead of removing', () => {
    const changes: readonly Intent[] = [
      {
        name: 'updateFollowUp',
        input: { followUpId: 'f-0', changes: { summary: '要小样', customer: null, severity: 'red' } },
      },
      {
        name: 'updateFollowUp',
        input: { followUpId: 'f-0', changes: { promisedAt: '2026-11-23T16:30', details: '多行\n文字' } },
      },
      { name: 'closeFollowUp', input: { followUpId: 'f-0', outcome: 'declined', reason: '不要了' } },
    ];
    for (const intent of changes) {
      const book = createBook();
      mustRun(book, open);
      const before = book.rows.get('followUp', 'f-0');
      const done = mustRun(book, intent);
      const compensation = compensationOf(intent, done, before, '撤销');
      if (compensation === null) throw new Error('nothing to undo');
      mustRun(book, compensation);
      const after = book.rows.get('followUp', 'f-0');
      expect(faceOf(after)).toEqual(faceOf(before));
      expect(after?.history.length).toBe((before?.history.length ?? 0) + 2);
    }
  });

  it('undoing a line of progress strikes it out, and the words stay', () => {
    const book = createBook();
    mustRun(book, open);
    const before = book.rows.get('followUp', 'f-0');
    const intent: Intent = { name: 'recordProgress', input: { followUpId: 'f-0', text: '打过电话' } };
    const compensation = compensationOf(intent, mustRun(book, intent), before, '撤销');
    if (compensation === null) throw new Error('nothing to undo');
    mustRun(book, compensation);
    const after = book.rows.get('followUp', 'f-0');
    expect(faceOf(after)).toEqual(faceOf(before));
    expect(after?.history.map(({ what }) => what)).toEqual([
      'followUpOpened',
      'progressStruck',
      'progressWithdrawn',
    ]);
  });

  it('undoing an entry closes it as written by mistake; undoing a reopening closes it as it was', () => {
    const book = createBook();
    const opened = mustRun(book, open);
    const undone = compensationOf(open, opened, null, '撤销');
    expect(undone).toEqual({
      name: 'closeFollowUp',
      input: { followUpId: 'f-0', outcome: 'mistaken', reason: '撤销' },
    });
    if (undone !== null) mustRun(book, undone);
    const before = book.rows.get('followUp', 'f-0');
    const reopen: Intent = { name: 'reopenFollowUp', input: { followUpId: 'f-0', reason: '又来了' } };
    const done = mustRun(book, reopen);
    const closing = compensationOf(reopen, done, before, '撤销');
    if (closing !== null) mustRun(book, closing);
    expect(book.rows.get('followUp', 'f-0')).toMatchObject({
      state: 'closed',
      outcome: 'mistaken',
      reason: '撤销',
    });
  });

  it('notes: written, amended, settled, withdrawn', () => {
    const book = createBook();
    const write: Intent = { name: 'writeNote', input: { kind: 'problem', text: '页面写错' } };
    const written = mustRun(book, write);
    const note = book.rows.get('note', 'n-0');
    for (const intent of [
      { name: 'amendNote', input: { noteId: 'n-0', text: '页面价格写错' } },
      { name: 'settleNote', input: { noteId: 'n-0', settled: true } },
      { name: 'withdrawNote', input: { noteId: 'n-0', withdrawn: true } },
    ] as const) {
      const done = mustRun(book, intent);
      const compensation = compensationOf(intent, done, note, '撤销');
      if (compensation === null) throw new Error('nothing to undo');
      mustRun(book, compensation);
      const after = book.rows.get('note', 'n-0');
      expect([after?.text, after?.settled, after?.withdrawn]).toEqual(['页面写错', false, false]);
    }
    expect(compensationOf(write, written, null, '')).toEqual({
      name: 'withdrawNote',
      input: { noteId: 'n-0', withdrawn: true },
    });
  });

  it('a signature cannot be taken back', () => {
    const done = {
      commandId: 'c',
      type: 'handoverSigned',
      id: 'h',
      writer: 'w',
      seq: 1,
      at: '',
      again: false,
    };
    expect(compensationOf({ name: 'signHandover', input: {} }, done, null, '')).toBeNull();
  });
});

describe('commands', () => {
  const acknowledged: Acknowledgement = {
    commandId: 'c',
    type: 'followUpOpened',
    id: 'f-1',
    writer: 'w.aaaaaaaa',
    seq: 1,
    at: '',
    again: false,
  };

  const desk = (answers: readonly Result<Acknowledgement>[], row: FollowUpRow | null = null) => {
    const asked: { commandId: string; name: string; input: object }[] = [];
    const clockwork = createClockwork();
    const toasts = createToasts(clockwork);
    let ids = 0;
    let pulls = 0;
    const call: Call = async (_channel, request) => {
      asked.push(request as never);
      return (answers[asked.length - 1] ?? ok(acknowledged)) as never;
    };
    const commands = createCommands({
      call,
      askOnce: createAskOnce({
        newCommandId: () => {
          ids += 1;
          return `id-${ids}`;
        },
        drafts: { read: () => null, write: () => undefined, flush: async () => undefined },
      }),
      pull: async () => {
        pulls += 1;
      },
      followUpNow: async () => row,
      toasts,
      text: { refusal: ({ code }) => `refused ${code}`, undone: () => 'undone', already: () => 'already' },
    });
    return { asked, toasts, clockwork, commands, pulls: () => pulls };
  };
  const intent: Intent = { name: 'openFollowUp', input: { kind: 'other', severity: 'normal', summary: 'x' } };

  it('[C8] a lost answer is asked for again under the same id, once', async () => {
    const { asked, commands, pulls } = desk([err(refusal('unexpected')), ok(acknowledged)]);
    expect((await commands.send(intent)).ok).toBe(true);
    expect(asked.map(({ commandId }) => commandId)).toEqual(['id-1', 'id-1']);
    expect(pulls()).toBe(1);
  });

  it('a refusal is not repeated, is said in words, and leaves the projection alone', async () => {
    const codes: readonly RefusalCode[] = ['notCheckedIn', 'diskFull', 'journalFailed'];
    for (const code of codes) {
      const { asked, commands, toasts, pulls } = desk([err(refusal(code))]);
      expect((await commands.send(intent)).ok).toBe(false);
      expect(asked.length).toBe(1);
      expect(pulls()).toBe(0);
      expect(toasts.shown.get().map(({ text }) => text)).toEqual([`refused ${code}`]);
    }
  });

  it('[A6] nobody undoes what somebody else wrote', async () => {
    const { asked, commands, toasts, clockwork } = desk([]);
    await commands.send(intent, { done: 'one' });
    toasts.undoNewest();
    toasts.forgetUndo();
    clockwork.pass(0);
    expect(toasts.undoNewest()).toBe(false);
    expect(asked.length).toBe(1);
  });

  it('an undo stands on the line it takes back, so that a colleague’s word since then is not undone with it', async () => {
    const book = createBook();
    mustRun(book, intent);
    const change: Intent = {
      name: 'updateFollowUp',
      input: { followUpId: 'f-0', changes: { summary: 'y' } },
    };
    const before = book.rows.get('followUp', 'f-0');
    const done = mustRun(book, change);
    const own = book.rows.get('followUp', 'f-0')?.head;
    mustRun(book, { name: 'updateFollowUp', input: { followUpId: 'f-0', changes: { summary: 'z' } } });
    const { asked, commands, toasts, clockwork } = desk([ok(done)], book.rows.get('followUp', 'f-0'));
    await commands.send(change, { done: 'one', before });
    clockwork.pass(0);
    expect(toasts.undoNewest()).toBe(true);
    await expect.poll(() => asked.length).toBe(2);
    expect(asked[1]?.input).toEqual({ followUpId: 'f-0', changes: { summary: 'x' }, basedOn: own });
    const refused = book.run({ name: 'updateFollowUp', input: asked[1]?.input as never });
    expect(refused).toMatchObject({ ok: false, error: { code: 'changedMeanwhile' } });
  });

  it('an undo asked for before the answer is there takes back that command, not the one before it', async () => {
    const { asked, commands, toasts, clockwork } = desk([]);
    await commands.send(intent, { done: 'one' });
    clockwork.pass(0);
    const sending = commands.send({ ...intent }, { done: 'two' });
    expect(toasts.undoNewest()).toBe(true);
    await sending;
    clockwork.pass(0);
    await expect.poll(() => asked.length).toBe(3);
    expect(asked[2]).toMatchObject({ name: 'closeFollowUp', input: { outcome: 'mistaken' } });
    expect(toasts.shown.get().map(({ text }) => text)).toEqual(['one', 'undone']);
  });

  it('an undo asked for before the answer is there takes back nothing where that is a refusal', async () => {
    const { asked, commands, toasts, clockwork } = desk([ok(acknowledged), err(refusal('diskFull'))]);
    await commands.send(intent, { done: 'one' });
    clockwork.pass(0);
    const sending = commands.send({ ...intent }, { done: 'two' });
    toasts.undoNewest();
    await sending;
    clockwork.pass(0);
    expect(asked.length).toBe(2);
    expect(toasts.shown.get().map(({ text }) => text)).toEqual(['one', 'refused diskFull']);
    expect(toasts.undoNewest()).toBe(true);
  });

  it('an undo works once, within eight seconds, newest first', async () => {
    const { asked, commands, toasts, clockwork } = desk([]);
    await commands.send(intent, { done: 'one' });
    await commands.send({ ...intent }, { done: 'two' });
    clockwork.pass(0);
    expect(toasts.undoNewest()).toBe(true);
    await expect.poll(() => asked.length).toBe(3);
    expect(asked[2]).toMatchObject({ name: 'closeFollowUp', input: { outcome: 'mistaken' } });
    expect(toasts.shown.get().map(({ text }) => text)).toContain('one');
    expect(toasts.shown.get().map(({ text }) => text)).not.toContain('two');
    clockwork.pass(UNDO_MS);
    expect(toasts.undoNewest()).toBe(false);
  });
});
