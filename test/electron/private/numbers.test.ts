import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenBook as AnyBook } from '../../../electron/book/open-book.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';

type OpenBook = AnyBook & { readonly managerId?: string };

import type { Acknowledgement } from '../../../shared/ipc/values.ts';
import type { Result } from '../../../shared/result.ts';
import { FOLDER, machineOn, newBookOn, onShift, reopen, send } from '../book/kit.ts';
import { createMemoryFileSystem, type MemoryFileSystem, snapshot } from '../files/memory-fs.ts';
import { must } from '../journal/kit.ts';

const NUMBER = '13812345678';
const OTHER = '13987654321';

const shop = async (fs: MemoryFileSystem = createMemoryFileSystem()) => {
  const machine = machineOn(fs);
  const open = await newBookOn(machine);
  const agent = await onShift(open.book, open.managerId);
  return { fs, machine, open, agent };
};

const newest = (open: OpenBook) => [...open.book.events()].at(-1);

/** Everything the file system holds, as one text. */
const disk = (fs: MemoryFileSystem): string =>
  [...snapshot(fs).entries()]
    .map(([path, bytes]) => `${path}\n${bytes?.toString('latin1') ?? ''}`)
    .join('\n');

const idOf = (written: Result<Acknowledgement>): string => must(written).id;

describe('a number that is typed', () => {
  it('[N2] is masked in every text and sealed beside it', async () => {
    const { open, agent, fs } = await shop();
    const id = idOf(
      await send(open.book, agent, 'openFollowUp', {
        kind: 'callBack',
        summary: `给 ${NUMBER} 回电`,
        details: `不通就打 139 8765 4321，找他爱人`,
        customer: { name: '王女士', phone: '138-1234-5678' },
      }),
    );
    const row = open.book.rows.get('followUp', id);
    expect(row?.summary).toBe('给 138****5678 回电');
    expect(row?.details).toBe('不通就打 139****4321，找他爱人');
    expect(row?.phones.map(({ mask }) => mask)).toEqual(['138****5678', '139****4321']);
    // One number, one tag, wherever it was typed and however.
    expect(row?.customer?.phone).toEqual(row?.phones[0]);
    expect(newest(open)?.body['phones']).toHaveLength(2);
    expect(disk(fs)).not.toMatch(/13812345678|138-1234-5678|139 8765 4321|13987654321/);
    const tags = row?.phones.map(({ tag }) => tag) ?? [];
    expect(must(await open.numbers.reveal(tags[0] ?? ''))).toBe(NUMBER);
    expect(must(await open.numbers.reveal(tags[1] ?? ''))).toBe(OTHER);
  });

  it('[N2] keeps the words that were typed beside it', async () => {
    const { open, agent } = await shop();
    const phone = `${NUMBER} 白天打她妈妈的`;
    const id = idOf(
      await send(open.book, agent, 'openFollowUp', { kind: 'intent', summary: '沙发', customer: { phone } }),
    );
    const mark = open.book.rows.get('followUp', id)?.customer?.phone;
    expect(mark).toMatchObject({ mask: '138****5678' });
    const tag = typeof mark === 'object' ? mark.tag : '';
    expect(open.numbers.tagsOf(NUMBER)).toContain(tag);
    expect(must(await open.numbers.reveal(tag))).toBe(phone);
  });

  it('[N3] is found again by its tag, also by another PC and after a restart', async () => {
    const { open, agent, machine } = await shop();
    const id = idOf(
      await send(open.book, agent, 'writeNote', { kind: 'customerVoice', text: `${NUMBER} 说送晚了` }),
    );
    must(await open.close());
    const again = await reopen(machine);
    const second = await reopen({ ...machine, station: 'front2', profileDir: '/profile2' });
    for (const book of [again, second]) {
      const tag = book.book.rows.get('note', id)?.phones[0]?.tag;
      expect(book.numbers.tagsOf('+86 138 1234 5678')).toContain(tag);
      expect(book.numbers.tagsOf(OTHER)).not.toContain(tag);
      expect(book.numbers.tagsOf('138123')).toEqual([]);
      expect(must(await book.numbers.reveal(tag ?? ''))).toBe(NUMBER);
    }
  });

  it('is kept by its mark when something else of the customer changes', async () => {
    const { open, agent } = await shop();
    const customer = { name: '王', phone: NUMBER };
    const id = idOf(
      await send(open.book, agent, 'openFollowUp', { kind: 'intent', summary: '沙发', customer }),
    );
    const phone = open.book.rows.get('followUp', id)?.customer?.phone;
    const update = (changes: object) => send(open.book, agent, 'updateFollowUp', { followUpId: id, changes });
    must(await update({ customer: { name: '王女士', phone } }));
    expect(open.book.rows.get('followUp', id)?.customer).toEqual({ name: '王女士', phone });
    // Typed anew it is the same number: nothing has changed.
    expect(await update({ customer: { name: '王女士', phone: '138 1234 5678' } })).toMatchObject({
      error: { code: 'nothingToChange' },
    });
    expect(
      await update({ customer: { phone: { mask: '138****0000', tag: 'nobodyknowsthis1' } } }),
    ).toMatchObject({ error: { code: 'malformed' } });
  });

  it('[C8] sent again it is the same question; under the same id another number is another', async () => {
    const { open, agent, machine } = await shop();
    const entry = (number: string) => ({ kind: 'callBack', summary: `回 ${number}` });
    const first = must(await send(open.book, agent, 'openFollowUp', entry(NUMBER), 'same'));
    must(await open.close());
    const again = await reopen(machine);
    expect(await send(again.book, agent, 'openFollowUp', entry(NUMBER), 'same')).toMatchObject({
      ok: true,
      value: { id: first.id, again: true },
    });
    // The same mask: what differs is hidden, and still counts.
    expect(await send(again.book, agent, 'openFollowUp', entry('13800005678'), 'same')).toMatchObject({
      error: { code: 'commandIdTaken' },
    });
  });
});

