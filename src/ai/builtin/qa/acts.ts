/** What a sentence does in a conversation, by the words of nine languages. */
import type { GiveWay } from "../../../kernel/slices.js";
import { compile, normalized } from "../lexicons/signals.js";
import {
  AGENT_ACTS,
  type AgentAct,
  CARD_AND_PASSWORD,
  CUSTOMER_ACTS,
  type CustomerAct,
  NO_QUESTION_FOR_IT,
  WHEN,
} from "../lexicons/support-acts.js";

/** Further things an agent's sentence may hold. */
type FoundAct = AgentAct | CustomerAct | "when" | "asksForSecret";

export interface Sentence {
  readonly text: string;
  readonly acts: ReadonlySet<FoundAct>;
  readonly isQuestion: boolean;
}

/** Any letters, as endings of words have them. */
const ENDING = "[a-z\\u00df-\\u00f6\\u00f8-\\u024f\\u3040-\\u30ff]{0,20}";
/** Up to five words in between. A word and the blank before it share no character, so there is one way to divide them. */
const WORDS_BETWEEN = "(?: [^ .!?]{1,30}){0,5}";

/** Lines of alternatives as one pattern over small letters. */
export function phrases(lines: readonly string[]): RegExp {
  const source = lines.join("|").replaceAll(" …", WORDS_BETWEEN).replaceAll("~", ENDING);
  return new RegExp(compile(source).source, "u");
}

const SECRET = phrases(CARD_AND_PASSWORD);
const ASKS_TO_SEND = phrases(AGENT_ACTS.asksToSend);
const NOT_FOR_IT = phrases(NO_QUESTION_FOR_IT);

type Finder<Act extends string> = readonly (readonly [act: Act, pattern: RegExp])[];

const OF_AGENTS: Finder<FoundAct> = [
  ...Object.entries(AGENT_ACTS)
    .filter(([act]) => act !== "asksToSend")
    .map(([act, lines]) => [act as AgentAct, phrases(lines)] as const),
  ["when", phrases(WHEN)],
];
const OF_CUSTOMERS: Finder<FoundAct> = Object.entries(CUSTOMER_ACTS).map(
  ([act, lines]) => [act as CustomerAct, phrases(lines)] as const,
);

/** Characters of a sentence that are searched: nobody says at the end of a page that it is done. */
const SEARCHED = 400;
/** Sentences of a turn that are searched one by one. */
const SENTENCES = 40;

export async function sentencesWithActs(
  role: "agent" | "customer",
  lines: readonly string[],
  giveWay: GiveWay,
): Promise<readonly Sentence[]> {
  const found: Sentence[] = [];
  for (const text of lines.slice(0, SENTENCES)) {
    const plain = normalized(text.slice(0, SEARCHED)).replace(/\s+/g, " ");
    const acts = new Set<FoundAct>();
    for (const [act, pattern] of role === "agent" ? OF_AGENTS : OF_CUSTOMERS) {
      await giveWay();
      if (pattern.test(plain)) acts.add(act);
    }
    if (acts.has("promise") && acts.has("later")) acts.delete("done");
    if (role === "agent" && asksForSecret(plain)) acts.add("asksForSecret");
    found.push({ text, acts, isQuestion: /[?？؟]["'”)»]?$/.test(text) });
  }
  return found;
}

/** Where one part of a sentence ends: "I do not see it, please send me …". */
const CLAUSE = /[,;:–—()]| - /;

function asksForSecret(plain: string): boolean {
  return ASKS_TO_SEND.test(plain) && plain.split(CLAUSE).some((clause) => SECRET.test(clause) && !NOT_FOR_IT.test(clause));
}
