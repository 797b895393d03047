import type { Probabilities } from "../heads/head.js";
import type { FoundSignal } from "../lexicons/find-signals.js";

/** What an answer rests on, best first. */
export type Basis = "encoder" | "words" | "rules" | "nothing";

/** Everything the engine makes of one message; each contract takes from it what it needs. */
export interface Reading {
  /** ISO 639-1. */
  readonly language: string;
  readonly basis: Basis;
  readonly signals: readonly FoundSignal[];
  readonly vector: Float32Array | null;
  readonly category: Probabilities;
  readonly urgency: Probabilities;
  readonly sentiment: Probabilities;
  /** 0 to 1; 0.5 is where a team lead should look. */
  readonly escalation: number;
}
