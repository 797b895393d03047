import { z } from "zod";

import { buttonSchema, dataTableSchema, dividerSchema, imageSchema, listSchema, spacerSchema, textSchema } from "./content.js";
import { checkboxSchema, dropdownSchema, inputSchema, singleSelectSchema, textareaSchema } from "./fields.js";

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
