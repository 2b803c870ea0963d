import type { ReactNode } from "react";

export type Column<Row> = { head: string; cell: (row: Row) => ReactNode };

/** A table that becomes a pile of cards on a phone: each cell then says its column's name. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
}) {
  return (
    <table className="table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col">
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, position) =>
              position === 0 ? (
                <th key={column.head} scope="row" data-head={column.head}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.head} data-head={column.head}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
