import { describe, expect, test } from 'vitest';
import { openBook } from '../../../electron/book/open-book.ts';
import { createMemoryFileSystem } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';
import { FOLDER, machineOn, newBookOn, onShift, reopen, send } from './kit.ts';

const followUp = { kind: 'refundReturn', severity: 'red', summary: '退款 ¥320 未到账' };

describe('other writers and other versions', () => {
  test('what another PC wrote into the same folder appears, in order, without a restart', async () => {
    const fs = createMemoryFileSystem();
    const mine = await newBookOn(machineOn(fs, 1));
    const agent = await onShift(mine.book, mine.managerId);
    const other = must(
      await openBook({ ...machineOn(fs, 2), station: 'front2', profileDir: '/profile2' }, FOLDER, true),
    );
    const { id } = must(await send(other.book, agent, 'openFollowUp', followUp));
    expect(mine.book.rows.get('followUp', id)).toBeNull();
    await mine.refresh();
    expect(mine.book.rows.get('followUp', id)?.summary).toBe(followUp.summary);
    must(await send(mine.book, agent, 'closeFollowUp', { followUpId: id, outcome: 'solved' }));
    await other.refresh();
    expect(other.book.rows.get('followUp', id)?.state).toBe('closed');
    expect(other.digest()).toEqual(mine.digest());
  });

  test('[S5] a clock set back is told, and no entry is refused for it', async () => {
    const fs = createMemoryFileSystem();
    const open = await newBookOn(machineOn(fs));
    const agent = await onShift(open.book, open.managerId);
    expect(open.book.clockSuspect()).toBe(false);
    must(await open.close());
    const dayBefore = await reopen(machineOn(fs, 2, Date.parse('2026-11-22T01:00:00.000Z')));
    expect(dayBefore.book.clockSuspect()).toBe(true);
    must(await send(dayBefore.book, agent, 'openFollowUp', followUp));
  });
});
