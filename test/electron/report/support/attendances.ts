import { totalsOf } from '../../../../shared/report/month-attendance.ts';
import type {
  AttendanceMark,
  DutyLine,
  MonthAttendance,
  PersonAttendance,
  VisitLine,
} from '../../../../shared/report/month-attendance-value.ts';

const names = ['林若溪', '沈喆', '周堃', '许䶮', '𠮷野千夏', '古丽米热·阿卜杜热合曼·买买提伊明', 'Grace 陈'];
const zone = 'Asia/Shanghai';

const visitOf = (date: string, change: Partial<VisitLine> = {}): VisitLine => ({
  ...{ attendanceId: `a-${date}`, inAt: `${date}T01:05:00.000Z`, outAt: `${date}T11:00:00.000Z` },
  ...{ minutes: 595, overlaps: false, wantsRepair: false, entered: null, repairs: [], awaited: [] },
  release: null,
  ...change,
});

const dutyOf = (date: string, marks: readonly AttendanceMark[], change: Partial<DutyLine> = {}): DutyLine => {
  const isThere = !marks.some((mark) => ['missing', 'leave', 'ahead'].includes(mark));
  const visits = change.visits ?? (isThere ? [visitOf(date)] : []);
  return {
    ...{ shift: `${date}/early`, date, templateId: 'early', shiftName: '早班', marks, visits },
    ...{ startsAt: `${date}T01:00:00.000Z`, endsAt: `${date}T11:00:00.000Z` },
    ...{ planned: !marks.includes('extra'), onLeave: marks.includes('leave') },
    ...{ inAt: visits[0]?.inAt ?? null, outAt: visits.at(-1)?.outAt ?? null },
    ...{ lateMinutes: marks.includes('late') ? 17 : 0, earlyMinutes: marks.includes('early') ? 43 : 0 },
    minutes: visits.reduce((sum, { minutes }) => sum + minutes, 0),
    ...change,
  };
};

/** A day of each kind, in turn. */
const kinds: readonly ((date: string) => DutyLine | null)[] = [
  (date) => dutyOf(date, ['present']),
  (date) => dutyOf(date, ['present'], { visits: [visitOf(date, { minutes: 714 })] }),
  (date) => dutyOf(date, ['late']),
  () => null,
  (date) =>
    dutyOf(date, ['early'], {
      visits: [visitOf(date, { release: { way: 'leftIll', reason: '发烧 39 度' } })],
    }),
  (date) => dutyOf(date, ['missing']),
  (date) => dutyOf(date, ['leave']),
  (date) =>
    dutyOf(date, ['present', 'repaired'], {
      visits: [
        visitOf(date, {
          repairs: [
            {
              ...{ by: '林若溪', at: `${date}T12:30:00.000Z`, outAt: `${date}T11:00:00.000Z` },
              ...{ before: null, reason: '看了监控，19:00 走的' },
            },
          ],
        }),
      ],
    }),
  (date) =>
    dutyOf(date, ['late', 'early', 'entered'], {
      visits: [visitOf(date, { entered: { by: '周堃', at: `${date}T13:10:00.000Z`, reason: '早上断网' } })],
    }),
  (date) =>
    dutyOf(date, ['forgotten'], { visits: [visitOf(date, { outAt: null, wantsRepair: true, minutes: 0 })] }),
  (date) =>
    dutyOf(date, ['present', 'overlap', 'extra'], {
      visits: [visitOf(date, { overlaps: true, minutes: 123 })],
    }),
  (date) =>
    dutyOf(date, ['present', 'waited'], {
      visits: [visitOf(date, { awaited: [{ at: `${date}T11:05:00.000Z`, why: '堵在高架上' }] })],
    }),
];

const personOf = (place: number, dates: readonly string[]): PersonAttendance => {
  const duties = dates.flatMap((date, day) => kinds[(day + place * 5) % kinds.length]?.(date) ?? []);
  const leaveDates = duties.filter(({ onLeave }) => onLeave).map(({ date }) => date);
  return {
    staffId: `s-${place}`,
    name: `${names[place % names.length]}${place < names.length ? '' : place}`,
    ...{ role: 'agent', duties, leaveDates, totals: totalsOf(duties, leaveDates) },
  };
};

/** A month of 31 days with so many people, among whom every kind of day is found. */
export const attendanceOf = (count: number): MonthAttendance => {
  const dates = Array.from({ length: 31 }, (_, day) => `2026-10-${String(day + 1).padStart(2, '0')}`);
  const people = Array.from({ length: count }, (_, place) => personOf(place, dates));
  return {
    ...{ month: '2026-10', of: 'everybody', shopName: '暖巢家居商城', zone },
    ...{ now: '2026-11-02T02:00:00.000Z', dates, people },
  };
};

/** People are there, and nothing of them is known this month. */
export const emptyAttendance = (): MonthAttendance => {
  const value = attendanceOf(3);
  const people = value.people.map((person) => ({
    ...person,
    ...{ duties: [], leaveDates: [], totals: totalsOf([], []) },
  }));
  return { ...value, people };
};

/** The same month, everybody in time on every day. */
export const faultlessAttendance = (count = 2): MonthAttendance => {
  const value = attendanceOf(count);
  const duties = value.dates.map((date) => dutyOf(date, ['present']));
  const people = value.people.map((person) => ({
    ...person,
    ...{ duties, leaveDates: [], totals: totalsOf(duties, []) },
  }));
  return { ...value, people };
};
