import type { CookieOptions } from "express-session";
import { hkdfSync } from "node:crypto";
import { z } from "zod";

/** A session ends after so long without a request, and whatever happens this long after the sign-in. */
export const IDLE_MS = 12 * 3_600_000;
export const LONGEST_MS = 7 * 24 * 3_600_000;

/**
 * Lax, not Strict: whoever comes from a link, or back from Intercom, is signed in on arrival.
 * @param secure whether browsers reach us by https. Then the name's prefix has browsers hold it to this host alone.
 */
export function sessionCookie(secure: boolean): { readonly name: string; readonly options: CookieOptions } {
  return {
    name: secure ? "__Host-simpli_console" : "simpli_console",
    options: { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: IDLE_MS },
  };
}

/**
 * What signs the cookie: one key for each client secret, the current one first. All processes have those, they are long
 * and random, and the one being rotated out still reads. ADMIN_TOKEN is mixed in, so that a new one ends the sessions
 * of the old; it would be no key by itself, since a short one could be guessed from a cookie without asking us.
 */
export function sessionKeys(clientSecrets: readonly string[], adminToken: string | null): Buffer[] {
  return clientSecrets.map((secret) => Buffer.from(hkdfSync("sha256", secret, adminToken ?? "", "console session cookie", 32)));
}

/** What a session remembers: by what somebody signed in, and when (epoch milliseconds). Names no rights: those are asked anew. */
export const signedInSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("token"), at: z.number() }),
  z.object({ by: z.literal("intercom"), at: z.number(), workspaceId: z.string(), teammateId: z.string(), name: z.string() }),
]);
export type SignedIn = z.infer<typeof signedInSchema>;
