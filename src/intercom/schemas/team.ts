import { z } from "zod";
import { id, text } from "./lenient.js";

export const teamListSchema = z.object({ teams: z.array(z.object({ id, name: text })) });
