import { type MonthName, monthOf } from '../../shared/time/month.ts';
import { shortDate, writtenDate, writtenMonth } from '../../shared/time/written-date.ts';
import type { LocalDate } from '../../shared/time/zone.ts';
import type { Language } from '../../shared/vocabulary.ts';

/** Dates as people write them, in the document's language. Business dates have no zone: they are shown as they are. */
export interface Dates {
  /** `11月16日 周一`, `Mon 16 Nov` */
  day(date: LocalDate): string;
  /** `11-16`, `16 Nov`: for narrow columns */
  short(date: LocalDate): string;
  /** `11-16 – 11-22`, `16–22 Nov`, `30 Nov – 6 Dec` */
  span(from: LocalDate, to: LocalDate): string;
  /** `一`, `M`: as little as tells the days of a week in their order */
  initial(date: LocalDate): string;
  /** The blanks of a title that names a month: `2026` and `11`, `2026` and `Nov` */
  month(month: MonthName): { readonly year: number; readonly month: string };
}

export const createDates = (language: Language): Dates => {
  const locale = language === 'en' ? 'en-GB' : language;
  const initial = new Intl.DateTimeFormat(locale, { weekday: 'narrow', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return {
    day: (date) => {
      const at = new Date(`${date}T00:00:00Z`);
      const parts = [writtenDate(date, language), weekday.format(at)];
      return (language === 'en' ? parts.reverse() : parts).join(' ');
    },
    short: (date) => shortDate(date, language),
    span: (from, to) =>
      language === 'en' && monthOf(from) === monthOf(to)
        ? `${Number(from.slice(8))}–${shortDate(to, language)}`
        : `${shortDate(from, language)} – ${shortDate(to, language)}`,
    initial: (date) => initial.format(new Date(`${date}T00:00:00Z`)),
    month: (month) => ({
      year: Number(month.slice(0, 4)),
      month: writtenMonth(`${month}-01`, language),
    }),
  };
};
