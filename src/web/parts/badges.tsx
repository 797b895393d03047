/** Small signs: badges, tags, avatars and the logo. */
import type { ComponentChildren } from "preact";
import type { InboxTag } from "../../sandbox/inbox-api.js";
import { pageTexts } from "../texts.js";

/** A short status, such as "Applied" or "Failed". */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class="badge" data-tone={tone}>
      {children}
    </span>
  );
}

/** How loudly something is shown; words beside it say the same, colour alone never does. */
export type Tone = "good" | "notice" | "fault" | "neutral";

export function TagList({ tags }: { tags: readonly InboxTag[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={pageTexts.parts.tags}>
      {loudestFirst(tags).map(({ id, name }) => (
        <li key={id} class="tag" data-tone={tagTone(name)}>
          {name}
        </li>
      ))}
    </ul>
  );
}

type TagTone = "risk" | "warning" | "app" | "plain";

/** How loudly a tag should be shown: an escalation first, then urgency, then what the app says, then the rest. */
function tagTone(name: string): TagTone {
  if (name.startsWith("escalation-risk:")) return "risk";
  if (/^ai-urgency:(?:high|urgent|critical)$/.test(name) || name === "ai-triage:review") return "warning";
  return name.startsWith("ai-") ? "app" : "plain";
}

const ORDER: readonly TagTone[] = ["risk", "warning", "app", "plain"];

function loudestFirst<T extends { readonly name: string }>(tags: readonly T[]): readonly T[] {
  return tags.toSorted((one, other) => ORDER.indexOf(tagTone(one.name)) - ORDER.indexOf(tagTone(other.name)));
}

/** Initials; the name itself always stands beside it. */
export function Avatar({ name, tone }: { name: string; tone: "customer" | "teammate" | "bot" }) {
  return (
    <span class="avatar" data-tone={tone} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const named = words.length > 1 ? [words[0], words.at(-1)] : words;
  return named.map((word) => /^./u.exec(word ?? "")?.[0].toUpperCase() ?? "").join("");
}

/** The app's logo, the same as `favicon.svg`. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 32 32" width={24} height={24} aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M9 12h14M9 17h9" />
      <circle cx="22.5" cy="20.5" r="2.5" />
    </svg>
  );
}
