import { describe, expect, it } from 'vitest';
import { createAskOnce } from '../../renderer/ask-once.ts';
import type { Call } from '../../renderer/bridge.ts';
import { createCommands } from '../../renderer/commands.ts';
import { createToasts, UNDO_MS } from '../../renderer/toasts.ts';
import type { Intent } from '../../renderer/undo/compensation.ts';
import type { Acknowledgement } from '../../shared/ipc/values.ts';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { type RefusalCode, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { createClockwork } from './clockwork.ts';
import { createBook, mustRun } from './undo/book.ts';

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

  it('says when what was sent before is written, also where some of it is refused', async () => {
    const { asked, commands, pulls } = desk([err(refusal('diskFull')), ok(acknowledged)]);
    await commands.settled();
    void commands.send(intent);
    void commands.send({ ...intent, input: { ...intent.input, summary: 'y' } });
    await commands.settled();
    expect(asked).toHaveLength(2);
    expect(pulls()).toBe(1);
  });

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
