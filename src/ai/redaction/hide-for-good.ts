/** A text without what identifies somebody, with no way back. */
import { createSlices } from "../../kernel/slices.js";
import { findSecrets, findSecretsInSlices } from "./find-secrets.js";
import { type KnownContact, knownContactRules } from "./known-contact.js";
import type { FoundSecret } from "./rule.js";
import { rulesFor, searchAhead } from "./rules/all.js";
import { partBefore, redactAndShorten, redactedBeginning, searchedParts } from "./shorten.js";

/**
 * The text with a word in place of whatever identifies somebody, such as `[email]`: for what is kept and never needs it back.
 * Others get their turn in between.
 * @param limit of the text that is read at all; a longer one keeps its head and its tail
 */
export async function hideForGood(text: string, contacts: readonly KnownContact[] = [], limit = Infinity): Promise<string> {
  return redactAndShorten(text, limit, await findingsOf(searchedParts(text, limit), contacts), wordFor);
}

/** The same of the text's first `length` characters alone: of a secret that is cut in two before it is hidden, no rule finds the half. */
export async function hideBeginningForGood(text: string, contacts: readonly KnownContact[], length: number): Promise<string> {
  return redactedBeginning(text, length, await findingsOf([partBefore(text, length)], contacts), wordFor);
}

function wordFor({ kind }: FoundSecret): string {
  return `[${kind}]`;
}

async function findingsOf(parts: readonly string[], contacts: readonly KnownContact[]) {
  const own = knownContactRules(contacts);
  const rules = (part: string) => [...own, ...rulesFor(part)];
  const giveWay = createSlices();
  const findings = new Map<string, readonly FoundSecret[]>();
  for (const part of parts) {
    await searchAhead(part, giveWay);
    findings.set(part, await findSecretsInSlices(part, rules(part), giveWay));
  }
  return (part: string) => findings.get(part) ?? findSecrets(part, rules(part));
}
