/** The endpoints that answer signed requests alone, and what a wrong signature there says. Pure. */
export const SIGNED_ENDPOINTS = ["webhooks", "sidebar", "health"] as const;
export type SignedEndpoint = (typeof SIGNED_ENDPOINTS)[number];

/** Intercom asks for health once a day. */
const QUIET_MS: Readonly<Record<SignedEndpoint, number>> = {
  webhooks: 86_400_000,
  sidebar: 86_400_000,
  health: 2 * 86_400_000,
};

/** Whether a wrong signature came before a right one, or soon after it: anybody can send one, so it says nothing of our secret. */
export function isStrangersSignature(endpoint: SignedEndpoint, refusedAt: number, verifiedAt: number | null): boolean {
  return verifiedAt !== null && refusedAt - verifiedAt < QUIET_MS[endpoint];
}