describe('keys', () => {
  const keysOf = (fs: MemoryFileSystem): readonly string[] =>
    [...snapshot(fs).keys()].filter((path) => path.startsWith(join(FOLDER, 'keys')) && path.includes('.'));
  const bookKey = (fs: MemoryFileSystem): string => keysOf(fs).find((path) => path.endsWith('.json')) ?? '';

  const withNote = async () => {
    const desk = await shop();
    const id = idOf(
      await send(desk.open.book, desk.agent, 'writeNote', { kind: 'other', text: `找 ${NUMBER}` }),
    );
    const tag = desk.open.book.rows.get('note', id)?.phones[0]?.tag ?? '';
    must(await desk.open.close());
    return { ...desk, id, tag };
  };

  it('[N5] a blanked slot opens nothing any more, and the number typed again is sealed anew', async () => {
    const { fs, machine, agent, tag } = await withNote();
    const files = snapshot(fs);
    const path = keysOf(fs).find((name) => name.endsWith('.slots')) ?? '';
    const slots = files.get(path)?.toString('latin1') ?? '';
    files.set(path, Buffer.from(`${'0'.repeat(64)}${slots.slice(64)}`));
    const erased = await reopen({ ...machine, fs: createMemoryFileSystem(files) });
    expect(await erased.numbers.reveal(tag)).toMatchObject({ error: { code: 'phoneUnreadable' } });
    must(await send(erased.book, agent, 'writeNote', { kind: 'other', text: `又来了 ${NUMBER}` }));
    expect(must(await erased.numbers.reveal(tag))).toBe(NUMBER);
  });

  it.each(['missing', 'damaged'])(
    '[N7] %s: masked and said so, written on under a new key, whole when it is back',
    async (how) => {
      const { fs, machine, agent, id, tag } = await withNote();
      const files = snapshot(fs);
      const path = bookKey(fs);
      const key = files.get(path) ?? Buffer.alloc(0);
      if (how === 'missing') files.delete(path);
      else files.set(path, Buffer.from(key.toString().replace('"boxes":"', '"boxes":"0')));
      const without = createMemoryFileSystem(files);
      machine.pass(60_000);
      const open = await reopen(machineLike(machine, without));
      expect(open.book.rows.get('note', id)?.text).toBe('找 138****5678');
      expect(await open.numbers.reveal(tag)).toMatchObject({ error: { code: 'phoneUnreadable' } });
      const second = idOf(
        await send(open.book, agent, 'writeNote', { kind: 'other', text: `再找 ${NUMBER}` }),
      );
      const secondTag = open.book.rows.get('note', second)?.phones[0]?.tag ?? '';
      expect(secondTag).not.toBe(tag);
      must(await open.close());
      const after = snapshot(without);
      // What was damaged is as it was.
      expect(after.get(path)?.toString()).toBe(files.get(path)?.toString());
      after.set(path, key);
      const back = await reopen(machineLike(machine, createMemoryFileSystem(after)));
      expect(must(await back.numbers.reveal(tag))).toBe(NUMBER);
      expect(must(await back.numbers.reveal(secondTag))).toBe(NUMBER);
      expect(back.numbers.tagsOf(NUMBER)).toEqual(expect.arrayContaining([tag, secondTag]));
    },
  );

  it('[N6] more new numbers at once than there are keys: all are sealed, none twice under one key', async () => {
    const { open, agent, machine } = await shop();
    const numbers = Array.from({ length: 1_300 }, (_, index) => `138${String(10_000_000 + index)}`);
    const written = await Promise.all(
      numbers.map((number) => send(open.book, agent, 'writeNote', { kind: 'other', text: number })),
    );
    expect(written.filter(({ ok }) => !ok)).toEqual([]);
    must(await open.close());
    const again = await reopen(machine);
    const keys = [...again.book.events()].flatMap(({ body }) =>
      Array.isArray(body['phones']) ? body['phones'].map((phone: { key: string }) => phone.key) : [],
    );
    expect(new Set(keys).size).toBe(1_300);
    const last = numbers.at(-1) ?? '';
    expect(must(await again.numbers.reveal(again.numbers.tagsOf(last)[0] ?? ''))).toBe(last);
  });

  it('[N6] no key can be made: what has a number is refused, what has none is written', async () => {
    const { fs, machine, agent } = await withNote();
    const files = snapshot(fs);
    for (const path of keysOf(fs)) files.delete(path);
    const full = createMemoryFileSystem(files);
    const refusing = {
      ...full,
      open: (path: string, mode: Parameters<typeof full.open>[1]) =>
        path.includes(join(FOLDER, 'keys')) && mode === 'new'
          ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' }))
          : full.open(path, mode),
    };
    const open = await reopen({ ...machine, fs: refusing });
    expect(await send(open.book, agent, 'writeNote', { kind: 'other', text: `打 ${OTHER}` })).toMatchObject({
      error: { code: 'phoneKeysMissing' },
    });
    must(await send(open.book, agent, 'writeNote', { kind: 'other', text: '没有号码' }));
  });
});

