import { z } from "zod";
import { flag, text } from "./lenient.js";

const dataAttributeSchema = z.object({ name: z.string(), data_type: text, custom: flag, archived: flag });

export const dataAttributeListSchema = z.object({ data: z.array(dataAttributeSchema) });
