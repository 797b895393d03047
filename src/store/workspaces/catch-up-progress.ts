/** How far the conversations from before the installation are worked through; kept beside a watermark. */
import { z } from "zod";

export const CATCH_UP_WATERMARK = "catch-up";

const progressSchema = z.object({
  /** Where Intercom's search goes on; null at the beginning and at the end. */
  cursor: z.string().nullable(),
  checked: z.number(),
  /** Those of the checked in which something was missing. */
  queued: z.number(),
  /** Those of the checked that Intercom refused to give. */
  skipped: z.number(),
  finished: z.boolean(),
});

export type CatchUpProgress = z.infer<typeof progressSchema>;

export function parseCatchUp(detail: unknown): CatchUpProgress | null {
  return progressSchema.nullable().catch(null).parse(detail);
}
