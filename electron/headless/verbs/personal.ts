import { tableFormats } from '../../../shared/ipc/values.ts';
import { refusal } from '../../../shared/refusal.ts';
import type { PersonalWeek } from '../../../shared/report/personal-week-value.ts';
import { ok } from '../../../shared/result.ts';
import { toEpochMs } from '../../../shared/time/zone.ts';
import { personalFile } from '../../export/personal-file.ts';
import { personalParts } from '../../export/personal-tables.ts';
import { createDocumentLabels } from '../../export/weekly/part.ts';
import { fileTargetOf, printedDocument, putFile } from '../file-target.ts';
import { type ExitStatus, type Io, type Options, refuse, show } from '../io.ts';

/** Writes one person’s week as a file by the ending of `--out`: PDF, XLSX, CSV; then it is shown as JSON or in one line. */
export const putPersonal = async (io: Io, options: Options, value: PersonalWeek): Promise<ExitStatus> => {
  const target = fileTargetOf(options, [...tableFormats, 'pdf'], personalParts);
  if (!target.ok) return refuse(io, target.error);
  if (target.value === null) return refuse(io, refusal('malformed', { field: '--out', value: '' }));
  const { path, format, table } = target.value;
  const bytes =
    format === 'pdf'
      ? await printedDocument(io, 'personal', value, toEpochMs(`${value.asOf}T00:00:00Z`))
      : ok(await personalFile(value, format, createDocumentLabels(io.language), table));
  const status = await putFile(io, path, bytes);
  if (status === 0) show(io, { ...value, file: { path } }, () => [io.words.say('weekly.saved', { path })]);
  return status;
};
