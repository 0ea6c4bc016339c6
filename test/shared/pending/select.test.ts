import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRows, type Looking, selectRows } from '../../../shared/pending/select.ts';
import {
  EVERYTHING,
  type PendingFilters,
  pendingAways,
  pendingDues,
  pendingFiltersSchema,
  pendingSorts,
  pendingStates,
  shippedViews,
} from '../../../shared/pending/view.ts';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { dueAtOf, inReadingOrder } from '../../../shared/rules/handover.ts';
import { isSnoozed } from '../../../shared/rules/snooze.ts';
import { followUpKinds, severities } from '../../../shared/vocabulary.ts';
import { createSmallBook } from '../support/book.ts';
import { check } from '../support/check.ts';

/** Friday noon in Shanghai. */
const NOW = '2026-11-27T04:00:00.000Z';
const looking: Looking = {
  now: NOW,
  zone: 'Asia/Shanghai',
  me: { staffId: 's-ann', shift: '2026-11-27/early' },
  nameOf: (id) => ({ 's-ann': '安', 's-bo': '波' })[id] ?? '谁',
};

const plainRow = (): FollowUpRow => {
  const book = createSmallBook();
  book.act('s-boss', 'openFollowUp', { id: 'f-1', kind: 'intent', summary: '沙发' });
  const row = book.rows().get('followUp', 'f-1');
  if (row === null) throw new Error('gone');
  return row;
};
const plain = plainRow();
const question = { by: 's-bo', at: NOW, to: null, text: '？', missing: [], answer: null };

const hours = fc
  .integer({ min: -200, max: 300 })
  .map((h) => new Date(Date.parse(NOW) + h * 3_600_000).toISOString());
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });
const anyRow = fc.record({
  kind: fc.constantFrom(...followUpKinds),
  severity: fc.constantFrom(...severities),
  promisedAt: maybe(hours),
  snoozedUntil: maybe(hours),
  openedAt: hours,
  touchedAt: hours,
  openedBy: fc.constantFrom('s-ann', 's-bo'),
  takenBy: fc.constantFrom(null, 's-ann', 's-bo'),
  holderShift: fc.constantFrom(null, '2026-11-27/early', '2026-11-26/early', '2026-11-26/late'),
  carryover: fc.nat(5),
  question: fc.constantFrom(null, question),
  nextAction: fc.constantFrom(
    null,
    { text: '回电' },
    { text: '回电', owner: '安' },
    { text: '回电', owner: '波', dueAt: NOW },
  ),
});
const anyRows = fc
  .array(anyRow, { maxLength: 30 })
  .map((some) =>
    some.map((row, place): FollowUpRow => ({ ...plain, ...row, id: `f-${place}` })).sort(inReadingOrder),
  );
const anyFilters: fc.Arbitrary<PendingFilters> = fc.record({
  state: fc.constantFrom(...pendingStates),
  kind: fc.constantFrom('any' as const, ...followUpKinds),
  severity: fc.constantFrom('any' as const, ...severities),
  due: fc.constantFrom(...pendingDues),
  whose: fc.constantFrom('anyone', 'mine', 'ours', 'staff:s-bo', 'shift:early'),
  away: fc.constantFrom(...pendingAways),
  text: fc.constant(''),
  sort: fc.constantFrom(...pendingSorts),
});

const localDay = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** Said once more, by the day in Shanghai and one question after the other. */
const fits = (row: FollowUpRow, filters: PendingFilters): boolean => {
  const due = dueAtOf(row);
  const inHandsOf = (id: string, name: string): boolean =>
    row.nextAction?.owner === undefined
      ? (row.takenBy ?? row.openedBy) === id
      : row.nextAction.owner === name;
  const whose = {
    anyone: true,
    mine: inHandsOf('s-ann', '安'),
    ours: row.holderShift === '2026-11-27/early',
    'staff:s-bo': inHandsOf('s-bo', '波'),
    'shift:early': row.holderShift?.endsWith('/early') === true,
  }[filters.whose];
  const dues = {
    any: true,
    overdue: due !== null && due <= NOW,
    today: due !== null && localDay(due) === '2026-11-27',
    week: due !== null && localDay(due) >= '2026-11-27' && localDay(due) <= '2026-11-29',
    none: due === null,
  }[filters.due];
  const away = { with: true, without: !isSnoozed(row, NOW), only: isSnoozed(row, NOW) }[filters.away];
  return (
    whose === true &&
    dues &&
    away &&
    (filters.kind === 'any' || filters.kind === row.kind) &&
    (filters.severity === 'any' || filters.severity === row.severity) &&
    (filters.state !== 'waiting' || row.question !== null)
  );
};

describe('what a view shows', () => {
  it('is exactly what fits every filter, each once, and as many as are counted', () => {
    check(
      fc.property(anyRows, anyFilters, (rows, filters) => {
        const shown = selectRows(rows, filters, looking, null).map(({ id }) => id);
        expect([...shown].sort()).toEqual(
          rows
            .filter((row) => fits(row, filters))
            .map(({ id }) => id)
            .sort(),
        );
        expect(countRows(rows, filters, looking)).toBe(shown.length);
      }),
      { runs: 400, soak: 20_000 },
    );
  });

  it('is in the order asked for, and what is equal there stays in reading order', () => {
    const by = {
      urgency: () => 0,
      due: (row: FollowUpRow) => Date.parse(dueAtOf(row) ?? '9999-01-01'),
      oldest: (row: FollowUpRow) => Date.parse(row.openedAt),
      touched: (row: FollowUpRow) => -Date.parse(row.touchedAt),
      passes: (row: FollowUpRow) => -row.carryover,
    };
    check(
      fc.property(anyRows, fc.constantFrom(...pendingSorts), (rows, sort) => {
        const shown = selectRows(rows, { ...EVERYTHING, sort }, looking, null);
        for (const [place, row] of shown.entries()) {
          const next = shown[place + 1];
          if (next === undefined) continue;
          expect(by[sort](row)).toBeLessThanOrEqual(by[sort](next));
          if (by[sort](row) === by[sort](next)) expect(rows.indexOf(row)).toBeLessThan(rows.indexOf(next));
        }
      }),
      { runs: 400, soak: 20_000 },
    );
  });

  it('asks for a text last, of what is left', () => {
    const asked: string[] = [];
    const rows = [
      { ...plain, id: 'f-1', severity: 'red' as const },
      { ...plain, id: 'f-2' },
    ];
    const hasText = ({ id }: FollowUpRow): boolean => asked.push(id) > 0;
    expect(selectRows(rows, shippedViews.red, looking, hasText)).toHaveLength(1);
    expect(asked).toEqual(['f-1']);
  });

  it('every shipped view is a view by the schema', () => {
    for (const view of Object.values(shippedViews))
      expect(pendingFiltersSchema.safeParse(view).success).toBe(true);
    expect(pendingFiltersSchema.safeParse({ ...EVERYTHING, whose: 'nobody' }).success).toBe(false);
  });
});
