import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Baton, createBaton } from './support/baton.ts';

const NOW = '2026-11-23T08:30:00.000Z';

interface Answer {
  readonly ok: boolean;
  readonly line: number;
  readonly commandId?: string;
  readonly type?: string;
  readonly id?: string;
  readonly seq?: number;
  readonly at?: string;
  readonly again?: boolean;
  readonly error?: { readonly code: string; readonly details?: Readonly<Record<string, unknown>> };
}

const line = (command: string, input: unknown, rest: Readonly<Record<string, unknown>> = {}): string =>
  `${JSON.stringify({ command, actor: '老板', input, ...rest })}\n`;

const note = (text: string, rest: Readonly<Record<string, unknown>> = {}): string =>
  line('writeNote', { kind: 'idea', text }, rest);

describe('baton append', () => {
  let baton: Baton;

  beforeEach(async () => {
    baton = createBaton({ now: NOW });
    const made = await baton.run(['init', '--book', baton.book, '--shop', '店', '--manager', '老板']);
    expect(made.status).toBe(0);
  });
  afterEach(() => baton.remove());

  const append = async (stdin: Iterable<string | Buffer> | AsyncIterable<string | Buffer>) => {
    const ran = await baton.run(['append', '--book', baton.book], { stdin });
    return { status: ran.status, answers: ran.out.map((text): Answer => JSON.parse(text)), err: ran.err };
  };

  it('answers each line in order with what it became', async () => {
    const { status, answers } = await append([
      line('openFollowUp', { id: 'f-1', kind: 'intent', summary: '要沙发' }, { commandId: 'c-1' }),
      note('多放一把椅子'),
    ]);
    expect(status).toBe(0);
    expect(answers[0]).toMatchObject({
      ...{ ok: true, line: 1, commandId: 'c-1', type: 'followUpOpened', id: 'f-1', again: false, at: NOW },
    });
    expect(answers[1]).toMatchObject({ ok: true, line: 2, type: 'noteWritten' });
    expect(answers[1]?.seq).toBe((answers[0]?.seq ?? 0) + 1);
  });

  it('[C8] gives a resent command its first answer again and writes nothing', async () => {
    const text = note('一次就够', { commandId: 'once' });
    const first = await append([text, text]);
    const second = await append([text]);
    expect(first.answers.map(({ again }) => again)).toEqual([false, true]);
    expect(second.answers[0]).toMatchObject({
      ok: true,
      again: true,
      id: first.answers[0]?.id,
      seq: first.answers[0]?.seq,
    });
    expect(second.status).toBe(0);
    const events = await baton.run(['export', '--book', baton.book]);
    expect(events.out.filter((event) => event.includes('"noteWritten"'))).toHaveLength(1);
  });

  it('refuses a line that is not understood, goes on with the next, and exits with 1', async () => {
    const { status, answers } = await append([
      '{"command":\n',
      '[]\n',
      `${JSON.stringify({ command: 'writeNote', actor: '老板', input: {}, extra: 1 })}\n`,
      line('deleteEverything', {}),
      line('writeNote', { kind: 'idea' }),
      note('没有这个人', { actor: '某人' }),
      note('时间不对', { at: '昨天' }),
      note('还是写下了'),
    ]);
    expect(status).toBe(1);
    expect(answers.map(({ error }) => error?.code ?? 'ok')).toEqual([
      ...[
        'malformed',
        'malformed',
        'malformed',
        'unknownCommand',
        'malformed',
        'unknownPerson',
        'malformed',
        'ok',
      ],
    ]);
    expect(answers.map((answer) => answer.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(answers[4]?.error?.details).toMatchObject({ field: 'text' });
  });

  it('takes CRLF, a byte order mark, empty lines and a last line without its end', async () => {
    const { status, answers } = await append([
      `\uFEFF${note('一').trimEnd()}\r\n`,
      '\r\n',
      '\n',
      note('二').trimEnd(),
    ]);
    expect(status).toBe(0);
    expect(answers.map((answer) => answer.line)).toEqual([1, 4]);
  });

  it('names bytes that are no UTF-8 and lines that are too long, and keeps neither', async () => {
    const broken = Buffer.concat([
      Buffer.from('{"command":"writeNote","actor":"老板","input":{"text":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}}\n'),
    ]);
    const long = Buffer.from(`${'x'.repeat(5 * 1024 * 1024)}\n`);
    const { status, answers } = await append([broken, long, note('之后')]);
    expect(status).toBe(1);
    expect(answers.map(({ error }) => error?.details?.['problem'] ?? 'ok')).toEqual([
      'notUtf8',
      'tooLong',
      'ok',
    ]);
  });

  it('takes characters that are cut between two reads whole', async () => {
    const bytes = Buffer.from(note('𠮷野家的灯💡'));
    const { answers } = await append([...bytes].map((byte) => Buffer.from([byte])));
    expect(answers[0]).toMatchObject({ ok: true });
    const { out } = await baton.run(['export', '--book', baton.book]);
    expect(out.some((event) => event.includes('𠮷野家的灯💡'))).toBe(true);
  });

  it('writes history at the time it happened, and refuses what lies more than a day ahead', async () => {
    const { answers } = await append([
      note('上周的事', { at: '2026-11-16T10:00' }),
      note('带时区', { at: '2026-11-16T10:00:00-05:00' }),
      note('一小时后', { at: '2026-11-23T17:30' }),
      note('后天', { at: '2026-11-25T17:30' }),
    ]);
    expect(answers.map(({ at, error }) => at ?? error?.code)).toEqual([
      ...['2026-11-16T02:00:00.000Z', '2026-11-16T15:00:00.000Z', '2026-11-23T09:30:00.000Z', 'inTheFuture'],
    ]);
  });

  it('knows a person by id or by a name that nobody else has', async () => {
    await append([
      line('addStaff', { id: 's-1', name: '小李', role: 'agent' }),
      line('addStaff', { id: 's-2', name: '小王', role: 'lead' }),
    ]);
    const { answers } = await append([
      note('一', { actor: 's-2' }),
      note('二', { actor: '小王' }),
      note('三', { actor: '小李' }),
    ]);
    // 小李 is an agent who has not checked in: understood, and refused for that.
    expect(answers.map(({ error }) => error?.code ?? 'ok')).toEqual(['ok', 'ok', 'notCheckedIn']);
  });

  it('answers a line before the next one is sent, so that a pipe can be talked through', async () => {
    let release: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      release = resolve;
    });
    async function* conversation() {
      yield note('第一句');
      await answered;
      yield note('第二句');
    }
    const ran = await baton.run(['append', '--book', baton.book], {
      stdin: conversation(),
      onLine: () => release(),
    });
    expect(ran.out).toHaveLength(2);
  });

  it('gives the same rows to a reader as it acknowledged, for thousands of lines', async () => {
    const texts = Array.from({ length: 3_000 }, (_, index) => `第 ${index} 条`);
    const started = performance.now();
    const { status, answers } = await append([texts.map((text) => note(text)).join('')]);
    const seconds = (performance.now() - started) / 1000;
    expect(status).toBe(0);
    expect(answers.map(({ seq }) => seq)).toEqual(texts.map((_, index) => (answers[0]?.seq ?? 0) + index));
    expect(seconds).toBeLessThan(30);
    const verified = await baton.run(['verify', '--book', baton.book]);
    expect(verified.status).toBe(0);
  });

  it('refuses a book that is not there', async () => {
    const ran = await baton.run(['append', '--book', `${baton.folder}/nothing`], { stdin: [note('x')] });
    expect(ran.status).toBe(1);
    expect(ran.err.join()).toContain('folderMissing');
  });
});
