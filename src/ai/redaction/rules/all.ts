/** All rules that need to know nothing of the people in a conversation, and what they found in the latest texts. */
import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { GiveWay } from "../../../kernel/slices.js";
import type { FoundSecret, Rule } from "../rule.js";
import { type SearchedForm, searchedForms } from "../scripts.js";
import { ADDRESS_RULES, NAME_RULES } from "./names-and-addresses.js";
import { EMAIL_RULES, NETWORK_RULES, PHONE_RULES, URL_RULES } from "./contact-data.js";
import { BANK_RULES, BIRTHDATE_RULES, ID_RULES } from "./numbers.js";
import { CARD_RULES } from "./cards.js";
import { LABELLED_SECRET_RULES, TOKEN_RULES } from "./secrets.js";
import { UNSPACED_NUMBER_RULES, UNSPACED_SECRET_RULES } from "./unspaced.js";

/** The order decides: the surer a rule, the earlier it comes. Phones are last among the numbers, because anything looks like one. */
const RULES: readonly Rule[] = [
  ...URL_RULES,
  ...TOKEN_RULES,
  ...EMAIL_RULES,
  ...UNSPACED_SECRET_RULES,
  ...LABELLED_SECRET_RULES,
  ...BANK_RULES,
  ...CARD_RULES,
  ...UNSPACED_NUMBER_RULES,
  ...BIRTHDATE_RULES,
  ...ID_RULES,
  ...NETWORK_RULES,
  ...ADDRESS_RULES,
  ...PHONE_RULES,
  ...NAME_RULES,
];

/** One message is given to several engines, side by side: its kind of text is worth remembering, and a long one is rare. */
const LONGEST_REMEMBERED = 2_000;

/** By the text's hash, so that no text is kept. What the rules found one after the other, overlaps and all. */
const remembered = new LRUCache<string, readonly FoundSecret[]>({ max: 500 });
const searching = new Map<string, Promise<void>>();

/** All of them for one text, in their order: one by one, or what they found in it before. */
export function rulesFor(text: string): readonly Rule[] {
  const key = keyOf(text);
  if (key === null) return RULES;
  const found = remembered.get(key) ?? foundIn(searchedForms(text));
  remembered.set(key, found);
  return [{ find: () => found }];
}

/**
 * Has them search a text before it is asked for, with turns for others between the rules: V8 compiles each anew after it
 * collected garbage, 2 ms and more a rule.
 */
export async function searchAhead(text: string, giveWay: GiveWay): Promise<void> {
  const key = keyOf(text);
  if (key === null || remembered.has(key)) return;
  const search = searching.get(key) ?? searchInSlices(text, key, giveWay).finally(() => searching.delete(key));
  searching.set(key, search);
  await search;
}

async function searchInSlices(text: string, key: string, giveWay: GiveWay): Promise<void> {
  const found: FoundSecret[] = [];
  const forms = searchedForms(text);
  for (const rule of RULES) {
    await giveWay();
    found.push(...rule.find(forms));
  }
  remembered.set(key, found);
}

function foundIn(forms: readonly SearchedForm[]): readonly FoundSecret[] {
  return RULES.flatMap((rule) => [...rule.find(forms)]);
}

function keyOf(text: string): string | null {
  return text.length > LONGEST_REMEMBERED ? null : createHash("sha256").update(text).digest("base64");
}
