import { describe, expect, it } from 'vitest';
import type { Call } from '../../../renderer/bridge.ts';
import { writeLines } from '../../../renderer/lists/write-list.ts';
import { refusal } from '../../../shared/refusal.ts';
import { err, ok } from '../../../shared/result.ts';

const LIST = 'i-0123456789abcdef-1';
const lines = Array.from({ length: 200 }, (_none, place) => ({
  line: place + 1,
  state: 'entry' as const,
  entry: { kind: 'callBack' as const, severity: 'normal' as const, summary: `第 ${place + 1} 行` },
  ...(place === 7 ? { shippedAt: '2026-11-20T18:00' } : {}),
}));

/** A main process with a book of command ids; it refuses from the `full`-th line on. */
const createMain = (full = Number.POSITIVE_INFINITY) => {
  const book = new Map<string, unknown>();
  const state = { full };
  const answer = async (_channel: string, request: unknown) => {
    const { commandId, input } = request as { readonly commandId: string; readonly input: unknown };
    if (book.has(commandId)) return err(refusal('commandIdTaken', { commandId }));
    if (book.size >= state.full) return err(refusal('diskFull'));
    book.set(commandId, input);
    return ok({});
  };
  // Only what the writer looks at is answered.
  return { book, state, call: answer as unknown as Call };
};

describe('the lines of a list', () => {
  it('[M2] are each written once, under ids that follow from the list', async () => {
    const { book, call } = createMain();
    const seen: number[] = [];
    const onProgress = ({ written }: { readonly written: number }): void => void seen.push(written);
    const result = await writeLines(LIST, lines, { call, onProgress, isCancelled: () => false });
    expect(result).toEqual({ written: 200, noted: 0, stopped: null });
    expect(book.size).toBe(200);
    expect(book.get(`${LIST}.7`)).toMatchObject({
      summary: '第 7 行',
      importedFrom: { importId: LIST, line: 7 },
    });
    expect(book.get(`${LIST}.8`)).toMatchObject({
      importedFrom: { importId: LIST, line: 8, shippedAt: '2026-11-20T18:00' },
    });
    expect(seen.at(-1)).toBe(200);
  });

  it('[M2] stop where there is no room, and go on later without writing any twice', async () => {
    const { book, state, call } = createMain(90);
    const deps = { call, onProgress: () => undefined, isCancelled: () => false };
    const first = await writeLines(LIST, lines, deps);
    expect(first).toEqual({ written: 90, noted: 0, stopped: refusal('diskFull') });
    state.full = Number.POSITIVE_INFINITY;
    expect(await writeLines(LIST, lines, deps)).toEqual({ written: 200, noted: 0, stopped: null });
    expect(book.size).toBe(200);
  });

  it('[M8] say of what is open that it was shipped; who has it in hand now is no reason to stop', async () => {
    const answers: unknown[] = [];
    const answer = async (_channel: string, { name, input, commandId }: Record<string, unknown>) => {
      answers.push({ name, input, commandId });
      const isHeld = JSON.stringify(input).includes('f-held');
      return isHeld ? err(refusal('takeOverFirst', { id: 'h-1' })) : ok({});
    };
    const noted = ['f-1', 'f-held'].map((followUpId, place) => ({
      ...{ line: 300 + place, followUpId, shippedAt: '2026-11-20T18:00' },
    }));
    const deps = { call: answer as unknown as Call, onProgress: () => undefined, isCancelled: () => false };
    const result = await writeLines(LIST, [...lines.slice(0, 3), ...noted], deps);
    expect(result).toEqual({ written: 3, noted: 1, stopped: null });
    expect(answers).toContainEqual({
      ...{ name: 'noteMilestone', commandId: `${LIST}.300` },
      input: {
        ...{ followUpId: 'f-1', milestone: 'shipped', at: '2026-11-20T18:00' },
        importedFrom: { importId: LIST, line: 300 },
      },
    });
  });

  it('stop when asked to; what is written stays', async () => {
    const { book, call } = createMain();
    const result = await writeLines(LIST, lines, {
      ...{ call, onProgress: () => undefined },
      isCancelled: () => book.size >= 50,
    });
    expect(result.stopped).toBe('cancelled');
    expect(book.size).toBeLessThan(200);
    expect(result.written).toBe(book.size);
  });
});
