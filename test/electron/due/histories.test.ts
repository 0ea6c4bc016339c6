import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DueMoment } from '../../../shared/rules/due.ts';
import { check } from '../../shared/support/check.ts';
import { createPc, minuteOf, momentAt } from './pc.ts';

const minutes = fc.integer({ min: 2, max: 600 });
const name = fc.constantFrom('a', 'b', 'c', 'd');
const step = fc.oneof(
  fc.record({ do: fc.constant('work' as const), minutes }),
  fc.record({ do: fc.constant('sleep' as const), minutes }),
  fc.record({ do: fc.constant('off' as const), minutes }),
  fc.record({
    do: fc.constant('clock' as const),
    minutes: fc.oneof(
      minutes,
      minutes.map((some) => -some),
    ),
  }),
  fc.record({ do: fc.constant('mend' as const), minutes }),
  fc.record({ do: fc.constant('promise' as const), minutes, name }),
  fc.record({ do: fc.constant('settle' as const), minutes, name }),
  fc.record({ do: fc.constant('quiet' as const), minutes }),
  fc.record({ do: fc.constant('later' as const), minutes, name }),
);

describe('sleep, restarts, changed times and a clock that is set', () => {
  it('[N1]–[N5] each moment is told once, unless it was put off, and none is missed; what a clock ahead told too early does not count', () =>
    check(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const desk = createPc();
        const { pc } = desk;
        // What counts as told: the key, and whether its moment had truly come.
        const counts = new Map<string, { readonly minute: number; readonly early: boolean }>();
        /** What was put off, until when by the clock. */
        const later = new Map<string, number>();
        const expectTold = (told: readonly string[]): void => {
          const wall = pc.truth + pc.wrong;
          for (const [key, { minute, early }] of [...counts]) {
            if (early && minute > wall) counts.delete(key);
          }
          const isBack = (key: string): boolean => (later.get(key) ?? Number.POSITIVE_INFINITY) <= wall;
          const due = desk
            .moments()
            .filter((one) => minuteOf(one) <= wall && (!counts.has(one.key) || isBack(one.key)));
          expect([...told].sort()).toEqual(pc.quiet ? [] : due.map(({ key }) => key).sort());
          if (pc.quiet) return;
          for (const one of due) {
            if (isBack(one.key)) later.delete(one.key);
            counts.set(one.key, { minute: minuteOf(one), early: minuteOf(one) > pc.truth });
          }
        };
        const hear = (next: readonly DueMoment[]): void => {
          desk.hear(next);
          for (const key of later.keys()) {
            if (next.length > 0 && !next.some((one) => one.key === key)) later.delete(key);
          }
        };
        for (const one of steps) {
          const others = desk.moments().filter(({ item }) => !('name' in one) || item !== one.name);
          if (one.do === 'sleep') {
            expectTold(desk.sleeps(one.minutes));
            continue;
          }
          if (one.do === 'work') desk.works(one.minutes);
          // That a clock is behind is forgotten when the PC is off.
          if (one.do === 'off' && pc.wrong >= 0) desk.isOff(one.minutes);
          const isSet = one.do === 'clock' ? one.minutes : one.do === 'mend' ? -pc.wrong : 0;
          desk.clockIsSet(isSet);
          // What was to be later is later by as much as was meant, however the clock is set back.
          for (const [key, at] of later) later.set(key, at + Math.min(0, isSet));
          if (one.do === 'promise') hear([...others, momentAt(one.name, pc.truth + one.minutes - 100)]);
          if (one.do === 'settle') hear(others);
          if (one.do === 'later') {
            const putOff = desk.moments().filter(({ key, item }) => item === one.name && counts.has(key));
            desk.again(putOff, one.minutes);
            for (const { key } of putOff) later.set(key, pc.truth + pc.wrong + one.minutes);
          }
          if (one.do === 'quiet') pc.quiet = !pc.quiet;
          expectTold(desk.look());
        }
      }),
      { runs: 4_000, soak: 100_000 },
    ));
});
