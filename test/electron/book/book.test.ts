import { describe, expect, test } from 'vitest';
import { createNewBook } from '../../../electron/book/create-book.ts';
import { openBook } from '../../../electron/book/open-book.ts';
import { createFaultyFileSystem } from '../files/faulty-fs.ts';
import { createMemoryFileSystem, errno, snapshot } from '../files/memory-fs.ts';
import { baseSeed, createRandom, SOAK } from '../files/random.ts';
import { must } from '../journal/kit.ts';
import { closedBook, FOLDER, machineOn, newBookOn, onShift, reopen, SHOP, send } from './kit.ts';

const followUp = { kind: 'refundReturn', severity: 'red', summary: '退款 ¥320 未到账' };

describe('a command becomes one event', () => {
  test('it is answered with the entity it made, and found again after a restart', async () => {
    const machine = machineOn(createMemoryFileSystem());
    const open = await newBookOn(machine);
    const agent = await onShift(open.book, open.managerId);
    const { id, type } = must(await send(open.book, agent, 'openFollowUp', followUp));
    expect(type).toBe('followUpOpened');
    must(await open.close());
    const again = await reopen(machine);
    expect(again.book.rows.get('followUp', id)?.summary).toBe(followUp.summary);
    expect(again.book.rows.get('followUp', id)?.openedShift).toBe('2026-11-23/early');
  });

  test('two commands in the same moment see each other: the second close is refused', async () => {
    const open = await newBookOn(machineOn(createMemoryFileSystem()));
    const agent = await onShift(open.book, open.managerId);
    const { id } = must(await send(open.book, agent, 'openFollowUp', followUp));
    const [first, second] = await Promise.all([
      send(open.book, agent, 'closeFollowUp', { followUpId: id, outcome: 'solved' }),
      send(open.book, agent, 'closeFollowUp', { followUpId: id, outcome: 'won' }),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'alreadyClosed' } });
    expect(open.book.rows.get('followUp', id)?.outcome).toBe('solved');
  });

  test('[C8] sent twice at once or after a restart, it is one event with one answer', async () => {
    const machine = machineOn(createMemoryFileSystem());
    const open = await newBookOn(machine);
    const agent = await onShift(open.book, open.managerId);
    const [first, twin] = await Promise.all([
      send(open.book, agent, 'openFollowUp', followUp, 'same'),
      send(open.book, agent, 'openFollowUp', followUp, 'same'),
    ]);
    expect(must(twin)).toEqual({ ...must(first), again: true });
    const before = open.book.eventCount();
    must(await open.close());
    const again = await reopen(machine);
    expect(must(await send(again.book, agent, 'openFollowUp', followUp, 'same'))).toEqual({
      ...must(first),
      again: true,
    });
    expect(again.book.eventCount()).toBe(before);
  });

  const rounds = SOAK ? 10_000 : 600;
  test(`[C8] a crash between write and answer, then the command again: exactly one event, ${rounds} seeds from ${baseSeed()}`, async () => {
    const fresh = createMemoryFileSystem();
    const setUp = machineOn(fresh);
    const desk = await newBookOn(setUp);
    const agent = await onShift(desk.book, desk.managerId);
    must(await desk.close());
    const base = snapshot(fresh);
    for (let seed = baseSeed(); seed < baseSeed() + rounds; seed += 1) {
      const random = createRandom(seed);
      const fs = createMemoryFileSystem(base);
      const open = await reopen(machineOn(fs, seed + 1000));
      let left = random.int(1, 8);
      let crash: Map<string, Buffer | null> | null = null;
      fs.onStep = () => {
        left -= 1;
        if (left === 0) crash = snapshot(fs);
      };
      const wanted = `wanted-${seed}`;
      await Promise.all([
        send(open.book, agent, 'openFollowUp', followUp, wanted),
        send(open.book, agent, 'writeNote', { kind: 'idea', text: '一个想法' }, `note-${seed}`),
      ]);
      const after = await reopen(machineOn(createMemoryFileSystem(crash ?? snapshot(fs)), seed + 2000));
      const answer = must(await send(after.book, agent, 'openFollowUp', followUp, wanted));
      const events = [...after.book.events()].filter(({ cmd }) => cmd === wanted);
      expect(events.length, `seed ${seed}`).toBe(1);
      expect(after.book.rows.get('followUp', answer.id), `seed ${seed}`).not.toBeNull();
    }
  });
});

