import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReportHost, type ReportHost } from '../../../electron/report/host.ts';
import { spawnThread } from '../../../electron/report/spawn-thread.ts';
import { emptyWeek } from './support/summaries.ts';

const misbehaving = fileURLToPath(new URL('./support/misbehaving-worker.mjs', import.meta.url));
const options = { language: 'zh-CN', createdAt: 0 } as const;
const week = (name: string) => ({ ...emptyWeek(), week: name });

describe('report host', () => {
  let host: ReportHost | undefined;
  const start = (timeoutMs: number, workerFile = misbehaving): ReportHost => {
    host = createReportHost({ spawn: spawnThread(workerFile), fontDirs: [], timeoutMs });
    return host;
  };
  afterEach(() => {
    vi.useRealTimers();
    host?.close();
  });

  it('[R4] a report that hangs is given up, and the next one is made', async () => {
    // Long enough for a busy machine to start the next worker.
    const { render } = start(3_000);
    const [hung, next] = await Promise.all([
      render('weekly', week('hang'), options),
      render('weekly', week('fine'), options),
    ]);
    expect(hung).toEqual({ ok: false, error: { code: 'reportTimedOut', details: { seconds: 3 } } });
    expect(next).toEqual({ ok: true, value: new Uint8Array([2]) });
  });

  it('[R4] a report that is slow but goes on is waited for, and given up once it is silent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const speak: ((message: unknown) => void)[] = [];
    const { render } = createReportHost({
      fontDirs: [],
      timeoutMs: 1_000,
      spawn: ({ onMessage }) => {
        speak.push(onMessage);
        return { send: () => undefined, kill: () => undefined };
      },
    });
    const slow = render('weekly', week('fine'), options);
    for (let share = 0.1; share < 1; share += 0.1) {
      vi.advanceTimersByTime(900);
      speak[0]?.({ kind: 'progress', id: 1, share });
    }
    vi.advanceTimersByTime(900);
    speak[0]?.({ kind: 'done', id: 1, bytes: new Uint8Array([1]) });
    expect(await slow).toEqual({ ok: true, value: new Uint8Array([1]) });
    const silent = render('weekly', week('hang'), options);
    speak[0]?.({ kind: 'progress', id: 2, share: 0.1 });
    vi.advanceTimersByTime(1_001);
    expect(await silent).toEqual({ ok: false, error: { code: 'reportTimedOut', details: { seconds: 1 } } });
  });

  it.each(['throw', 'exit'])('[R4] a worker that breaks (%s) is replaced', async (how) => {
    const { render } = start(20_000);
    const [broken, next] = await Promise.all([
      render('weekly', week(how), options),
      render('weekly', week('fine'), options),
    ]);
    expect(broken).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(next.ok).toBe(true);
    expect((await render('weekly', week('fine'), options)).ok).toBe(true);
  });

  it('[R4] tables are given up, and the worker replaced, as pages are', async () => {
    const { file, render } = start(3_000);
    const tables = (how: string) => file('weekly', week(how), 'xlsx', 'zh-CN');
    const [hung, broken, next, page] = await Promise.all([
      tables('hang'),
      tables('exit'),
      tables('fine'),
      render('weekly', week('fine'), options),
    ]);
    expect(hung).toMatchObject({ ok: false, error: { code: 'reportTimedOut' } });
    expect(broken).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect([next, page]).toEqual([3, 4].map((id) => ({ ok: true, value: new Uint8Array([id]) })));
  });

  it('[R4] a worker that cannot start is a refusal, not a wait', async () => {
    const { render } = start(20_000, '/nowhere/report-worker.js');
    expect(await render('weekly', week('fine'), options)).toMatchObject({
      ok: false,
      error: { code: 'unexpected' },
    });
  });

  it('[R4] a worker that hangs is ended, one that answers is kept', async () => {
    const log: string[] = [];
    const fake = createReportHost({
      fontDirs: [],
      timeoutMs: 20,
      spawn: ({ onMessage }) => {
        log.push('spawn');
        return {
          send: (request) => {
            if (request.kind === 'render' && !JSON.stringify(request.value).includes('"hang"'))
              onMessage({ kind: 'done', id: request.id, bytes: new Uint8Array() });
          },
          kill: () => log.push('kill'),
        };
      },
    });
    for (const name of ['fine', 'fine', 'hang', 'fine']) await fake.render('weekly', week(name), options);
    expect(log).toEqual(['spawn', 'kill', 'spawn']);
  });

  it('[R4] messages that make no sense or belong to another request are passed over', async () => {
    const shares: number[] = [];
    const { render } = start(20_000);
    const outcome = await render('weekly', week('nonsense'), options, {
      onProgress: (share) => shares.push(share),
    });
    expect(outcome).toEqual({ ok: true, value: new Uint8Array([1]) });
    expect(shares).toEqual([0, 0.5]);
  });

  it('[R4] what is given up is answered at once, its worker ended and another warmed; who waits goes on', async () => {
    const log: string[] = [];
    const fake = createReportHost({
      fontDirs: [],
      timeoutMs: 20_000,
      spawn: ({ onMessage }) => {
        log.push('spawn');
        return {
          send: (request) => {
            if (request.kind === 'warm') log.push('warm');
            else if (!JSON.stringify(request.value).includes('"hang"'))
              onMessage({ kind: 'done', id: request.id, bytes: new Uint8Array([request.id]) });
          },
          kill: () => log.push('kill'),
        };
      },
    });
    const [first, second] = [new AbortController(), new AbortController()];
    const render = (name: string, signal?: AbortSignal) =>
      fake.render('weekly', week(name), options, signal === undefined ? {} : { signal });
    const long = render('hang', first.signal);
    const queued = render('fine', second.signal);
    const last = render('fine');
    second.abort();
    expect(await queued).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(log).toEqual(['spawn']);
    first.abort();
    expect(await long).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await last).toEqual({ ok: true, value: new Uint8Array([3]) });
    expect(log).toEqual(['spawn', 'kill', 'spawn', 'warm']);
    // Too late to stop anything, and too early to begin.
    second.abort();
    expect(await render('fine', second.signal)).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(log).toHaveLength(4);
  });

  it('[R4] closing answers everyone who waits', async () => {
    const { render, close } = start(20_000);
    const waiting = [render('weekly', week('hang'), options), render('weekly', week('fine'), options)];
    close();
    for (const outcome of await Promise.all(waiting))
      expect(outcome).toMatchObject({ error: { code: 'cancelled' } });
  });
});
