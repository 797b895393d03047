import { z } from "zod";
import type { SignedAnswer } from "./post-signed.js";

const healthSchema = z
  .object({
    state: z.enum(["OK", "UNHEALTHY", "UNKNOWN"]),
    message: z.string().max(2084).optional(),
    cta_type: z.string().optional(),
    cta_label: z.string().optional(),
    cta_url: z.url().optional(),
  })
  .refine(({ state, message }) => state !== "UNHEALTHY" || message !== undefined, "UNHEALTHY needs a message");
export type Health = z.infer<typeof healthSchema>;

export type HealthAnswer =
  | { readonly ok: true; readonly health: Health; readonly ms: number }
  | { readonly ok: false; readonly reason: string; readonly ms: number };

/** https://developers.intercom.com/docs/build-an-integration/learn-more/installation-health-check */
export function checkHealthAnswer({ status, text, ms, failure }: SignedAnswer): HealthAnswer {
  if (status !== 200) return { ok: false, reason: failure ?? `answered ${status ?? "nothing"} instead of 200`, ms };
  const parsed = healthJson.safeParse(text);
  if (!parsed.success) return { ok: false, reason: parsed.error.issues[0]?.message ?? "not a health answer", ms };
  return { ok: true, health: parsed.data, ms };
}

const healthJson = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue("not JSON");
      return z.NEVER;
    }
  })
  .pipe(healthSchema);
