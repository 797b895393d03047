/** What the app changes in Intercom. `effects/effect.ts` says what belongs to each. */
export const EFFECT_KINDS = [
  "tag",
  "untag",
  "assign-team",
  "contact-attributes",
  "conversation-attributes",
  "note",
  "reply",
] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];
