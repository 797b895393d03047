import type { DialogueTurn } from "../../ports.js";
import type { Reader } from "../reading/reader.js";
import { sentimentOf } from "../sentiment/sentiment-score.js";

export interface ScoredTurn extends DialogueTurn {
  /** The customer's mood, -1 to 1; null for an agent. */
  readonly sentiment: number | null;
}

export interface Dialogue {
  readonly turns: readonly ScoredTurn[];
  readonly agent: readonly ScoredTurn[];
  readonly customer: readonly ScoredTurn[];
}

/** Long conversations are judged by their first and last messages, which show how they began and ended. */
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
