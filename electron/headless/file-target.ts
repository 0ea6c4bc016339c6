import { extname } from 'node:path';
import { tableFormats } from '../../shared/ipc/values.ts';
import { refusal } from '../../shared/refusal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { type Options, optionOf } from './io.ts';

/** What `--out` and `--table` ask for. */
export interface FileTarget<Format, Id> {
  readonly path: string;
  readonly format: Format;
  /** One table instead of all. */
  readonly table: Id | undefined;
}

const wrong = (field: string, value: string): Result<never> => err(refusal('malformed', { field, value }));

/**
 * The kind of a file is what its name ends with; a table is named only where tables are made. `null` where no file is
 * asked for; refuses `malformed` for an ending that is none of `formats` and for a table that is none of `tables`.
 */
export const fileTargetOf = <Format extends string, Id extends string>(
  options: Options,
  formats: readonly Format[],
  tables: readonly { readonly id: Id }[],
): Result<FileTarget<Format, Id> | null> => {
  const path = optionOf(options, 'out');
  const named = optionOf(options, 'table');
  if (path === undefined) return named === undefined ? ok(null) : wrong('--table', named);
  const ending = extname(path).slice(1).toLowerCase();
  const format = formats.find((one) => one === ending);
  if (format === undefined) return wrong('--out', path);
  const table = tables.find(({ id }) => id === named)?.id;
  const hasTables = tableFormats.some((one) => one === format);
  if (named !== undefined && (table === undefined || !hasTables)) return wrong('--table', named);
  return ok({ path, format, table });
};
