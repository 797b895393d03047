import type { DataTableComponent } from "../../../canvas/kit/index.js";

/** The Inbox cuts long values and shows them whole on hover. */
export function CanvasDataTable({ items }: DataTableComponent) {
  return (
    <dl class="canvas-table">
      {items.map(({ field, value }, index) => (
        <div key={index}>
          <dt title={field}>{field}</dt>
          <dd title={value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
