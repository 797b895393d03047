import { z } from "zod";
import { buttonSchema } from "./button.js";
import { checkboxSchema } from "./checkbox.js";
import { dataTableSchema } from "./data-table.js";
import { dividerSchema } from "./divider.js";
import { dropdownSchema } from "./dropdown.js";
import { imageSchema } from "./image.js";
import { inputSchema } from "./input.js";
import { listSchema } from "./list.js";
import { singleSelectSchema } from "./single-select.js";
import { spacerSchema } from "./spacer.js";
import { textSchema } from "./text.js";
import { textareaSchema } from "./textarea.js";

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
