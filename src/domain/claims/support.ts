/** What a draft's claims may rest on, by who said it. */
import type { DialogueTurn, Source } from "../answers.js";
import { findClaims } from "./find-claims.js";
import { nameKeysIn } from "./names.js";
import { normalizedForClaims } from "./normalized.js";
import { promiseKeysIn } from "./promises.js";

/** What a claim may rest on, by who is trusted. */
export interface Support {
  /** In articles, in teammates' turns and in the teammate's instruction. */
  readonly ours: ReadonlySet<string>;
  /** In the customer's words. */
  readonly customers: ReadonlySet<string>;
  /** In what Fin or another bot wrote, which is a claim and no source. */
  readonly bots: ReadonlySet<string>;
}

export interface SupportText {
  readonly by: "us" | "customer" | "bot";
  readonly text: string;
}

/** What one text supports. Texts are read one by one, so that others get their turn between long ones. */
export interface TextSupport {
  readonly by: SupportText["by"];
  readonly keys: readonly string[];
}

export function analyzeSupport({ by, text }: SupportText): TextSupport {
  const written = normalizedForClaims(text);
  return { by, keys: [...findClaims(text).flatMap(({ gives }) => gives), ...nameKeysIn(written), ...promiseKeysIn(written)] };
}

export function supportOf(texts: readonly TextSupport[]): Support {
  const keysOf = (who: SupportText["by"]) => new Set(texts.flatMap(({ by, keys }) => (by === who ? keys : [])));
  return { ours: keysOf("us"), customers: keysOf("customer"), bots: keysOf("bot") };
}

const TURNS_BY = { customer: "customer", agent: "us", system: "bot" } as const satisfies Record<
  DialogueTurn["role"],
  SupportText["by"]
>;

export const turnSupport = ({ role, content }: DialogueTurn): SupportText => ({ by: TURNS_BY[role], text: content });

/**
 * What sources say by their title and address, where somebody else than the draft's engine has found them: an engine may
 * name a page that nobody wrote. Articles of the workspace's own are read themselves.
 */
export function sourceSupport(
  sources: readonly Pick<Source, "title" | "url" | "internal" | "related" | "answeredAt">[],
): readonly SupportText[] {
  return sources
    .filter(({ related, answeredAt }) => related === true || answeredAt !== undefined)
    .map(({ title, url, internal }) => ({ by: "us", text: internal === true ? title : `${title}\n${url ?? ""}` }));
}