describe('when the disk refuses', () => {
  test('[C6] a full disk: nothing is acknowledged, the rows are as before, reading goes on, and writing resumes', async () => {
    let full = false;
    const memory = createMemoryFileSystem();
    const machine = machineOn(
      createFaultyFileSystem(memory, {
        write: (path, length) => {
          if (full && path.endsWith('.jsonl')) throw errno('ENOSPC', path);
          return length;
        },
      }),
    );
    const open = await newBookOn(machine);
    const agent = await onShift(open.book, open.managerId);
    const before = open.book.eventCount();
    full = true;
    const refused = await Promise.all([
      send(open.book, agent, 'openFollowUp', followUp, 'again'),
      send(open.book, agent, 'writeNote', { kind: 'idea', text: '写不下' }),
    ]);
    expect(refused.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(['diskFull', 'diskFull']);
    expect(open.book.rows.all('followUp')).toEqual([]);
    expect(open.book.rows.all('note')).toEqual([]);
    expect(open.state()).toBe('full');
    expect(open.book.rows.all('staff')).toHaveLength(2);
    full = false;
    const answer = must(await send(open.book, agent, 'openFollowUp', followUp, 'again'));
    expect(answer.again).toBe(false);
    expect(open.book.eventCount()).toBe(before + 1);
    expect(open.state()).toBe('ready');
    must(await open.close());
  });

  test('[C5] a failed flush is never acknowledged; opened again, the book goes on and the command can be sent again', async () => {
    const memory = createMemoryFileSystem();
    const machine = machineOn(memory);
    const open = await newBookOn(machine);
    const agent = await onShift(open.book, open.managerId);
    memory.failSync = (path) => path.endsWith('.jsonl');
    const refused = await send(open.book, agent, 'openFollowUp', followUp, 'lost');
    expect(refused.ok).toBe(false);
    expect(open.state()).toBe('failed');
    expect(open.book.rows.all('followUp')).toEqual([]);
    memory.failSync = null;
    expect((await send(open.book, agent, 'openFollowUp', followUp, 'lost')).ok).toBe(false);
    await open.close();
    const again = await reopen(machine);
    must(await send(again.book, agent, 'openFollowUp', followUp, 'lost'));
    expect(again.book.rows.all('followUp')).toHaveLength(1);
  });

  test('[C4] a damaged journal opens for reading, says where, and takes no entry', async () => {
    const { files, path, bytes } = await closedBook();
    const damaged = Buffer.from(bytes);
    damaged.writeUInt8(damaged.readUInt8(900) ^ 1, 900);
    const broken = machineOn(createMemoryFileSystem(new Map([...files, [path, damaged]])));
    const reading = must(await openBook(broken, FOLDER, true));
    expect(reading.state()).toBe('readOnly');
    expect(reading.problem()).toMatchObject({ code: 'journalDamaged', details: { file: '000001.jsonl' } });
    const [manager] = reading.book.rows.all('staff');
    const refused = await send(reading.book, manager?.id ?? '', 'changeBookSettings', {
      shopName: '别的',
    });
    expect(refused.ok).toBe(false);
  });
});

describe('making a book', () => {
  test('a crash at any step leaves a folder in which making it again succeeds, once', async () => {
    const watched = createMemoryFileSystem();
    const states: Map<string, Buffer | null>[] = [];
    watched.onStep = () => states.push(snapshot(watched));
    must(await (await newBookOn(machineOn(watched))).close());
    expect(states.length).toBeGreaterThan(30);
    for (const [step, state] of states.entries()) {
      const machine = machineOn(createMemoryFileSystem(state), step + 50);
      const again = await createNewBook(machine, FOLDER, SHOP);
      const open = again.ok ? again.value.open : await reopen(machine);
      if (!again.ok) expect(again.error.code, `step ${step}`).toBe('bookExists');
      expect(
        open.book.rows.all('staff').map(({ role }) => role),
        `step ${step}`,
      ).toEqual(['manager']);
      expect(open.book.rows.all('shiftTemplate'), `step ${step}`).toHaveLength(4);
      expect(open.book.rows.all('checklist'), `step ${step}`).toHaveLength(4);
    }
  });

  test('a folder that holds a book already is left alone', async () => {
    const machine = machineOn(createMemoryFileSystem());
    must(await (await newBookOn(machine)).close());
    expect(await createNewBook(machine, FOLDER, SHOP)).toMatchObject({
      ok: false,
      error: { code: 'bookExists' },
    });
    expect(await openBook(machine, '/nowhere', true)).toMatchObject({
      ok: false,
      error: { code: 'folderMissing' },
    });
    expect(await openBook(machine, '/profile', true)).toMatchObject({
      ok: false,
      error: { code: 'notABook' },
    });
  });
});

describe('a command id answers only for what it was given with', () => {
  test('[C8] used again for something else it is refused, and nothing is taken for written', async () => {
    const open = await newBookOn(machineOn(createMemoryFileSystem()));
    const agent = await onShift(open.book, open.managerId);
    must(await send(open.book, agent, 'writeNote', { kind: 'idea', text: '周一的想法' }, '1'));
    const before = open.book.eventCount();
    const refused = await send(open.book, agent, 'openFollowUp', followUp, '1');
    expect(refused).toMatchObject({ ok: false, error: { code: 'commandIdTaken' } });
    const others = await send(
      open.book,
      open.managerId,
      'writeNote',
      { kind: 'idea', text: '周一的想法' },
      '1',
    );
    expect(others).toMatchObject({ ok: false, error: { code: 'commandIdTaken' } });
    expect(open.book.eventCount()).toBe(before);
  });

  test('history written down afterwards counts in the shift of its own time', async () => {
    const machine = machineOn(createMemoryFileSystem());
    const open = await newBookOn(machine);
    const agent = await onShift(open.book, open.managerId);
    const earlier = { staffId: agent, auth: 'asserted', at: '2026-11-20T02:00:00.000Z' } as const;
    const refused = await open.book.submit({
      ...earlier,
      commandId: 'past',
      name: 'openFollowUp',
      input: followUp,
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'notCheckedIn' } });
    const boss = { ...earlier, staffId: open.managerId, commandId: 'past-boss' };
    const { id } = must(await open.book.submit({ ...boss, name: 'openFollowUp', input: followUp }));
    expect(open.book.rows.get('followUp', id)).toMatchObject({ openedOn: '2026-11-20', openedShift: null });
  });
});

test('[C6] what opening found is written once there is room, though the disk was full when it was found', async () => {
  let full = false;
  const memory = createMemoryFileSystem();
  const faulty = createFaultyFileSystem(memory, {
    write: (path, length) => {
      if (full && path.endsWith('.jsonl')) throw errno('ENOSPC', path);
      return length;
    },
  });
  const open = await newBookOn(machineOn(faulty));
  const agent = await onShift(open.book, open.managerId);
  must(await open.close());
  full = true;
  const other = { ...machineOn(faulty, 2), station: 'front2', profileDir: '/profile2' };
  const starved = must(await openBook(other, FOLDER, true));
  expect(starved.state()).toBe('full');
  full = false;
  must(await send(starved.book, agent, 'writeNote', { kind: 'idea', text: '有地方了' }));
  const started = () =>
    [...starved.book.events()].filter(
      ({ type, writer }) => type === 'writerStarted' && writer === starved.writer,
    );
  await expect.poll(() => started().length).toBe(1);
});
