import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWords } from '../../../electron/headless/words.ts';
import { commandNames } from '../../../shared/commands/schemas.ts';
import { digestMark } from '../../../shared/report/digest-mark.ts';
import type { WeeklySummary } from '../../../shared/report/weekly-summary.ts';
import { type Baton, createBaton } from './support/baton.ts';

const NOW = '2026-11-23T08:30:00.000Z';

describe('baton', () => {
  let baton: Baton;
  beforeEach(() => {
    baton = createBaton({ now: NOW });
  });
  afterEach(() => baton.remove());

  const init = () =>
    baton.run(['init', '--book', baton.book, '--shop', '暖巢', '--manager', '林若溪', '--json']);

  it.each([
    [['frobnicate'], 'frobnicate'],
    [['pending'], '--book'],
    [['pending', '--book'], 'What follows --book is not right'],
    [['weekly', '--book', 'x', '--week', '--json'], 'What follows --week is not right'],
    [['pending', '--book', 'x', '--colour', 'red'], 'There is no option --colour.'],
    [['pending', '--book', 'x', 'y'], 'y'],
    [['weekly', '--book', 'x', '--lang', 'fr'], 'What follows --lang is not right'],
    [['weekly', '--book', 'x', '--lang='], 'What follows --lang is not right'],
    [['weekly', '--book', 'x', '--lang', 'EN'], 'What follows --lang is not right'],
  ])('answers wrong usage %j with 2 and a line that helps', async (args, hint) => {
    const ran = await baton.run(args);
    expect(ran.status).toBe(2);
    expect(ran.out).toEqual([]);
    expect(ran.err.join('\n')).toContain(hint);
    expect(ran.err.join('\n')).toContain('--help');
  });

  it('tells every verb in its help', async () => {
    const ran = await baton.run(['--help']);
    expect(ran.status).toBe(0);
    for (const verb of [
      'init',
      'demo',
      'commands',
      'append',
      'pending',
      'weekly',
      'handover',
      'staff',
      'export',
      'verify',
    ]) {
      expect(ran.out.join('\n')).toContain(verb);
    }
  });

  it('makes a book with the shifts of S4 and its manager, once', async () => {
    const made = await init();
    expect(made.status).toBe(0);
    expect(made.json()).toMatchObject({
      shopName: '暖巢',
      zone: 'Asia/Shanghai',
      manager: { name: '林若溪' },
      shifts: [{ start: '09:00', end: '19:00' }, { start: '13:00' }, { end: '24:00' }, { start: '12:30' }],
    });
    const again = await init();
    expect(again.status).toBe(1);
    expect(again.json()).toMatchObject({ ok: false, error: { code: 'bookExists' } });
  });

  it('takes a shop’s name as long as the app does', async () => {
    const ran = await baton.run(['init', '--book', baton.book, '--shop', '店'.repeat(80), '--json']);
    expect(ran.json()).toMatchObject({ shopName: '店'.repeat(80) });
  });

  it('refuses a zone nobody knows and makes nothing', async () => {
    const ran = await baton.run(['init', '--book', baton.book, '--zone', 'Mars/Olympus']);
    expect(ran.status).toBe(2);
    expect(existsSync(baton.book)).toBe(false);
  });

  it('prints a JSON Schema of every command without a book', async () => {
    const ran = await baton.run(['commands']);
    expect(ran.status).toBe(0);
    const schemas = ran.json();
    expect(Object.keys(schemas as object).sort()).toEqual([...commandNames].sort());
    expect(schemas).toMatchObject({
      closeFollowUp: {
        required: expect.arrayContaining(['command', 'actor', 'input']),
        properties: {
          input: { properties: { outcome: { enum: expect.arrayContaining(['won', 'mistaken']) } } },
        },
      },
    });
  });

  it('lists what was pending at an instant, at a local time and at the close of a date', async () => {
    await init();
    const at = (hours: string, input: object, command: string) =>
      `${JSON.stringify({ command, actor: '林若溪', at: `2026-11-20T${hours}`, input })}\n`;
    await baton.run(['append', '--book', baton.book], {
      stdin: [
        at(
          '10:00',
          { id: 'f-1', kind: 'callBack', summary: '回电 138 1234 5678', customer: { phone: '13812345678' } },
          'openFollowUp',
        ),
        at('11:00', { id: 'f-2', kind: 'complaint', severity: 'red', summary: '投诉' }, 'openFollowUp'),
        at('12:00', { followUpId: 'f-1', outcome: 'solved' }, 'closeFollowUp'),
      ],
    });
    const ids = async (time: string): Promise<unknown> => {
      const ran = await baton.run(['pending', '--book', baton.book, '--at', time, '--json']);
      const { followUps } = ran.json() as { readonly followUps: readonly { readonly id: string }[] };
      return followUps.map(({ id }) => id);
    };
    expect(await ids('2026-11-20T10:30')).toEqual(['f-1']);
    expect(await ids('2026-11-20T11:30:00+08:00')).toEqual(['f-2', 'f-1']);
    expect(await ids('2026-11-20T09:59:59')).toEqual([]);
    expect(await ids('2026-11-20')).toEqual(['f-2']);
    expect(await ids('2026-11-19')).toEqual([]);
    const text = await baton.run(['pending', '--book', baton.book, '--at', '2026-11-20T10:30', '--json']);
    expect(text.out.join()).not.toMatch(/1234\s?5678/);
    const wrong = await baton.run(['pending', '--book', baton.book, '--at', '2026-02-30']);
    expect(wrong.status).toBe(2);
  });

  it('shows the newest handover, or the one named, without a phone number', async () => {
    await init();
    const command = (name: string, input: object) =>
      `${JSON.stringify({ command: name, actor: '林若溪', at: '2026-11-23T15:00', input })}\n`;
    await baton.run(['append', '--book', baton.book], {
      stdin: [
        command('openFollowUp', {
          ...{ id: 'f-1', kind: 'callBack', summary: '回 13812345678', contingency: '不通打 0571-88123456' },
          ...{
            customer: { name: '王 138-1234-5678', phone: '8812345' },
            nextAction: { text: '打 138 1234 5678' },
          },
        }),
        command('checkIn', { shift: '2026-11-23/late' }),
        command('signHandover', { id: 'h-1', remarks: '急事打 13812345678' }),
        command('amendHandover', { handoverId: 'h-1', text: '或 13812345678' }),
      ],
    });
    const ran = await baton.run(['handover', '--book', baton.book, '--json']);
    expect(ran.status).toBe(0);
    expect(ran.json()).toMatchObject({ id: 'h-1', takeOver: [{ followUpId: 'f-1', since: 'handover' }] });
    const text = await baton.run(['handover', '--book', baton.book, '--id', 'h-1']);
    // Times as the shop’s clock shows them.
    expect(text.out.join('\n')).not.toMatch(/\dT\d\d:/);
    expect([...ran.out, ...text.out].join()).not.toMatch(/1234|8812345|88123456/);
    expect((await baton.run(['handover', '--book', baton.book, '--id', 'h-2'])).status).toBe(1);
    const chat = await baton.run(['handover', '--book', baton.book, '--id', 'h-1', '--text']);
    expect(chat.out.slice(0, 3)).toEqual([
      '[Handover 23 Nov Late] 暖巢',
      'Handed over: 林若溪 15:00',
      'Taken over: nobody yet',
    ]);
    expect(chat.out.join('\n')).toContain('◆ Normal: 1\n1. 回 138****5678');
  });

  it('finds any change to a journal and exits with 1, naming file and event', async () => {
    await init();
    expect((await baton.run(['verify', '--book', baton.book])).status).toBe(0);
    const journals = join(baton.book, 'journals');
    const [writer] = readdirSync(journals);
    const file = join(journals, writer ?? '', '000001.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace('暖巢', '冷巢'));
    const ran = await baton.run(['verify', '--book', baton.book, '--json']);
    expect(ran.status).toBe(1);
    expect(ran.json()).toMatchObject({
      sound: false,
      writers: [{ fault: { file: expect.stringContaining('000001'), seq: expect.any(Number) } }],
    });
  });

  it('[A9] says whether a grown book still holds what was printed: 0, refused 1, unreadable 2', async () => {
    await init();
    const week = '2026-W48';
    const printed = await baton.run(['weekly', '--book', baton.book, '--week', week, '--json']);
    const { digest } = printed.json() as WeeklySummary;
    const mark = digestMark(digest, week);
    const append = () =>
      baton.run(['append', '--book', baton.book], {
        stdin: ['{"command":"addStaff","actor":"林若溪","input":{"name":"张三","role":"agent"}}\n'],
      });
    expect((await append()).status).toBe(0);
    const verify = (text: string, ...more: readonly string[]) =>
      baton.run(['verify', '--book', baton.book, '--digest', text, ...more]);
    for (const text of [mark, digest.hash, digest.hash.slice(0, 16).toUpperCase()]) {
      const ran = await verify(text);
      expect([ran.status, ran.out.at(-1)]).toEqual([
        0,
        createWords('en').say('verify.printed.confirmed', { events: digest.events, later: 1 }),
      ]);
    }
    expect((await verify(mark, '--json')).json()).toMatchObject({
      sound: true,
      printed: { kind: 'confirmed', later: 1 },
    });

    // Whose page bears the code of another week sees it.
    const line = createWords('en').say('verify.printed.period', { period: week });
    expect((await verify(mark)).out).toContain(line);
    expect((await verify(digest.hash)).out).not.toContain(line);
    const slips = [mark.slice(0, -1), mark.replace('2026', '2O26'), digest.hash.replace(/^./u, 'x')];
    for (const text of ['', 'today', digest.hash.slice(0, 12), ...slips]) {
      const ran = await verify(text);
      expect([ran.status, ran.err.join()], text).toEqual([2, expect.stringContaining('baton-digest-1/')]);
    }
    const other = await verify(mark.replace(digest.bookId, 'b-1'));
    expect([other.status, other.out.at(-1)]).toEqual([
      1,
      createWords('en').say('verify.printed.otherBook', { bookId: 'b-1' }),
    ]);

    const [head] = digest.heads;
    const file = join(baton.book, 'journals', head?.writer ?? '', '000001.jsonl');
    const lines = readFileSync(file, 'utf8').split('\n');
    writeFileSync(file, `${lines.slice(0, -2).join('\n')}\n`);
    expect((await verify(mark)).status).toBe(0);
    writeFileSync(file, `${lines.slice(0, -3).join('\n')}\n`);
    // One line less than was printed: sound in itself, and not what was printed.
    expect((await baton.run(['verify', '--book', baton.book])).status).toBe(0);
    expect([(await verify(mark)).status, (await verify(digest.hash)).status]).toEqual([1, 1]);
    writeFileSync(file, lines.join('\n').replace('暖巢', '冷巢'));
    expect((await verify(mark)).out.at(-1)).toContain(head?.writer ?? 'no head');
  });

  it('exports events in the order of the book, and rows that are the same each time', async () => {
    await init();
    const events = await baton.run(['export', '--book', baton.book]);
    const stamps = events.out.map((line) => (JSON.parse(line) as { readonly hlc: string }).hlc);
    expect(stamps).toEqual([...stamps].sort());
    const rows = await baton.run(['export', '--book', baton.book, '--what', 'rows']);
    expect(rows.out.join('\n')).toMatch(/^book:book \{.*"bookId"/m);
    expect((await baton.run(['export', '--book', baton.book, '--what', 'rows'])).out).toEqual(rows.out);
    const value = await baton.run(['export', '--book', baton.book, '--what', 'rows', '--json']);
    expect(value.json()).toMatchObject({ 'book:book': { bookId: expect.any(String) } });
    expect(Object.keys(value.json() as object)).toEqual(
      rows.out
        .join('\n')
        .split('\n')
        .map((line) => line.split(' ')[0]),
    );
  });

  it('says of a book whose journals are not there that nothing can be read in it', async () => {
    await init();
    const journals = join(baton.book, 'journals');
    for (const writer of readdirSync(journals)) rmSync(join(journals, writer), { recursive: true });
    for (const verb of ['weekly', 'month', 'attendance', 'roster']) {
      const ran = await baton.run([verb, '--book', baton.book]);
      expect([ran.status, ran.err.join()], verb).toEqual([
        1,
        expect.stringContaining('nothing in this book'),
      ]);
    }
  });

  it('says that a folder is no book, in the language asked for', async () => {
    const chinese = createBaton({ language: 'zh-CN' });
    const ran = await chinese.run(['pending', '--book', chinese.folder]);
    expect(ran.status).toBe(1);
    expect(ran.err.join()).toMatch(/[\u4e00-\u9fff].*notABook/);
    chinese.remove();
  });
});
