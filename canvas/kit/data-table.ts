import { z } from "zod";
import { build } from "./build.js";
import { CELL_LENGTH, LABEL_LENGTH } from "./limits.js";
import { plain } from "./plain.js";
import { words } from "./strings.js";

const rowSchema = z.strictObject({ type: z.literal("field-value"), field: words, value: words });

export const dataTableSchema = z.strictObject({ type: z.literal("data-table"), items: z.array(rowSchema).min(1) });

export type DataTableComponent = z.infer<typeof dataTableSchema>;

/** The Inbox cuts what does not fit on one line and shows it on hover, so values should be short. */
export function dataTable(rows: readonly (readonly [field: string, value: string])[]): DataTableComponent {
  const items = rows.map(([field, value]) => ({
    type: "field-value" as const,
    field: plain(field, LABEL_LENGTH),
    value: plain(value, CELL_LENGTH),
  }));
  return build(dataTableSchema, { type: "data-table", items });
}
