import type { ComponentChildren } from "preact";
import type { Column } from "./data-table.js";
import { Missing } from "./missing.js";

interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly detail: ComponentChildren;
}

export function TableRow<Row>({ row, columns, detail }: TableRowProps<Row>) {
  return (
    <>
      <tr>
        {columns.map((column, index) => {
          const kind = column.kind ?? "text";
          const content = contentOf(column, row);
          return index === 0 ? (
            <th key={column.key} scope="row" data-kind={kind}>
              {content}
            </th>
          ) : (
            <td key={column.key} data-kind={kind}>
              {content}
            </td>
          );
        })}
      </tr>
      {detail === null ? null : (
        <tr class="table-detail">
          <td colSpan={columns.length}>{detail}</td>
        </tr>
      )}
    </>
  );
}

function contentOf<Row>({ cell, missing }: Column<Row>, row: Row): ComponentChildren {
  const content = cell(row);
  if (content !== null && content !== undefined && content !== "") return content;
  return <Missing {...(missing === undefined ? {} : { why: missing })} />;
}
