import type { Language } from '../vocabulary.ts';
import type { LocalDate } from './zone.ts';

/** A business date has no zone: it is shown as it is. */
const at = (date: LocalDate): Date => new Date(`${date}T00:00:00Z`);

const chinese = new Intl.DateTimeFormat('zh-CN', { month: 'short', day: 'numeric', timeZone: 'UTC' });
// British English shortens September to four letters, which no other month has.
const englishMonth = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });

/** `11`, `Nov`: the month as the two languages write it beside a year or a day. */
export const writtenMonth = (date: LocalDate, language: Language): string =>
  language === 'en' ? englishMonth.format(at(date)) : String(Number(date.slice(5, 7)));

/** `11月16日`, `16 Nov`. */
export const writtenDate = (date: LocalDate, language: Language): string =>
  language === 'en' ? `${Number(date.slice(8, 10))} ${writtenMonth(date, 'en')}` : chinese.format(at(date));

/** `11-16`, `16 Nov`: a date as short as it is written, in a narrow column or a chat. */
export const shortDate = (date: LocalDate, language: Language): string =>
  language === 'en' ? writtenDate(date, 'en') : date.slice(5);
