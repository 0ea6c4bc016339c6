import { extname } from 'node:path';
import { tableFormats } from '../../shared/ipc/values.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { DocumentName, DocumentValues } from '../report/documents.ts';
import { saveReport } from '../report/save.ts';
import { type ExitStatus, type Io, type Options, optionOf, refuse } from './io.ts';

/** Where the file of a document goes, and what it is. */
export interface FileTarget<Format extends string, Table extends string> {
  readonly path: string;
  readonly format: Format;
  /** One table instead of all. */
  readonly table: Table | undefined;
}

const wrong = (field: string, value: string): Result<never> => err(refusal('malformed', { field, value }));

/**
 * What `--out` and `--table` ask for; `null` where no file is. The kind of a file is what its name ends with; a table is
 * named only where tables are made. Refuses `malformed` for an ending that is none of `formats` and for a table that is none
 * of `tables`.
 */
export const fileTargetOf = <Format extends string, Table extends string>(
  options: Options,
  formats: readonly Format[],
  tables: readonly { readonly id: Table }[],
): Result<FileTarget<Format, Table> | null> => {
  const path = optionOf(options, 'out');
  const named = optionOf(options, 'table');
  const table = tables.find(({ id }) => id === named)?.id;
  if (named !== undefined && (table === undefined || path === undefined)) return wrong('--table', named);
  if (path === undefined) return ok(null);
  const ending = extname(path).slice(1).toLowerCase();
  const format = formats.find((one) => one === ending);
  if (format === undefined) return wrong('--out', path);
  if (named !== undefined && !tableFormats.some((one) => one === format)) return wrong('--table', named);
  return ok({ path, format, table });
};

/** A document as a PDF; `createdAt` is a moment it speaks of and not that of the run, so that the same value gives the same file. */
export const printedDocument = async <N extends DocumentName>(
  io: Io,
  name: N,
  value: DocumentValues[N],
  createdAt: number,
): Promise<Result<Uint8Array>> => {
  const reports = io.reports();
  try {
    return await reports.render(name, value, { language: io.language, createdAt });
  } finally {
    reports.close();
  }
};

/** Puts what was made where it was said to go; never into a book’s folder. */
export const putFile = async (io: Io, path: string, bytes: Result<Uint8Array>): Promise<ExitStatus> => {
  if (!bytes.ok) return refuse(io, bytes.error);
  const saved = await saveReport(io.fs, path, bytes.value);
  return saved.ok ? 0 : refuse(io, saved.error);
};
