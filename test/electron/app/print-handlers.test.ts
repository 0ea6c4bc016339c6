import { describe, expect, it } from 'vitest';
import { checkPrint } from '../../../electron/app/print-handlers.ts';
import { digestMark } from '../../../shared/report/digest-mark.ts';
import type { PrintCheck } from '../../../shared/report/print-check.ts';
import { markOf } from '../../../shared/report/sealed-week.ts';
import { weeklySummary } from '../../../shared/report/weekly.ts';
import { machineOn, newBookOn, onShift, send } from '../book/kit.ts';
import { createMemoryFileSystem } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';

const DAY = 86_400_000;
const WEEK = '2026-W48';

/** A shop in its week, one note written in it; its week as it would be printed now. */
const shop = async () => {
  const fs = createMemoryFileSystem();
  const machine = machineOn(fs);
  const open = await newBookOn(machine);
  const { book, managerId } = open;
  const agent = await onShift(book, managerId);
  // Whoever answers for the shop writes without a shift, on whatever day.
  const note = async (text: string, by = managerId) =>
    must(await send(book, by, 'writeNote', { kind: 'problem', text }));
  await note('吊牌掉了');
  const week = () => must(weeklySummary(book.rows, { week: WEEK, now: book.now(), digest: open.digest() }));
  const seal = async () =>
    must(await send(book, managerId, 'sealWeek', { week: WEEK, seen: markOf(week()) }));
  const read = async (text: string, by: string | null = managerId): Promise<PrintCheck> =>
    must(await checkPrint(fs, { session: { staffId: () => by }, open }, text));
  const confirmed = async (text: string, by?: string | null) => {
    const answer = await read(text, by);
    if (answer.kind !== 'confirmed') throw new Error(answer.kind);
    return answer;
  };
  const printed = (): string => digestMark(week().digest, WEEK);
  return { fs, machine, open, managerId, agent, note, week, seal, read, confirmed, printed };
};

describe('[A9] a printed page at the screen', () => {
  it('is the week as of then; what was written about it since is told, and nothing else', async () => {
    const { confirmed, note, printed, machine, open } = await shop();
    const page = printed();
    const { events } = open.digest();
    expect(await confirmed(page)).toMatchObject({ period: WEEK, events, later: 0, seal: null, since: [] });
    machine.pass(DAY);
    await note('给 13812345678 回电');
    machine.pass(7 * DAY);
    await note('下一周的事');
    const { since, later, at } = await confirmed(page);
    expect(since.map(({ summary, by }) => [summary, by])).toEqual([['给 138****5678 回电', '周敏']]);
    expect([later, at?.slice(0, 10)]).toEqual([2, '2026-11-23']);
  });

  it('is the sealed week, also by what stands at its foot alone; a page from before says so', async () => {
    const { confirmed, note, printed, seal, machine, week } = await shop();
    const before = printed();
    await note('又掉了一个');
    machine.pass(7 * DAY);
    await seal();
    await note('签了以后的事');
    const sealed = { seal: { by: '周敏', isThis: true }, period: WEEK, since: [] };
    expect(await confirmed(printed())).toMatchObject(sealed);
    expect(await confirmed(week().digest.hash.slice(0, 16))).toMatchObject(sealed);
    const early = await confirmed(before);
    expect(early.seal?.isThis).toBe(false);
    expect(early.since.map(({ summary }) => summary)).toEqual(['又掉了一个']);
  });

  it('as a digest of no signed week is the book as of then, and no week is claimed', async () => {
    const { confirmed, note, open } = await shop();
    const { hash } = open.digest();
    await note('后来的事');
    expect(await confirmed(hash.toUpperCase())).toMatchObject({
      period: null,
      seal: null,
      since: [],
      later: 1,
    });
  });

  it('of another book, of a state this book never had, and of no page at all is not confirmed', async () => {
    const { fs, open, read, printed } = await shop();
    expect(await read(printed().replace(open.digest().bookId, 'b-other'))).toEqual({ kind: 'otherBook' });
    expect(await read('0'.repeat(64))).toEqual({ kind: 'unknown' });
    expect(await read(printed().replace(open.digest().hash, '0'.repeat(64)))).toEqual({ kind: 'differs' });
    expect(await read(printed().replace(/:(\d+):/, ':99:'))).toMatchObject({ kind: 'journalShort', seq: 99 });
    const session = { staffId: () => null };
    expect(await checkPrint(fs, { session, open }, '周报')).toMatchObject({
      error: { code: 'printUnreadable' },
    });
  });

  it('tells somebody below a lead nothing of what others say of their week, nor of when they came', async () => {
    const { confirmed, open, agent, managerId, printed, note } = await shop();
    const page = printed();
    const say = { week: WEEK, work: '接待了二十位', problems: null, customerWords: null };
    must(await send(open.book, agent, 'writeStatement', say));
    const other = await onShift(open.book, managerId, '李四');
    await note('货到了', other);
    const texts = async (by: string | null) =>
      (await confirmed(page, by)).since.map(({ summary }) => summary).sort();
    expect(await texts(managerId)).toEqual(['接待了二十位', '早班 11-23', '李四', '货到了']);
    expect(await texts(agent)).toEqual(['接待了二十位', '李四', '货到了']);
    expect(await texts(other)).toEqual(['早班 11-23', '李四', '货到了']);
    expect(await texts(null)).toEqual(['李四', '货到了']);
  });
});
