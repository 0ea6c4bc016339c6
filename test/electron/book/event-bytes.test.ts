import { expect, test } from 'vitest';
import { eventBytes } from '../../../electron/book/event-bytes.ts';
import { createMemoryFileSystem } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';
import { machineOn, newBookOn, onShift, send } from './kit.ts';

test('pages of bytes say every event there is, once, as the pages of events do, whatever was typed', async () => {
  const { book, managerId } = await newBookOn(machineOn(createMemoryFileSystem()));
  const agent = await onShift(book, managerId);
  for (const text of ['王女士退款', '\ud83d\ude00 "quoted" \\ \u2028', 'x'.repeat(500)])
    must(await send(book, agent, 'writeNote', { kind: 'problem', text }));
  const read: unknown[] = [];
  let heads = {};
  for (;;) {
    const page = eventBytes(book.page(heads, 2), heads);
    const events: readonly unknown[] = JSON.parse(new TextDecoder().decode(page.bytes));
    expect(events).toHaveLength(page.count);
    // Handed on whole to a thread: it must not be a part of something larger.
    expect(page.bytes.buffer.byteLength).toBe(page.bytes.byteLength);
    read.push(...events);
    heads = page.heads;
    if (!page.more) break;
  }
  expect(read).toEqual(book.page({}, 5_000).events);
  expect(Object.values(heads)).toEqual([read.length]);
});
