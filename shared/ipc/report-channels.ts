import { z } from 'zod';
import { entityIdSchema } from '../events/envelope.ts';
import { weekNameSchema } from '../events/roster-bodies.ts';
import type { MeritMonth } from '../report/merit-month-value.ts';
import type { MonthAttendance } from '../report/month-attendance-value.ts';
import type { PrintCheck } from '../report/print-check.ts';
import { languages } from '../vocabulary.ts';
import { bookletRequestSchema } from './booklet.ts';
import { mailAddressSchema } from './mail.ts';
import { monthFormats, type SavedDraft, type SavedFile, tableFormats, weeklyFormats } from './values.ts';

const week = weekNameSchema;
const month = z.string().regex(/^\d{4}-\d{2}$/);
const language = z.enum(languages);

/** No QR code holds more. */
export const LONGEST_PRINTED = 4_296;

const ofWeek = z.strictObject({ week, language });
const ofMonth = z.strictObject({ month, language });
const ofHandover = z.strictObject({ id: entityIdSchema, language });
const ofPerson = z.strictObject({ week, staffId: entityIdSchema, language });

/** What may be asked of reports and tables; a `save…` asks the person where. */
export const reportRequests = {
  'report.weekly': z.strictObject({ week }),
  'report.weeklyPdf': ofWeek,
  'report.saveWeeklyPdf': ofWeek,
  /** Gives up what is made for this window, to be looked at or to be kept; it is answered with `cancelled`. */
  'report.cancelPdf': z.strictObject({ what: z.enum(['preview', 'file']) }),
  'report.rosterPdf': ofWeek,
  'report.saveRosterPdf': ofWeek,
  'export.roster': ofWeek.extend({ format: z.enum(tableFormats) }),
  'report.handoverPdf': ofHandover,
  'report.saveHandoverPdf': ofHandover,
  'export.handover': ofHandover.extend({ format: z.enum(tableFormats) }),
  /** Everybody’s for a lead, one’s own for others. */
  'report.personalPdf': ofPerson,
  'report.savePersonalPdf': ofPerson,
  'export.personal': ofPerson.extend({ format: z.enum(tableFormats) }),
  'report.bookletPdf': bookletRequestSchema,
  'report.saveBookletPdf': bookletRequestSchema,
  'report.attendance': z.strictObject({ month }),
  'report.attendancePdf': ofMonth,
  'report.saveAttendancePdf': ofMonth,
  'report.merits': z.strictObject({ month }),
  'export.attendance': z.strictObject({ month, language, format: z.enum(tableFormats) }),
  'report.monthPdf': ofMonth,
  'report.saveMonthPdf': ofMonth,
  /** `null` leaves it to whoever sends it. */
  'report.mailWeekly': z.strictObject({ week, language, to: mailAddressSchema.nullable() }),
  'export.weekly': z.strictObject({ week, language, format: z.enum(weeklyFormats) }),
  'export.month': z.strictObject({ month, language, format: z.enum(monthFormats) }),
  /** What a printed page says of the book: the text of its QR code, or the digest at its foot. */
  'report.checkPrint': z.strictObject({ text: z.string().max(LONGEST_PRINTED) }),
} as const;

/** A week as it goes through to the window: as bytes, since copying five thousand rows one by one holds it up. */
export interface ToldWeek {
  /** The `WeeklySummary` as JSON in UTF-8. */
  readonly bytes: Uint8Array;
  /** The mark of all of it: what whoever signs it has looked at. */
  readonly mark: string;
}

/** A document as it was just made, for whoever looks at it or prints it. */
export interface MadePages {
  readonly bytes: Uint8Array;
  /** Events the book had that it was made of: with more of them the book has gone on. */
  readonly events: number;
}

export interface ReportAnswers {
  'report.weekly': ToldWeek;
  'report.weeklyPdf': MadePages;
  'report.saveWeeklyPdf': SavedFile;
  'report.cancelPdf': null;
  'report.rosterPdf': MadePages;
  'report.saveRosterPdf': SavedFile;
  'export.roster': SavedFile;
  'report.handoverPdf': MadePages;
  'report.saveHandoverPdf': SavedFile;
  'export.handover': SavedFile;
  'report.personalPdf': MadePages;
  'report.savePersonalPdf': SavedFile;
  'export.personal': SavedFile;
  'report.bookletPdf': MadePages;
  'report.saveBookletPdf': SavedFile;
  /** Everybody’s for a lead, one’s own for others; so also the next four. */
  'report.attendance': MonthAttendance;
  'report.attendancePdf': MadePages;
  'report.saveAttendancePdf': SavedFile;
  'report.merits': MeritMonth;
  'export.attendance': SavedFile;
  'report.monthPdf': MadePages;
  'report.saveMonthPdf': SavedFile;
  'report.mailWeekly': SavedDraft;
  'export.weekly': SavedFile;
  'export.month': SavedFile;
  'report.checkPrint': PrintCheck;
}
