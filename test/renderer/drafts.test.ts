import { describe, expect, it } from 'vitest';
import type { Call } from '../../renderer/bridge.ts';
import { createDrafts, DRAFT_DELAY_MS } from '../../renderer/drafts.ts';
import { requestSchemas } from '../../shared/ipc/contract.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok } from '../../shared/result.ts';
import { createClockwork } from './clockwork.ts';

/** The draft store of the main process, which outlives windows. */
const createMain = () => {
  const kept = new Map<string, string>();
  const saves: string[] = [];
  const state = { failing: false };
  const call: Call = async (channel, request) => {
    if (state.failing) return err(refusal('diskFull'));
    if (channel === 'draft.load') return ok(Object.fromEntries(kept) as never);
    // As main does: what its contract does not allow is refused.
    const asked = requestSchemas['draft.save'].safeParse(request);
    if (!asked.success) return err(refusal('malformed'));
    const { key, value } = asked.data;
    saves.push(key);
    if (value === null) kept.delete(key);
    else kept.set(key, value);
    return ok(null as never);
  };
  return { kept, saves, state, call };
};

const windowOn = (main: ReturnType<typeof createMain>) => {
  const clockwork = createClockwork();
  const reports: string[] = [];
  const drafts = createDrafts({
    call: main.call,
    after: clockwork.after,
    report: (where) => reports.push(where),
  });
  return { drafts, clockwork, reports };
};

describe('drafts', () => {
  it('[P5] a draft of a week, of a period, of long names is kept as any other, each under its own key', async () => {
    const main = createMain();
    const first = windowOn(main);
    const long = '0192a8f0-c1d2-7e55-a1b2-c3d4e5f60718-and-more-of-the-same-id-00';
    const keys = [
      'decision-2026-W47',
      'seal-2026-W47',
      `routine-proof-2026-11-17/${long}`,
      `sign-off-${long}-${long}1`,
    ];
    for (const key of keys) first.drafts.write(key, key);
    await first.drafts.flush();
    expect(first.reports).toEqual([]);
    const second = windowOn(main);
    await second.drafts.load();
    expect(keys.map(second.drafts.read)).toEqual(keys);
  });

  it('[P5] typed text is in the main process after a short rest, and comes back in the next window', async () => {
    const main = createMain();
    const first = windowOn(main);
    first.drafts.write('quick-entry', '沙发');
    first.drafts.write('quick-entry', '沙发颜色');
    expect(main.saves).toEqual([]);
    first.clockwork.pass(DRAFT_DELAY_MS);
    expect(main.saves).toEqual(['quick-entry']);
    // The window dies here.
    const second = windowOn(main);
    await second.drafts.load();
    expect(second.drafts.read('quick-entry')).toBe('沙发颜色');
  });

  it('[P5] leaving the field or the page saves at once, and only what is unsaved', () => {
    const main = createMain();
    const { drafts, clockwork } = windowOn(main);
    drafts.write('a', '1');
    drafts.write('b', '2');
    drafts.flush();
    expect(main.saves).toEqual(['a', 'b']);
    drafts.flush();
    clockwork.pass(DRAFT_DELAY_MS);
    expect(main.saves).toEqual(['a', 'b']);
  });

  it('an emptied draft is forgotten; a book has its own drafts only', async () => {
    const main = createMain();
    const { drafts } = windowOn(main);
    drafts.write('a', '1');
    drafts.flush();
    drafts.write('a', '');
    drafts.flush();
    expect(main.kept.size).toBe(0);
    drafts.write('b', '2');
    main.kept.set('c', '3');
    await drafts.load();
    expect(drafts.read('b')).toBeNull();
    expect(drafts.read('c')).toBe('3');
  });

  it('[P5] a text handed over stays with main until it is written, and is not shown again meanwhile', async () => {
    const main = createMain();
    const { drafts } = windowOn(main);
    drafts.write('quick-entry', '沙发');
    const written = drafts.handOver('quick-entry');
    expect(drafts.read('quick-entry')).toBeNull();
    expect(main.kept.get('quick-entry')).toBe('沙发');
    // A crash here gives it back.
    const next = windowOn(main);
    await next.drafts.load();
    expect(next.drafts.read('quick-entry')).toBe('沙发');
    written();
    expect(main.kept.has('quick-entry')).toBe(false);
  });

  it('[P5] what is typed while a text is being written is a draft of its own', () => {
    const main = createMain();
    const { drafts, clockwork } = windowOn(main);
    drafts.write('quick-entry', '沙发');
    const first = drafts.handOver('quick-entry');
    drafts.write('quick-entry', '抱枕');
    first();
    clockwork.pass(DRAFT_DELAY_MS);
    expect(main.kept.get('quick-entry')).toBe('抱枕');
    const second = drafts.handOver('quick-entry');
    first();
    expect(main.kept.get('quick-entry')).toBe('抱枕');
    second();
    expect(main.kept.has('quick-entry')).toBe(false);
  });

  it('[C6] a draft that cannot be saved stays in the window and is reported', async () => {
    const main = createMain();
    main.state.failing = true;
    const { drafts, reports } = windowOn(main);
    drafts.write('a', '写到一半');
    drafts.flush();
    await expect.poll(() => reports).toEqual(['draft a']);
    expect(drafts.read('a')).toBe('写到一半');
    main.state.failing = false;
    drafts.write('a', '写到一半了');
    drafts.flush();
    expect(main.kept.get('a')).toBe('写到一半了');
  });
});
