export type TagTone = "risk" | "warning" | "app" | "plain";

/** How loudly a tag should be shown: an escalation first, then urgency, then what the app says, then the rest. */
export function tagTone(name: string): TagTone {
  if (name.startsWith("escalation-risk:")) return "risk";
  if (/^ai-urgency:(?:high|urgent|critical)$/.test(name) || name === "ai-triage:review") return "warning";
  return name.startsWith("ai-") ? "app" : "plain";
}

const ORDER: readonly TagTone[] = ["risk", "warning", "app", "plain"];

export function loudestFirst<T extends { readonly name: string }>(tags: readonly T[]): readonly T[] {
  return tags.toSorted((one, other) => ORDER.indexOf(tagTone(one.name)) - ORDER.indexOf(tagTone(other.name)));
}
