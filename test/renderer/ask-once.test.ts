import { describe, expect, it } from 'vitest';
import { createAskOnce } from '../../renderer/ask-once.ts';
import type { Intent } from '../../renderer/undo/compensation.ts';
import type { Acknowledgement } from '../../shared/ipc/values.ts';
import { type RefusalCode, refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';

const note = (text: string): Intent => ({ name: 'writeNote', input: { kind: 'problem', text } });
const settle = (settled: boolean): Intent => ({ name: 'settleNote', input: { noteId: 'n-1', settled } });

const written: Result<Acknowledgement> = ok({
  commandId: '',
  type: 'noteWritten',
  id: 'n-1',
  writer: 'w.aaaaaaaa',
  seq: 1,
  at: '',
  again: false,
});

/** What main keeps for the window, which outlives it. */
const createKept = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    drafts: {
      read: (key: string) => kept.get(key) ?? null,
      write: (key: string, value: string) => {
        if (value === '') kept.delete(key);
        else kept.set(key, value);
      },
      flush: async () => undefined,
    },
  };
};

let ids = 0;

const windowOn = ({ drafts }: ReturnType<typeof createKept>) => {
  const askOnce = createAskOnce({
    newCommandId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    drafts,
  });
  /** The ids a question goes out under, when main answers like this. */
  return async (
    intent: Intent,
    answers: readonly (RefusalCode | 'ok')[],
    keptAs?: string,
  ): Promise<readonly string[]> => {
    const asked: string[] = [];
    await askOnce({
      intent,
      send: async (commandId) => {
        const answer = answers[asked.length] ?? 'ok';
        asked.push(commandId);
        return answer === 'ok' ? written : err(refusal(answer));
      },
      ...(keptAs === undefined ? {} : { keptAs }),
    });
    return asked;
  };
};

const failures: readonly RefusalCode[] = ['journalFailed', 'diskFull', 'readOnly', 'writerBusy'];

describe.each([['in memory', undefined] as const, ['beside its draft', 'note-asked'] as const])(
  'an id %s',
  (_where, keptAs) => {
    it.each(failures)('[C8] stays with the text after %s, until it is written', async (code) => {
      const ask = windowOn(createKept());
      const [first] = await ask(note('沙发'), [code], keptAs);
      expect(await ask(note('沙发'), [code], keptAs)).toEqual([first]);
      // Not signed in any more: says nothing about what the first try left in the file.
      expect(await ask(note('沙发'), ['notSignedIn'], keptAs)).toEqual([first]);
      expect(await ask(note('沙发'), ['ok'], keptAs)).toEqual([first]);
      expect(await ask(note('沙发'), ['ok'], keptAs)).not.toContain(first);
    });

    it('[C8] stays with the text when the answer is lost twice', async () => {
      const ask = windowOn(createKept());
      const [first, again] = await ask(note('沙发'), ['unexpected', 'unexpected'], keptAs);
      expect(again).toBe(first);
      expect(await ask(note('沙发'), ['ok'], keptAs)).toEqual([first]);
    });

    it('[C8] is not used for a changed text', async () => {
      const ask = windowOn(createKept());
      const [first] = await ask(note('沙发'), ['journalFailed'], keptAs);
      expect(await ask(note('沙发颜色'), ['ok'], keptAs)).not.toContain(first);
    });

    it('[C8] that stands for another line gives way to a new one, once', async () => {
      const ask = windowOn(createKept());
      const [first] = await ask(note('沙发'), ['journalFailed'], keptAs);
      const asked = await ask(note('沙发'), ['commandIdTaken', 'diskFull'], keptAs);
      expect(asked.length).toBe(2);
      expect(asked[0]).toBe(first);
      expect(asked[1]).not.toBe(first);
      expect(await ask(note('沙发'), ['ok'], keptAs)).toEqual([asked[1]]);
      expect((await ask(note('沙发'), ['commandIdTaken', 'commandIdTaken'], keptAs)).length).toBe(2);
    });
  },
);

describe('ids', () => {
  it('do not depend on the order of fields or on fields left empty', async () => {
    const ask = windowOn(createKept());
    const [first] = await ask(note('沙发'), ['diskFull']);
    const same: Intent = { name: 'writeNote', input: { text: '沙发', customer: undefined, kind: 'problem' } };
    expect(await ask(same, ['ok'])).toEqual([first]);
  });

  it('[C8] of a text are with main before the answer, and come back with the next window', async () => {
    const kept = createKept();
    const duringAsk: string[] = [];
    const askOnce = createAskOnce({ newCommandId: () => 'id-before', drafts: kept.drafts });
    // The window dies between the line being written and its acknowledgement.
    void askOnce({
      intent: note('沙发'),
      keptAs: 'note-asked',
      send: (commandId) => {
        duringAsk.push(commandId);
        return new Promise(() => undefined);
      },
    });
    await expect.poll(() => duringAsk).toEqual(['id-before']);
    const next = windowOn(kept);
    expect(await next(note('沙发'), ['ok'], 'note-asked')).toEqual(['id-before']);
    expect(kept.kept.size).toBe(0);
  });

  it('[C8] of a text are on the disk before the text goes out', async () => {
    const { drafts } = createKept();
    const steps: string[] = [];
    let saved: () => void = () => undefined;
    const flush = (): Promise<void> => {
      steps.push('saving the id');
      return new Promise((resolve) => {
        saved = resolve;
      });
    };
    const askOnce = createAskOnce({ newCommandId: () => 'id', drafts: { ...drafts, flush } });
    const answer = askOnce({
      intent: note('沙发'),
      keptAs: 'note-asked',
      send: async () => {
        steps.push('sent');
        return written;
      },
    });
    await Promise.resolve();
    expect(steps).toEqual(['saving the id']);
    saved();
    await answer;
    expect(steps).toEqual(['saving the id', 'sent']);
  });

  it('of one wish do not answer for the same wish after another came between', async () => {
    const ask = windowOn(createKept());
    const [first] = await ask(settle(true), ['journalFailed']);
    await ask(settle(false), ['ok']);
    expect(await ask(settle(true), ['ok'])).not.toContain(first);
  });

  it('of a text outlast other lines', async () => {
    const ask = windowOn(createKept());
    const [first] = await ask(note('沙发'), ['journalFailed'], 'note-asked');
    await ask(settle(true), ['ok']);
    await ask(note('抱枕'), ['ok'], 'quick-entry-asked');
    expect(await ask(note('沙发'), ['ok'], 'note-asked')).toEqual([first]);
  });
});
