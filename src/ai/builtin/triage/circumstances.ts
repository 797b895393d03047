import { URGENCIES, type Urgency } from "./urgency-of.js";

type Metadata = Readonly<Record<string, string | number | boolean>>;

export interface Circumstance {
  /** How many levels more urgent. */
  readonly raises: number;
  readonly because: string;
}

const LONG_WAIT_MINUTES = 24 * 60;
const MANY_UNANSWERED = 3;
const IMPORTANT_PLANS = /enterprise|business|premium|platinum|vip|priority/i;

/** What is known besides the words: each fact raises the urgency, and says so. */
export function circumstances(metadata: Metadata, escalationRisk: number): readonly Circumstance[] {
  const facts = new Map(Object.entries(metadata).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ""), value]));
  const waiting = numberIn(facts, "waitingminutes", "minuteswaiting", "waiting");
  const unanswered = numberIn(facts, "unansweredmessages", "unanswered");
  const plan = ["plan", "tier", "companyplan", "accounttype", "companytier"].map((name) => facts.get(name)).find((value) => typeof value === "string");
  return [
    ...(waiting >= LONG_WAIT_MINUTES ? [{ raises: 1, because: `waiting for ${Math.floor(waiting / 60)} hours` }] : []),
    ...(unanswered >= MANY_UNANSWERED ? [{ raises: 1, because: `${unanswered} messages without an answer` }] : []),
    ...(isTrue(facts.get("vip")) || isTrue(facts.get("priority")) ? [{ raises: 1, because: "marked as VIP" }] : []),
    ...(typeof plan === "string" && IMPORTANT_PLANS.test(plan) ? [{ raises: 1, because: `plan "${plan}"` }] : []),
    ...(escalationRisk >= 0.75 ? [{ raises: 1, because: "likely to escalate" }] : []),
  ];
}

/** At most one level up in all, and a calm question stays calm whoever asks it. */
export function raiseUrgency(urgency: Urgency, facts: readonly Circumstance[]): Urgency {
  if (urgency === "low" || facts.length === 0) return urgency;
  return URGENCIES[Math.min(URGENCIES.indexOf(urgency) + 1, URGENCIES.length - 1)] ?? urgency;
}

function numberIn(facts: ReadonlyMap<string, string | number | boolean>, ...names: readonly string[]): number {
  const value = names.map((name) => Number(facts.get(name))).find((number) => Number.isFinite(number));
  return value ?? 0;
}

function isTrue(value: unknown): boolean {
  return value === true || value === "true" || value === "yes";
}
