import { z } from "zod";
import { id } from "./lenient.js";

export const tagSchema = z.object({ id, name: z.string() });

export const tagListSchema = z.object({ data: z.array(tagSchema) });
