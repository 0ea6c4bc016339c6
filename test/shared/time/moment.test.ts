import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../shared/time/moment.ts';

describe('reading a moment', () => {
  it.each([
    ['2026-11-23T08:30:00Z', '2026-11-23T08:30:00.000Z'],
    ['2026-11-23T08:30:00.123Z', '2026-11-23T08:30:00.123Z'],
    ['2026-11-23T16:30+08:00', '2026-11-23T08:30:00.000Z'],
    ['2026-11-23T16:30+08', '2026-11-23T08:30:00.000Z'],
    ['2026-11-23T16:30+0800', '2026-11-23T08:30:00.000Z'],
    ['2026-11-23T16:30+08:00[Asia/Shanghai]', '2026-11-23T08:30:00.000Z'],
    ['2026-11-23T16:30', '2026-11-23T21:30:00.000Z'],
    [' 2026-11-23 16:30:15 ', '2026-11-23T21:30:15.000Z'],
    ['2026-11-23', '2026-11-23T05:00:00.000Z'],
  ])('%j is %s for somebody in New York', (text, instant) => {
    expect(readMoment(text, 'America/New_York')).toBe(instant);
  });

  it.each([
    ...['', '昨天', '16:30', '2026-02-30', '2026-11-23T25:00', '2026-11-23T24:00', '2026-11', '1700000000'],
    ...[
      '2026-11-23T16:30[Asia/Shanghai]',
      '+010000-01-01T00:00Z',
      '-000001-01-01T00:00:00Z',
      '2026-11-23T16:30 PM',
    ],
  ])('does not guess what %j means', (text) => {
    expect(readMoment(text, 'America/New_York')).toBeNull();
  });
});
