import type { Probabilities } from "../heads/head.js";

export const URGENCIES = ["low", "medium", "high", "urgent"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A missed urgent message costs more than one looked at early: this share of "high" and "urgent" together is enough. */
const PRESSING_FROM = 0.3;

/** Of a pressing message, from this share on it is urgent. */
const URGENT_FROM = 0.5;

/** The urgency of the words alone. */
export function urgencyOfWords(chances: Probabilities): Urgency {
  const chance = (name: Urgency) => chances.get(name) ?? 0;
  const pressing = chance("high") + chance("urgent");
  if (pressing >= PRESSING_FROM) return chance("urgent") >= URGENT_FROM * pressing ? "urgent" : "high";
  return chance("medium") >= chance("low") ? "medium" : "low";
}
