/** Canvas Kit's components as one type. */
import { z } from "zod";
import { buttonSchema, dividerSchema, imageSchema, spacerSchema, textSchema } from "./content.js";
import { dataTableSchema, listSchema } from "./listing.js";
import { checkboxSchema, inputSchema, textareaSchema } from "./fields.js";
import { dropdownSchema, singleSelectSchema } from "./choices.js";

export const componentSchema = z.discriminatedUnion(
  "type",
  [
    buttonSchema,
    checkboxSchema,
    dataTableSchema,
    dividerSchema,
    dropdownSchema,
    imageSchema,
    inputSchema,
    listSchema,
    singleSelectSchema,
    spacerSchema,
    textSchema,
    textareaSchema,
  ],
  { error: "must be one of Canvas Kit's Inbox components" },
);

export type Component = z.infer<typeof componentSchema>;
