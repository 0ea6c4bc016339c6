import type { MonthFormat, TableFormat, WeeklyFormat } from '../../shared/ipc/values.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { ReportName, ReportValues } from '../report/documents.ts';
import { attendanceFile } from './attendance-file.ts';
import { handoverFile } from './handover-file.ts';
import { createExportLabels } from './labels.ts';
import { monthFile } from './month-file.ts';
import { personalFile } from './personal-file.ts';
import { rosterFile } from './roster-file.ts';
import { createDocumentLabels } from './weekly/part.ts';
import { weeklyFile } from './weekly-file.ts';

/** What each value can be a file of, besides pages. */
export interface FileFormats {
  readonly weekly: WeeklyFormat;
  readonly month: MonthFormat;
  readonly roster: TableFormat;
  readonly handover: TableFormat;
  readonly personal: TableFormat;
  readonly attendance: TableFormat;
}

type Make<N extends ReportName> = (
  value: ReportValues[N],
  format: FileFormats[N],
  language: Language,
) => Promise<Uint8Array>;

const makers: { readonly [N in ReportName]: Make<N> } = {
  weekly: weeklyFile,
  month: (value, format, language) => monthFile(value, format, createDocumentLabels(language)),
  roster: (value, format, language) => rosterFile(value, format, createDocumentLabels(language)),
  handover: (value, format, language) => handoverFile(value, format, createDocumentLabels(language)),
  personal: (value, format, language) => personalFile(value, format, createDocumentLabels(language)),
  attendance: (value, format, language) => attendanceFile(value, format, createExportLabels(language)),
};

/** A value as a file of its tables, of its text or of itself. */
export const valueFile = <N extends ReportName>(
  name: N,
  value: ReportValues[N],
  format: FileFormats[N],
  language: Language,
): Promise<Uint8Array> => makers[name](value, format, language);
