import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { businessDateOf, crossesMidnight, likelyShift, shiftSpan } from '../../../shared/time/shifts.ts';
import {
  addDays,
  daysBetween,
  instantAt,
  isLocalDate,
  isZone,
  localDateOf,
  localTimeOf,
} from '../../../shared/time/zone.ts';
import { check } from '../support/check.ts';

const SHANGHAI = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';
const hours = (start: string, end: string) => ({ start, end });
const lengthOf = (span: { readonly startsAt: string; readonly endsAt: string }): number =>
  (Date.parse(span.endsAt) - Date.parse(span.startsAt)) / 3_600_000;

describe('shifts', () => {
  it.each([
    ['09:00', '19:00', '2026-11-23T01:00:00.000Z', '2026-11-23T11:00:00.000Z'],
    ['13:00', '23:00', '2026-11-23T05:00:00.000Z', '2026-11-23T15:00:00.000Z'],
    ['14:00', '24:00', '2026-11-23T06:00:00.000Z', '2026-11-23T16:00:00.000Z'],
    ['12:30', '23:30', '2026-11-23T04:30:00.000Z', '2026-11-23T15:30:00.000Z'],
    ['21:00', '06:00', '2026-11-23T13:00:00.000Z', '2026-11-23T22:00:00.000Z'],
    ['00:00', '24:00', '2026-11-22T16:00:00.000Z', '2026-11-23T16:00:00.000Z'],
  ])('%s to %s in Shanghai (S4) is %s to %s', (start, end, startsAt, endsAt) => {
    expect(shiftSpan('2026-11-23', hours(start, end), SHANGHAI)).toEqual({ startsAt, endsAt });
  });

  it('knows which shifts cross midnight: one that ends at 24:00 does not', () => {
    expect(crossesMidnight(hours('21:00', '06:00'))).toBe(true);
    expect(crossesMidnight(hours('14:00', '24:00'))).toBe(false);
    expect(crossesMidnight(hours('14:00', '00:00'))).toBe(true);
    expect(shiftSpan('2026-11-23', hours('14:00', '00:00'), SHANGHAI)).toEqual(
      shiftSpan('2026-11-23', hours('14:00', '24:00'), SHANGHAI),
    );
  });

  it('a night shift over the change to summer time is an hour shorter, over the change back an hour longer', () => {
    const night = hours('22:00', '06:00');
    expect(lengthOf(shiftSpan('2026-03-06', night, NEW_YORK))).toBe(8);
    expect(lengthOf(shiftSpan('2026-03-07', night, NEW_YORK))).toBe(7);
    expect(lengthOf(shiftSpan('2026-10-31', night, NEW_YORK))).toBe(9);
    expect(lengthOf(shiftSpan('2026-11-01', hours('00:00', '24:00'), NEW_YORK))).toBe(25);
  });

  it('a time that the clocks skip moves forward, one that comes twice is the first', () => {
    expect(instantAt('2026-03-08', '02:30', NEW_YORK)).toBe('2026-03-08T07:30:00.000Z');
    expect(localTimeOf('2026-03-08T07:30:00.000Z', NEW_YORK)).toBe('03:30');
    expect(instantAt('2026-11-01', '01:30', NEW_YORK)).toBe('2026-11-01T05:30:00.000Z');
  });

  it('what is done after midnight in a night shift belongs to the date on which the shift began', () => {
    const at = instantAt('2026-11-24', '02:15', SHANGHAI);
    expect(businessDateOf({ at, shift: '2026-11-23/night' }, SHANGHAI)).toBe('2026-11-23');
    expect(businessDateOf({ at }, SHANGHAI)).toBe('2026-11-24');
    expect(businessDateOf({ at: '2026-11-01T05:30:00.000Z' }, NEW_YORK)).toBe('2026-11-01');
    expect(businessDateOf({ at: '2026-11-01T03:59:59.999Z' }, NEW_YORK)).toBe('2026-10-31');
  });

  it('proposes the shift that the clock suggests', () => {
    const templates = [
      { id: 'early', ...hours('09:00', '19:00') },
      { id: 'late', ...hours('14:00', '24:00') },
      { id: 'night', ...hours('21:00', '06:00') },
    ];
    const at = (date: string, time: string) =>
      likelyShift(templates, instantAt(date, time, SHANGHAI), SHANGHAI);
    expect(at('2026-11-23', '08:40')).toBe('2026-11-23/early');
    expect(at('2026-11-23', '13:50')).toBe('2026-11-23/late');
    expect(at('2026-11-23', '20:30')).toBe('2026-11-23/night');
    // Half past one at night: the shift that began yesterday.
    expect(at('2026-11-24', '01:30')).toBe('2026-11-23/night');
    expect(
      likelyShift(templates.slice(0, 1), instantAt('2026-11-23', '05:59', SHANGHAI), SHANGHAI),
    ).toBeNull();
    expect(likelyShift([], instantAt('2026-11-23', '05:59', SHANGHAI), SHANGHAI)).toBeNull();
  });
});

describe('dates and zones', () => {
  it('knows dates and zones from other text', () => {
    expect(['2028-02-29', '2026-12-31'].every(isLocalDate)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-11-31', ''].some(isLocalDate)).toBe(
      false,
    );
    expect(isZone('Asia/Shanghai')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
  });

  it('counts days over the changes of the clocks and over year ends', () => {
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(localDateOf('2026-12-31T16:00:00.000Z', SHANGHAI)).toBe('2027-01-01');
  });

  it('are what Temporal says, at the moment the clocks change and just before and after, in every kind of zone', () => {
    // Half and quarter hours, changes a minute past midnight, a whole day skipped, seconds of the time before railways.
    const zones = [
      ...['Asia/Shanghai', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia'],
      ...['Asia/Kathmandu', 'Africa/Monrovia', 'Africa/Casablanca', 'Etc/GMT-5', 'UTC'],
    ];
    const from = Date.UTC(1969, 0, 1);
    const property = fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: from, max: Date.UTC(2040, 0, 1) }),
      fc.boolean(),
      (zone, some, atChange) => {
        const there = Temporal.Instant.fromEpochMilliseconds(some).toZonedDateTimeISO(zone);
        const change = atChange ? there.getTimeZoneTransition('next')?.epochMilliseconds : undefined;
        for (const ms of [-1, 0, 1].map((step) => (change ?? some) + step)) {
          const wall = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
          const text = new Date(ms).toISOString();
          expect(localDateOf(text, zone), `${text} ${zone}`).toBe(wall.toPlainDate().toString());
          expect(localTimeOf(text, zone), `${text} ${zone}`).toBe(
            wall.toPlainTime().toString({ smallestUnit: 'minute' }),
          );
        }
      },
    );
    check(property, { runs: 200, soak: 20_000 });
    expect(() => localDateOf('yesterday', 'UTC')).toThrow(RangeError);
  });
});
