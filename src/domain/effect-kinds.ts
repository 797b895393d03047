/** What the app changes in Intercom. `effects/plan.ts` says what belongs to each. */
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

/** Which add a part to the conversation: done again it would show twice, and its words are deleted with what they may quote. */
const ADDS_A_PART: { readonly [Kind in EffectKind]: boolean } = {
  tag: false,
  untag: false,
  "assign-team": false,
  "contact-attributes": false,
  "conversation-attributes": false,
  note: true,
  reply: true,
};
export const PART_KINDS: readonly EffectKind[] = EFFECT_KINDS.filter((kind) => ADDS_A_PART[kind]);
