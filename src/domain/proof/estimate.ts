/** What a backtest will ask, before it starts: as many messages and drafts as a conversation usually has. */
import type { Settings } from "../settings.js";
import { ASKED_CONTRACTS, type AskedContract, type BacktestParameters } from "./parameters.js";

/** Calls for one conversation, and the tokens of one call, as a usual conversation takes them. */
const USUAL = {
  triage: { calls: 1, input: 900, output: 120 },
  sentiment: { calls: 2.5, input: 600, output: 80 },
  reply: { calls: 1.5, input: 3_000, output: 350 },
  qa: { calls: 1, input: 2_200, output: 450 },
} as const satisfies Record<AskedContract, object>;

const PRICED_TOKENS = 1_000_000;
/** A page of a search. */
const FOUND_AT_ONCE = 150;

/** In the newest fifth each reply is asked for once more for what each lesson is worth. */
const LESSON_SHARE = 0.2;

function repliesAsked({ precedents, houseStyle }: Pick<Settings, "precedents" | "houseStyle">): number {
  return 1 + (precedents === "off" ? 0 : LESSON_SHARE) + (houseStyle === "use" ? LESSON_SHARE : 0);
}

export interface Estimate {
  readonly intercomCalls: number;
  readonly modelCalls: number;
  readonly price: number | null;
}

export function estimateRun(
  { conversations, sample }: Pick<BacktestParameters, "conversations" | "sample">,
  /** Contracts that a language model answers. */
  byModel: readonly string[],
  /** For a million tokens; null where not known. */
  prices: { readonly input: number; readonly output: number } | null,
  lessons: Pick<Settings, "precedents" | "houseStyle">,
): Estimate {
  const evaluated = Math.min(conversations, sample ?? conversations);
  const asked = ASKED_CONTRACTS.filter((contract) => byModel.includes(contract)).map((each) => ({
    ...USUAL[each],
    calls: USUAL[each].calls * (each === "reply" ? repliesAsked(lessons) : 1),
  }));
  const total = (value: (each: (typeof asked)[number]) => number) =>
    asked.reduce((sum, each) => sum + evaluated * each.calls * value(each), 0);
  const modelCalls = Math.ceil(total(() => 1));
  const price =
    prices === null || modelCalls === 0
      ? null
      : (total(({ input }) => input) * prices.input + total(({ output }) => output) * prices.output) / PRICED_TOKENS;
  return { intercomCalls: evaluated + Math.ceil(conversations / FOUND_AT_ONCE) + 1, modelCalls, price };
}
