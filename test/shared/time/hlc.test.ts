import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatHlc,
  isHlc,
  isSuspect,
  MAX_LEAD_MS,
  observe,
  parseHlc,
  tick,
  ZERO_HLC,
} from '../../../shared/time/hlc.ts';
import { check } from '../support/check.ts';

const YEAR_9999_MS = Date.UTC(9999, 11, 31);
const wall = fc.integer({ min: 0, max: YEAR_9999_MS });
const stamp = fc.record({ physical: wall, counter: fc.integer({ min: 0, max: 0xffff }) });
const edge = fc.record({
  physical: fc.constantFrom(0, 1, YEAR_9999_MS),
  counter: fc.constantFrom(0, 1, 0xfffe, 0xffff),
});

describe('the hybrid logical clock', () => {
  it('reads what it writes, and its text sorts as it does', () => {
    const property = fc.property(fc.oneof(stamp, edge), fc.oneof(stamp, edge), (a, b) => {
      expect(parseHlc(formatHlc(a))).toEqual(a);
      expect(isHlc(formatHlc(a))).toBe(true);
      const byNumber = Math.sign(a.physical - b.physical || a.counter - b.counter);
      const byText = formatHlc(a) < formatHlc(b) ? -1 : formatHlc(a) > formatHlc(b) ? 1 : 0;
      expect(byText).toBe(byNumber);
    });
    check(property, { runs: 1_000, soak: 100_000 });
  });

  it.each(['', '0', '0018c2f3a1b0-0003', '0018c2f3a1b00-003', '0018C2F3A1B00-0003', '0018c2f3a1b00-0003 '])(
    'does not take %j for a stamp',
    (text) => {
      expect(isHlc(text)).toBe(false);
    },
  );

  it('[S6] nobody’s stamp moves our clock more than a day ahead of the wall, up to year 9999 and a full counter', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }),
      fc.array(fc.tuple(fc.oneof(stamp, edge), fc.integer({ min: 0, max: 60_000 }), fc.nat(5)), {
        maxLength: 30,
      }),
      (startMs, seen) => {
        let [hlc, nowMs] = [tick(ZERO_HLC, startMs), startMs];
        for (const [foreign, passed, own] of seen) {
          nowMs += passed;
          const before = hlc;
          hlc = observe(hlc, formatHlc(foreign), nowMs);
          expect(hlc >= before).toBe(true);
          for (let left = own; left > 0; left -= 1) {
            const next = tick(hlc, nowMs);
            expect(next > hlc).toBe(true);
            hlc = next;
          }
          expect(parseHlc(hlc).physical).toBeLessThanOrEqual(nowMs + MAX_LEAD_MS + 1);
        }
      },
    );
    check(property, { runs: 500, soak: 50_000 });
  });

  it('[S6] goes on strictly through a full counter, a wall clock that stands still and one that goes back', () => {
    let hlc = formatHlc({ physical: 1_000, counter: 0xfffe });
    for (const wallMs of [1_000, 1_000, 1_000, 500, 0, 1_001, 2_000, 1_500]) {
      const next = tick(hlc, wallMs);
      expect(next > hlc).toBe(true);
      hlc = next;
    }
    expect(parseHlc(hlc).physical).toBe(2_000);
  });

  it('takes note of a stamp within the day as it stands, so that what follows sorts after it', () => {
    const seen = formatHlc({ physical: 5_000 + MAX_LEAD_MS - 1, counter: 7 });
    expect(tick(observe(ZERO_HLC, seen, 5_000), 5_000) > seen).toBe(true);
  });

  it('calls a stamp from more than a day ahead suspect', () => {
    expect(isSuspect(formatHlc({ physical: 10 + MAX_LEAD_MS, counter: 0 }), 10)).toBe(false);
    expect(isSuspect(formatHlc({ physical: 11 + MAX_LEAD_MS, counter: 0 }), 10)).toBe(true);
  });
});
