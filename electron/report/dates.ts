import type { LocalDate } from '../../shared/time/zone.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** Dates as people write them, in the document's language. Business dates have no zone: they are shown as they are. */
export interface Dates {
  /** `11月16日 周一`, `Mon 16 Nov` */
  day(date: LocalDate): string;
  /** `11-16`, short and of one width, for narrow columns */
  short(date: LocalDate): string;
  /** `一`, `M`: as little as tells the days of a week in their order */
  initial(date: LocalDate): string;
}

export const createDates = (language: Language): Dates => {
  const locale = language === 'en' ? 'en-GB' : language;
  const day = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const initial = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return {
    day: (date) => {
      const at = new Date(`${date}T00:00:00Z`);
      return language === 'en'
        ? `${weekday.format(at)} ${day.format(at)}`
        : `${day.format(at)} ${weekday.format(at)}`;
    },
    short: (date) => date.slice(5),
    initial: (date) => initial.format(new Date(`${date}T00:00:00Z`)),
  };
};
