import type { Booklet } from '../../shared/booklet/value.ts';
import type { HandoverReport } from '../../shared/report/handover-report.ts';
import type { MonthAttendance } from '../../shared/report/month-attendance-value.ts';
import type { MonthReport } from '../../shared/report/month-report-value.ts';
import type { PersonalWeek } from '../../shared/report/personal-week-value.ts';
import type { RosterReport } from '../../shared/report/roster-report.ts';
import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { attendanceDocument } from './attendance-document.ts';
import { handoverDocument } from './handover-document.ts';
import type { ReportDocument } from './kit/index.ts';
import { createLabels } from './labels.ts';
import { monthDocument } from './month-document.ts';
import { personalDocument } from './personal-document.ts';
import type { RenderOptions } from './protocol.ts';
import { rosterDocument } from './roster-document.ts';
import { weeklyDocument } from './weekly-document.ts';

/** The documents Baton can print that are laid out as pages come, by name, and the value each one shows. */
export interface ReportValues {
  readonly weekly: WeeklySummary;
  readonly month: MonthReport;
  readonly roster: RosterReport;
  readonly handover: HandoverReport;
  readonly personal: PersonalWeek;
  readonly attendance: MonthAttendance;
}

/** Everything Baton can print, by name, and the value each one shows. */
export interface DocumentValues extends ReportValues {
  /** Puts its pages together itself. */
  readonly booklet: Booklet;
}

export type DocumentName = keyof DocumentValues;

export type ReportName = keyof ReportValues;

type Builder<N extends ReportName> = (value: DocumentValues[N], options: RenderOptions) => ReportDocument;

const builders: { readonly [N in ReportName]: Builder<N> } = {
  roster: (value, options) => rosterDocument(value, createLabels(options.language), options),
  weekly: (value, options) => weeklyDocument(value, createLabels(options.language), options),
  personal: (value, options) => personalDocument(value, createLabels(options.language), options),
  month: (value, options) => monthDocument(value, createLabels(options.language), options),
  attendance: (value, options) => attendanceDocument(value, createLabels(options.language), options),
  handover: (value, options) => handoverDocument(value, createLabels(options.language), options),
};

/** The document of that name. */
export const buildDocument = <N extends ReportName>(
  name: N,
  value: DocumentValues[N],
  options: RenderOptions,
): ReportDocument => builders[name](value, options);

export const isReportName = (name: string): name is ReportName => Object.hasOwn(builders, name);

export const isDocumentName = (name: string): name is DocumentName =>
  name === 'booklet' || isReportName(name);
