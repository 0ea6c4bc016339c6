import type { Rows } from '../../projection/projection.ts';
import { dateOfShift, type ShiftId, templateOfShift } from '../../time/shifts.ts';
import { type WeekName, weekOf } from '../../time/week.ts';
import { type LocalDate, localDateOf, localTimeOf } from '../../time/zone.ts';
import type { World } from './kind.ts';

/** Every event of a book asks for its week, and a book has few dates. */
const rememberedWeeks = (): ((date: LocalDate) => WeekName) => {
  const weeks = new Map<LocalDate, WeekName>();
  return (date) => {
    const week = weeks.get(date) ?? weekOf(date);
    weeks.set(date, week);
    return week;
  };
};

/** What the kinds of events look at to say where they belong and what they are about. */
export const worldOf = (rows: Rows, zone: string, nameOf: (staffId: string) => string): World => {
  const weekOfDate = rememberedWeeks();
  const dayOf = (at: string): string => localDateOf(at, zone).slice(5);
  return {
    ...{ rows, nameOf, weekOf: weekOfDate },
    ownWeek: ({ at, shift, zone: own }) =>
      weekOfDate(shift === null ? localDateOf(at, own) : dateOfShift(shift)),
    weekAt: (at) => weekOfDate(localDateOf(at, zone)),
    shiftText: (shift: ShiftId) => {
      const template = templateOfShift(shift);
      return `${rows.get('shiftTemplate', template)?.name ?? template} ${dateOfShift(shift).slice(5)}`;
    },
    momentText: (at) => `${dayOf(at)} ${localTimeOf(at, zone)}`,
  };
};
