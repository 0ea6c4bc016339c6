import type { Unstamped } from '../../../shared/events/envelope.ts';

/** An event with a body that is easy to tell from others. */
export const note = (n: number, text = `记录 ${n}`): Unstamped => ({
  hlc: `0018c2f3a${(n >> 4).toString(16).padStart(4, '0')}-${(n & 15).toString(16).padStart(4, '0')}`,
  at: '2026-11-23T06:05:00.000Z',
  zone: 'Asia/Shanghai',
  actor: 'p-zhang',
  auth: 'pin',
  cmd: `c-${n}`,
  type: 'noteWritten',
  ver: 1,
  shift: '2026-11-23/early',
  body: { id: `n-${n}`, text },
});
