import { z } from "zod";
import { id, optionalId, text, wholeNumber } from "./lenient.js";
import { pagesSchema } from "./page.js";

const collectionSchema = z.object({ id, name: text, parent_id: optionalId });

export const collectionListSchema = z.object({ data: z.array(collectionSchema), pages: pagesSchema, total_count: wholeNumber });
