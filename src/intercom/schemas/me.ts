import { z } from "zod";
import { flag, id, text } from "./lenient.js";

/** The workspace comes as `app`; without its code nothing can be told apart, so it is required. */
export const meSchema = z.object({
  id,
  name: text,
  email_verified: flag,
  app: z.object({ id_code: z.string().min(1), name: text, region: text, timezone: text }),
});