/** The same PC at a later start: its chance is another one. */
const machineLike = (machine: ReturnType<typeof machineOn>, fs: MemoryFileSystem) => ({
  ...machineOn(fs, 77, machine.clock.now()),
});

describe('[N9] an event of before sealing', () => {
  /** As another PC wrote it then: numbers in the clear. */
  const old = (open: OpenBook, body: Envelope['body'], seq: number): Envelope => ({
    ...{ v: 1, writer: 'front9.oldoldol', seq, hlc: '0018c2f3a1b00-0003', at: '2026-11-22T06:05:00.000Z' },
    ...{ zone: 'Asia/Shanghai', actor: open.managerId ?? '', auth: 'pin', cmd: `old-${seq}`, ver: 1 },
    ...{ type: 'followUpOpened', body, prev: '0'.repeat(64), hash: '0'.repeat(64) },
  });

  it('is masked in its row, looked at and found like any other', async () => {
    const { open, agent } = await shop();
    const body = {
      ...{ followUpId: 'f-old', kind: 'intent', severity: 'normal', summary: `老客户 ${OTHER} 又问` },
      customer: { name: '王', phone: '138 1234 5678' },
    };
    open.book.receive([old(open, body, 1)]);
    const row = open.book.rows.get('followUp', 'f-old');
    expect(row?.summary).toBe('老客户 139****4321 又问');
    expect(row?.phones.map(({ mask }) => mask)).toEqual(['139****4321', '138****5678']);
    expect(JSON.stringify(row)).not.toMatch(/1234 5678|98765/);
    const phone = row?.customer?.phone;
    const tag = typeof phone === 'object' ? phone.tag : '';
    expect(must(await open.numbers.reveal(tag))).toBe('138 1234 5678');
    expect(open.numbers.tagsOf(NUMBER)).toContain(tag);
    expect(open.numbers.tagsOf(OTHER)).toContain(row?.phones[0]?.tag);
    const look = await send(open.book, agent, 'revealPhone', { followUpId: 'f-old', tag });
    expect(look.ok).toBe(true);
    // The name changes, the number stays the one it was.
    const changes = { customer: { name: '王女士', phone } };
    must(await send(open.book, agent, 'updateFollowUp', { followUpId: 'f-old', changes }));
    expect(open.book.rows.get('followUp', 'f-old')?.customer?.phone).toEqual(phone);
  });
});
