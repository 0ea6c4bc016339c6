import type { ReactNode } from 'react';
import { useSome } from './some.tsx';

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** Numbers stand at the end of their cell. */
  readonly end?: boolean;
  /** Short text that is better cut than broken. */
  readonly tight?: boolean;
}

interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** So many rows are drawn before more are asked for. */
  readonly first?: number;
}

const classOf = <T,>({ end, tight }: Column<T>): string =>
  [end ? 'cell-end' : '', tight ? 'cell-tight' : ''].join(' ').trim();

/** A plain table; wide ones scroll by themselves, not the page. Of very many rows some are drawn. */
export const DataTable = <T,>({ label, columns, rows, keyOf, first }: DataTableProps<T>) => {
  const { shown, more } = useSome(rows, first);
  return (
    <>
      <div className="table-scroll card">
        <table className="data-table" aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.title} scope="col" className={classOf(column)}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column) => (
                  <td key={column.title} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
};
