import { describe, expect, it } from 'vitest';
import { createCallAfterWriting } from '../../renderer/after-writing.ts';
import type { Call } from '../../renderer/bridge.ts';
import { refusal } from '../../shared/refusal.ts';
import { err } from '../../shared/result.ts';
import { createClockwork } from './clockwork.ts';

/** A window in which something is being written until `written` is called. */
const window = () => {
  const asked: string[] = [];
  let written = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    written = resolve;
  });
  const clockwork = createClockwork();
  const bridge: Call = async (channel) => {
    asked.push(channel);
    return err(refusal('unexpected'));
  };
  const call = createCallAfterWriting({ call: bridge, settled: () => promise, after: clockwork.after });
  return { asked, written: () => written(), clockwork, call };
};

describe('a report', () => {
  it('is asked for once what was typed before is written', async () => {
    const { asked, written, call } = window();
    const report = call('report.weekly', { week: '2026-W48' });
    const table = call('export.weekly', { week: '2026-W48', language: 'en', format: 'csv' });
    await Promise.resolve();
    expect(asked).toEqual([]);
    written();
    await Promise.all([report, table]);
    expect(asked).toEqual(['report.weekly', 'export.weekly']);
  });

  it('does not wait for a disk that hangs', async () => {
    const { asked, clockwork, call } = window();
    const report = call('report.weekly', { week: '2026-W48' });
    clockwork.pass(1_999);
    await Promise.resolve();
    expect(asked).toEqual([]);
    clockwork.pass(1);
    await report;
    expect(asked).toEqual(['report.weekly']);
  });

  it('is given up at once, and nothing else waits', async () => {
    const { asked, call } = window();
    await Promise.all([call('report.cancelPdf', { what: 'file' }), call('app.bootstrap', {})]);
    expect(asked).toEqual(['report.cancelPdf', 'app.bootstrap']);
  });
});
