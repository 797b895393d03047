import { z } from "zod";
import { flag, id, optionalId, seconds, text } from "./lenient.js";

export const authorSchema = z
  .object({
    type: text,
    id: optionalId,
    name: text,
    email: text,
    /** Set from 2.14 on, and only there do they prove Fin: a bot may be called "Fin" without being it. */
    from_ai_agent: flag,
    is_ai_answer: flag,
  })
  .nullable()
  .catch(null);

export type Author = z.output<typeof authorSchema>;

/** One entry of a conversation. `part_type` is an open set: Intercom adds to it without a new version. */
export const partSchema = z.object({
  id,
  part_type: text,
  body: text,
  created_at: seconds,
  redacted: flag,
  author: authorSchema,
  /** The app that wrote the part through the API (2.13 and later). */
  app_package_code: text,
});

export type Part = z.output<typeof partSchema>;
