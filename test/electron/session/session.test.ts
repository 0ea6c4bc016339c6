import { describe, expect, test } from 'vitest';
import type { OpenBook } from '../../../electron/book/open-book.ts';
import { createPinVault, type PinVault } from '../../../electron/session/pin-vault.ts';
import { createSession, type Session } from '../../../electron/session/session.ts';
import { machineOn, newBookOn, onShift, reopen, send, type TestMachine } from '../book/kit.ts';
import type { MemoryFileSystem } from '../files/memory-fs.ts';
import { createMemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { baseSeed, createRandom, SOAK } from '../files/random.ts';
import { must } from '../journal/kit.ts';

const GOOD = '804619';
const WRONG = '804618';

/** Checks PINs at once: the rules around a vault are tested thousands of times, its cost once. */
const quickVault = (): PinVault => {
  const pins = new Map<string, string>();
  return {
    withPin: async () => [...pins.keys()],
    set: async (staffId, pin) => {
      pins.set(staffId, pin);
    },
    setForAll: async (staffIds, pin) => {
      for (const staffId of staffIds) pins.set(staffId, pin);
    },
    verify: async (staffId, pin) => pins.get(staffId) === pin,
  };
};

interface Desk {
  readonly open: OpenBook;
  readonly session: Session;
}

const deskOn = async (machine: TestMachine, vault: PinVault): Promise<Desk> => {
  const open = await reopen(machine);
  return { open, session: createSession({ book: open.book, station: 'front1', vault, demoPin: null }) };
};

const setUp = async (fs: MemoryFileSystem = createMemoryFileSystem()) => {
  const machine = machineOn(fs);
  const first = await newBookOn(machine);
  const agent = await onShift(first.book, first.managerId);
  const vault = quickVault();
  await vault.set(agent, GOOD);
  await vault.set(first.managerId, GOOD);
  must(await first.close());
  return { machine, vault, agent, managerId: first.managerId, fs };
};

const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  result.error?.code ?? 'ok';

describe('PIN attempts', () => {
  test('[A2] waits 0, 0, 0, 30 s, 1, 2, 5, 15, 30 min, then only a lead helps', async () => {
    const { machine, vault, agent, managerId } = await setUp();
    const { open, session } = await deskOn(machine, vault);
    for (const seconds of [0, 0, 0, 30, 60, 120, 300, 900, 1800]) {
      expect(codeOf(await session.signIn(agent, WRONG))).toBe('wrongPin');
      if (seconds === 0) continue;
      machine.pass(seconds * 1000 - 1000);
      expect(await session.signIn(agent, GOOD)).toMatchObject({ ok: false, error: { code: 'pinWait' } });
      machine.pass(1000);
    }
    expect(await session.signIn(agent, WRONG)).toMatchObject({
      error: { code: 'wrongPin', details: { left: 0 } },
    });
    machine.pass(365 * 24 * 3600 * 1000);
    expect(codeOf(await session.signIn(agent, GOOD))).toBe('pinLocked');
    must(await session.signIn(managerId, GOOD));
    must(await send(open.book, managerId, 'unlockPin', { staffId: agent }));
    must(await session.signIn(agent, GOOD));
    expect(session.staffId()).toBe(agent);
  });

  const rounds = SOAK ? 10_000 : 100;
  test(`[A2] never an 11th try, whatever crashes, restarts and clocks do: ${rounds} seeds from ${baseSeed()}`, async () => {
    const { fs, vault, agent } = await setUp();
    const base = snapshot(fs);
    for (let seed = baseSeed(); seed < baseSeed() + rounds; seed += 1) {
      const random = createRandom(seed);
      let disk = createMemoryFileSystem(base);
      let machine = machineOn(disk, seed);
      let desk = await deskOn(machine, vault);
      let answered = 0;
      for (let step = 0; step < 40; step += 1) {
        machine.pass(random.int(0, 40 * 60) * 1000);
        if (codeOf(await desk.session.signIn(agent, WRONG)) === 'wrongPin') answered += 1;
        if (random.next() > 0.2) continue;
        // kill -9: what the programs had written stays, nothing is closed; the clock may be anywhere afterwards.
        disk = createMemoryFileSystem(snapshot(disk));
        machine = machineOn(
          disk,
          seed + step,
          Date.parse('2026-11-23T01:00:00.000Z') + random.int(-48, 48) * 3_600_000,
        );
        desk = await deskOn(machine, vault);
      }
      expect(answered, `seed ${seed}`).toBeLessThanOrEqual(10);
      expect(codeOf(await desk.session.signIn(agent, WRONG)), `seed ${seed}`).not.toBe('ok');
    }
  });

  test('[A2] tries at the same time are counted one by one', async () => {
    const { machine, vault, agent } = await setUp();
    const { session } = await deskOn(machine, vault);
    const codes = (await Promise.all(Array.from({ length: 30 }, () => session.signIn(agent, WRONG)))).map(
      codeOf,
    );
    expect(codes.filter((code) => code === 'wrongPin')).toHaveLength(4);
    expect(codes.filter((code) => code === 'pinWait')).toHaveLength(26);
  });

  test('[A4] an unknown person and a wrong PIN get the same words', async () => {
    const { machine, vault, agent } = await setUp();
    const { session } = await deskOn(machine, vault);
    expect(await session.signIn('nobody', WRONG)).toEqual(await session.signIn(agent, WRONG));
  });
});

describe('setting a PIN', () => {
  test('[A1] an easy one is refused; one’s own needs the present one; a lead sets others’, not a manager’s', async () => {
    const { machine, vault, agent, managerId } = await setUp();
    const { open, session } = await deskOn(machine, vault);
    const lead = must(await send(open.book, managerId, 'addStaff', { name: '组长', role: 'lead' })).id;
    await vault.set(lead, GOOD);
    expect(codeOf(await session.setPin(agent, '730592', null))).toBe('notSignedIn');
    must(await session.signIn(agent, GOOD));
    expect(codeOf(await session.setPin(agent, '123456', GOOD))).toBe('pinWeak');
    expect(codeOf(await session.setPin(agent, '730592', null))).toBe('wrongPin');
    expect(codeOf(await session.setPin(agent, '730592', WRONG))).toBe('wrongPin');
    expect(codeOf(await session.setPin(managerId, '730592', null))).toBe('notPermitted');
    must(await session.setPin(agent, '730592', GOOD));
    must(await session.signIn(lead, GOOD));
    must(await session.setPin(agent, '592730', null));
    expect(codeOf(await session.setPin(managerId, '730592', null))).toBe('notPermitted');
    must(await session.signIn(agent, '592730'));
  });

  test('where nobody has a PIN, a manager sets the first, and nobody else does', async () => {
    const { machine, agent, managerId } = await setUp();
    const { session } = await deskOn(machine, quickVault());
    expect(codeOf(await session.setPin(agent, GOOD, null))).toBe('notSignedIn');
    must(await session.setPin(managerId, GOOD, null));
    must(await session.signIn(managerId, GOOD));
    session.signOut();
    expect(codeOf(await session.setPin(managerId, '730592', null))).toBe('notSignedIn');
    must(await session.signIn(managerId, GOOD));
  });

  test('[A2] a clock that was ahead when a PIN was wrong locks nobody out for longer than the wait', async () => {
    const { machine, vault, agent } = await setUp();
    const ahead = machineOn(machine.fs, 5, Date.parse('2027-11-23T01:00:00.000Z'));
    const wrong = await deskOn(ahead, vault);
    expect(codeOf(await wrong.session.signIn(agent, WRONG))).toBe('wrongPin');
    must(await wrong.open.close());
    const { session } = await deskOn(machine, vault);
    must(await session.signIn(agent, GOOD));
  });

  test('[A3] neither PIN nor verifier nor salt enters the book', async () => {
    const fs = createMemoryFileSystem();
    const machine = machineOn(fs);
    const first = await newBookOn(machine);
    const vault = createPinVault({ fs, directory: '/profile/pins' });
    const session = createSession({ book: first.book, station: 'front1', vault, demoPin: null });
    await vault.set(first.managerId, GOOD);
    expect(codeOf(await session.signIn(first.managerId, WRONG))).toBe('wrongPin');
    must(await session.signIn(first.managerId, GOOD));
    must(await session.setPin(first.managerId, '730592', GOOD));
    const files = [...snapshot(fs)].map(([name, bytes]) => ({ name, text: bytes?.toString('latin1') ?? '' }));
    const kept = files
      .filter(({ name }) => name.startsWith('/profile/pins'))
      .map(({ text }) => text)
      .join('');
    const secrets = kept.match(/[A-Za-z0-9+/]{22,}={0,2}/g) ?? [];
    expect(secrets.length).toBeGreaterThan(3);
    for (const { name, text } of files.filter((file) => file.name.startsWith('/book'))) {
      for (const secret of [GOOD, WRONG, '730592', ...secrets])
        expect(text.includes(secret), name).toBe(false);
    }
  });
});
