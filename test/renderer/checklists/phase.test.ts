import { describe, expect, it } from 'vitest';
import { isDueNow, phaseOf, totalOf } from '../../../renderer/checklists/phase.ts';
import { readCount } from '../../../renderer/checklists/read-count.ts';
import { resources } from '../../../renderer/i18n/resources.ts';
import type { ListView } from '../../../shared/rules/checklist.ts';
import { type ChecklistTime, checklistTimes, itemOwners, proofKinds } from '../../../shared/vocabulary.ts';

const shift = { startsAt: '2026-11-23T01:00:00.000Z', endsAt: '2026-11-23T11:00:00.000Z' };

const view = (when: ChecklistTime, settled: number, duty: string | null = null): ListView => ({
  ...{ settled, skipped: 0, duty, period: '2026-11-23/early' },
  items: ['a', 'b', 'c'].map((itemId, place) => ({
    item: { itemId, text: itemId, proof: 'none', owner: 'anyone' },
    mark: null,
    state: place < settled ? 'done' : 'open',
  })),
  list: {
    ...{ id: when, name: when, when, templates: null, items: [], rota: null, active: true },
    ...{ versions: [], swaps: [], head: '' },
  },
});

describe('the hour of a list', () => {
  it('is the first and the last of a shift, before its start and after its end too', () => {
    const at = (time: string) => phaseOf(shift, `2026-11-23T${time}:00.000Z`);
    expect(['00:30', '01:59', '02:00', '10:00', '10:01', '12:00'].map(at)).toEqual([
      'first',
      'first',
      'middle',
      'middle',
      'last',
      'last',
    ]);
    const short = { startsAt: shift.startsAt, endsAt: '2026-11-23T01:40:00.000Z' };
    expect(phaseOf(short, '2026-11-23T01:10:00.000Z')).toBe('last');
  });

  it('is opening at first, closing and one’s own cleaning at last, while something is left', () => {
    const due = (phase: 'first' | 'middle' | 'last') =>
      [
        ...checklistTimes.map((when) => view(when, 1)),
        view('closing', 3),
        view('cleaning', 0, 's-bo'),
        view('cleaning', 0, 's-ann'),
      ].map((one) => isDueNow(one, phase, 's-ann'));
    expect(due('middle')).not.toContain(true);
    expect(due('first')).toEqual([true, false, false, false, false, false, false, false]);
    expect(due('last')).toEqual([false, true, true, false, false, false, false, true]);
  });

  it('counts what is mine: a patrol once it is begun, nobody else’s cleaning', () => {
    const views = [view('opening', 2), view('patrol', 0), view('cleaning', 1, 's-bo')];
    expect(totalOf(views, 's-ann')).toEqual({ settled: 2, total: 3 });
    expect(totalOf([...views, view('patrol', 1)], 's-bo')).toEqual({ settled: 4, total: 9 });
  });
});

it('a count is read in full-width digits too, and nothing else is one', () => {
  expect(['0', ' 12 ', '３', '1000000'].map(readCount)).toEqual([0, 12, 3, 1_000_000]);
  expect(['', '三', '-1', '1.5', '1000001', '12345678'].map(readCount)).toEqual(Array(6).fill(null));
});

it('every word of the lists has its text in both languages', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const { when, proof, owner } = resources[language].checklists;
    expect(Object.keys(when)).toEqual([...checklistTimes]);
    expect(Object.keys(proof)).toEqual([...proofKinds]);
    expect(Object.keys(owner)).toEqual([...itemOwners]);
  }
});
