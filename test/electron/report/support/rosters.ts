import type { RosterReport } from '../../../../shared/report/roster-report.ts';

const names = ['林若溪', '沈喆', '周堃', '许䶮', '𠮷野千夏', '古丽米热·阿卜杜热合曼', 'Grace 陈'];
/** What the shifts of a `rosterOf` are called. */
export const shifts = ['早班', '中班', '晚班', '售后', '大促夜班'];

/** A week in which so many people work, rest, are on leave and are not planned. */
export const rosterOf = (count: number): RosterReport => ({
  week: '2026-W47',
  shopName: '暖巢家居商城',
  zone: 'Asia/Shanghai',
  dates: [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`),
  people: Array.from({ length: count }, (_, person) => ({
    name: `${names[person % names.length]}${person < names.length ? '' : person}`,
    role: 'agent' as const,
    days: Array.from({ length: 7 }, (__, day) => {
      const place = (person + day) % (shifts.length + 2);
      const shift = shifts[place] ?? '';
      const kind = shift === '' ? (place === shifts.length ? 'rest' : 'none') : 'shift';
      const [onLeave, hasLeft] = [person === 2 && day === 2, person === 3 && day > 4];
      const date = `2026-11-${16 + day}`;
      return {
        ...{ kind, shift, onLeave, hasLeft, isComing: kind === 'shift' && !onLeave && !hasLeft },
        span:
          kind === 'shift' ? { startsAt: `${date}T01:00:00.000Z`, endsAt: `${date}T11:00:00.000Z` } : null,
      } as const;
    }),
  })),
  shifts: shifts.map((name, place) => ({
    ...{ name, start: '09:00', end: '19:00' },
    counts: Array.from({ length: 7 }, (_, day) => (place + day) % 3),
    few: Array.from({ length: 7 }, (_, day) => (place + day) % 3 === 0),
  })),
  digest: { hash: '3f2a9c41d07be558aa', events: 1234, writers: 2, bookId: 'b-1', heads: [] },
});
