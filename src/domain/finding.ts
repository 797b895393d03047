/** What one check of the doctor found. */
import { z } from "zod";

/** The result of one check. `notice` is worth reading and no problem. */
export const findingSchema = z.object({
  check: z.string(),
  /** The workspace or service it is about, where there are several. */
  about: z.string().nullable(),
  level: z.enum(["good", "notice", "fault"]),
  says: z.string(),
  /** What to do about it; null where nothing is to be done. */
  remedy: z.string().nullable(),
});
export type Finding = z.infer<typeof findingSchema>;
