import type { ReactNode } from 'react';

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
}

const classOf = <T,>({ end, tight }: Column<T>): string =>
  [end ? 'cell-end' : '', tight ? 'cell-tight' : ''].join(' ').trim();

/** A plain table; wide ones scroll by themselves, not the page. */
export const DataTable = <T,>({ label, columns, rows, keyOf }: DataTableProps<T>) => (
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
        {rows.map((row) => (
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
);
