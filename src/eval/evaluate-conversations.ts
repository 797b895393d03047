/**
 * What engines say of whole conversations: closed ones scored for QA, and whether their order is that of a support lead; and
 * hand-over briefs of threads whose right sentences somebody marked beforehand.
 */
import { z } from "zod";
import type { Qa, Briefing } from "../ai/ports.js";
import { BRIEF_KINDS, type BriefKind, type Call, type DialogueTurn, type Evaluation } from "../domain/answers.js";
import { spearman } from "../domain/proof/statistics.js";
import { entriesOf, type EvaluationFolder, namesEnding } from "./evaluation-set.js";
import type { Measured } from "./measures.js";

const conversationSchema = z.object({
  n: z.number(),
  /** How a support lead saw it, in words. */
  what: z.string(),
  /** Who (c for the customer, a for the agent), the minute, the words. */
  turns: z.array(z.tuple([z.enum(["c", "a"]), z.number(), z.string()])),
  /** A support lead's score or place: the higher, the better. */
  rank: z.number().nullish(),
});
type RankedConversation = z.infer<typeof conversationSchema>;

export interface ScoredConversation {
  readonly set: string;
  readonly n: number;
  readonly what: string;
  readonly rank: number | null;
  readonly evaluation: Evaluation;
}

/** Below this many, an order says nothing. */
const FEWEST_RANKED = 3;
const AIM = 0.7;

interface QaParts {
  readonly from: EvaluationFolder;
  readonly qa: Qa;
  readonly call: Call;
}

/** All files whose names end in `qa.json`. Entries of another shape are left out and reported. */
export async function evaluateQa({ from, qa, call }: QaParts): Promise<readonly ScoredConversation[]> {
  const scored: ScoredConversation[] = [];
  for (const set of namesEnding(from, "qa.json")) {
    for (const conversation of (await entriesOf(from, set, conversationSchema)).rows) {
      const { n, what, rank } = conversation;
      const turns = turnsOf(conversation);
      const evaluation = await qa.evaluate({ conversationId: String(n), agentId: "evaluation", turns }, call);
      scored.push({ set, n, what, rank: rank ?? null, evaluation });
    }
  }
  return scored;
}

function turnsOf({ turns }: RankedConversation): readonly DialogueTurn[] {
  return turns.map(([who, minute, content]) => ({ role: who === "c" ? "customer" : "agent", content, at: minute * 60 }));
}

/** The score of each conversation, and per file Spearman's correlation with the ranks, where there are some. */
export function qaMeasures(scored: readonly ScoredConversation[]): readonly Measured[] {
  return [...new Set(scored.map(({ set }) => set))].flatMap((set) => {
    const own = scored.filter((one) => one.set === set);
    const ranked = own.flatMap(({ rank, evaluation }) => (rank === null ? [] : [{ rank, score: evaluation.overallScore }]));
    const correlation: Measured = {
      set,
      measure: "QA: rank correlation with a support lead",
      value: rankCorrelationOrZero(ranked.map(({ rank, score }) => [rank, score])),
      rows: ranked.length,
      aim: { atLeast: AIM },
      unit: "share",
    };
    return [...(ranked.length < FEWEST_RANKED ? [] : [correlation]), ...own.map(scoreLine)];
  });
}

function scoreLine({ set, n, rank, evaluation }: ScoredConversation): Measured {
  const label = rank === null ? "" : `, rank ${rank}`;
  return { set, measure: `QA: score of ${n}${label}`, value: evaluation.overallScore, rows: 1, aim: null, unit: "share" };
}

/** 0 where one side is all the same: then the order says nothing. */
export function rankCorrelationOrZero(pairs: readonly (readonly [number, number])[]): number {
  return spearman(pairs) ?? 0;
}

/** Parts of sentences, any of which will do; null where no line belongs. */
const accepted = z.array(z.string()).nullable();
const threadSchema = z.object({
  n: z.number(),
  language: z.string(),
  what: z.string(),
  /** Who (c for the customer, f for Fin, a for a teammate), and the words. */
  turns: z.array(z.tuple([z.enum(["c", "f", "a"]), z.string()])),
  wants: accepted,
  tried: accepted,
  missing: accepted,
});
type Thread = z.infer<typeof threadSchema>;

const ROLES = { c: "customer", f: "system", a: "agent" } as const;
const MINUTE = 60;

interface BriefParts {
  readonly from: EvaluationFolder;
  readonly brief: Briefing;
  readonly call: Call;
}

/** All files whose names end in `briefs.json`. What a brief got wrong is reported, so that people see it. */
export async function evaluateBriefs({ from, brief, call }: BriefParts): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const set of namesEnding(from, "briefs.json")) {
    const threads = (await entriesOf(from, set, threadSchema)).rows;
    if (threads.length === 0) continue;
    const right: Record<BriefKind, number> = { wants: 0, tried: 0, missing: 0 };
    let whole = 0;
    for (const thread of threads) {
      const { lines } = await brief.write({ conversationId: String(thread.n), messages: messagesOf(thread) }, call);
      const wrong = BRIEF_KINDS.filter((kind) => {
        const text = lines.find((line) => line.kind === kind)?.text ?? null;
        const isRight = isAccepted(text, thread[kind]);
        if (!isRight) from.report(`${set} ${thread.n} (${thread.what}), ${kind}: ${text ?? "no line"}`);
        return !isRight;
      });
      for (const kind of BRIEF_KINDS) right[kind] += wrong.includes(kind) ? 0 : 1;
      whole += wrong.length === 0 ? 1 : 0;
    }
    const rows = threads.length;
    const share = (measure: string, count: number): Measured => ({
      set,
      measure,
      value: count / Math.max(1, rows),
      rows,
      aim: null,
      unit: "share",
    });
    measured.push(
      ...BRIEF_KINDS.map((kind) => share(`brief: right "${kind}" line`, right[kind])),
      share("brief: all three", whole),
    );
  }
  return measured;
}

function messagesOf({ turns }: Thread) {
  return turns.map(([who, content], index) => ({ id: String(index + 1), role: ROLES[who], content, at: index * MINUTE }));
}

function isAccepted(text: string | null, allowed: readonly string[] | null): boolean {
  if (text === null || allowed === null) return text === null && allowed === null;
  return allowed.some((part) => text.includes(part));
}
