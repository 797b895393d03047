/** A table with typed columns, missing values and details below a row. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Missing } from "./values.js";

/** `words` keeps room for sentences; numbers stand at the right edge. */
type CellKind = "text" | "words" | "number" | "time";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly kind?: CellKind;
  /** Null, undefined and "" are shown as missing. */
  cell(row: Row): ComponentChildren;
  /** What a missing value means here, such as "not measured yet". */
  readonly missing?: string;
  /** The title is heard only, such as of a column of buttons. */
  readonly titleUnseen?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionUnseen?: boolean;
  /** The first column names its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
  /** In the place of rows where there are none. */
  readonly empty: ComponentChildren;
  /** What stands below a row in its whole width; null: nothing. */
  detail?(row: Row): ComponentChildren;
}

/** A table that scrolls inside itself, to the side on a phone and down where it is long; its head stays. */
export function DataTable<Row>({ caption, captionUnseen = false, columns, rows, keyOf, empty, detail }: DataTableProps<Row>) {
  const captionId = useId();
  return (
    <div class="table-box" role="group" aria-labelledby={captionId} tabIndex={0}>
      <table class="table">
        <caption id={captionId} class={captionUnseen ? "unseen" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, title, kind = "text", titleUnseen = false }) => (
              <th key={key} scope="col" data-kind={kind}>
                {titleUnseen ? <span class="unseen">{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={keyOf(row)} row={row} columns={columns} detail={detail?.(row) ?? null} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <div class="table-empty">{empty}</div> : null}
    </div>
  );
}

interface TableRowProps<Row> {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly detail: ComponentChildren;
}

function TableRow<Row>({ row, columns, detail }: TableRowProps<Row>) {
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
