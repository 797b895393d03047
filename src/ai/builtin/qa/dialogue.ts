/** A conversation as quality assurance sees it, and how its findings are scored. */
import type { DialogueTurn } from "../../../domain/answers.js";
import type { Reader } from "../reading/reading.js";
import { sentimentOf } from "../sentiment.js";

export interface ScoredTurn extends DialogueTurn {
  /** The customer's sentiment, -1 to 1; null for an agent. */
  readonly sentiment: number | null;
}

export interface Dialogue {
  readonly turns: readonly ScoredTurn[];
  readonly agent: readonly ScoredTurn[];
  readonly customer: readonly ScoredTurn[];
}

/** Long conversations are evaluated by their first and last messages, which show how they began and ended. */
const READ_CUSTOMER_TURNS = 20;

export async function analyzeDialogue(turns: readonly DialogueTurn[], reader: Reader, workspaceId: string): Promise<Dialogue> {
  const spoken = turns.filter(({ role, content }) => role !== "system" && content.trim() !== "");
  const asked = spoken.filter(({ role }) => role === "customer");
  const read = new Set([...asked.slice(0, READ_CUSTOMER_TURNS / 2), ...asked.slice(-READ_CUSTOMER_TURNS / 2)]);
  const scored = await Promise.all(
    spoken.map(async (turn) => ({
      ...turn,
      sentiment: read.has(turn) ? sentimentOf((await reader.read(turn.content, workspaceId)).sentiment).score : null,
    })),
  );
  return {
    turns: scored,
    agent: scored.filter(({ role }) => role === "agent"),
    customer: scored.filter(({ role }) => role === "customer"),
  };
}

/** One measurement: how much it adds to or takes from a dimension, and the words or number it rests on. */
export interface Finding {
  readonly dimension: Dimension;
  /** Added to the dimension's starting score. */
  readonly change: number;
  readonly evidence: string;
  /** What to do better, where there is something. */
  readonly advice: string | null;
}

/** The weights of Simpli's standard rubric. */
export const WEIGHTS = { empathy: 0.25, resolution: 0.35, communication: 0.25, efficiency: 0.15 } as const;
export type Dimension = keyof typeof WEIGHTS;
export const DIMENSIONS = ["empathy", "resolution", "communication", "efficiency"] as const satisfies readonly Dimension[];

export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 80 ? `"${line}"` : `"${line.slice(0, 77)}..."`;
}
