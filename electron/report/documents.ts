import type { HandoverReport } from '../../shared/report/handover-report.ts';
import type { MonthReport } from '../../shared/report/month-report-value.ts';
import type { PersonalWeek } from '../../shared/report/personal-week-value.ts';
import type { RosterReport } from '../../shared/report/roster-report.ts';
import type { WeeklySummary } from '../../shared/report/weekly-summary.ts';
import { handoverDocument } from './handover-document.ts';
import type { ReportDocument } from './kit/index.ts';
import { createLabels } from './labels.ts';
import { monthDocument } from './month-document.ts';
import { personalDocument } from './personal-document.ts';
import type { RenderOptions } from './protocol.ts';
import { rosterDocument } from './roster-document.ts';
import { weeklyDocument } from './weekly-document.ts';

/** The documents Baton can print, by name, and the value each one shows. */
export interface DocumentValues {
  readonly weekly: WeeklySummary;
  readonly month: MonthReport;
  readonly roster: RosterReport;
  readonly handover: HandoverReport;
  readonly personal: PersonalWeek;
}

export type DocumentName = keyof DocumentValues;

type Builder<N extends DocumentName> = (value: DocumentValues[N], options: RenderOptions) => ReportDocument;

const builders: { readonly [N in DocumentName]: Builder<N> } = {
  roster: (value, options) => rosterDocument(value, createLabels(options.language), options),
  weekly: (value, options) => weeklyDocument(value, createLabels(options.language), options),
  personal: (value, options) => personalDocument(value, createLabels(options.language), options),
  month: (value, options) => monthDocument(value, createLabels(options.language), options),
  handover: (value, options) => handoverDocument(value, createLabels(options.language), options),
};

/** The document of that name. */
export const buildDocument = <N extends DocumentName>(
  name: N,
  value: DocumentValues[N],
  options: RenderOptions,
): ReportDocument => builders[name](value, options);

export const isDocumentName = (name: string): name is DocumentName => Object.hasOwn(builders, name);
