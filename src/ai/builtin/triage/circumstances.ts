import { URGENCIES, type Urgency } from "./urgency-of.js";

type Metadata = Readonly<Record<string, string | number | boolean>>;

/** A reason besides the words, as a teammate reads it. */
export type Circumstance = string;

/** From this risk on a team lead should look, so the message cannot wait either. */
const ALARM_FROM = 0.5;

const LONG_WAIT_MINUTES = 24 * 60;
const MANY_UNANSWERED = 3;
const LONG_CONVERSATION = 12;
const PLAN_NAMES = ["plan", "tier", "companyplan", "accounttype", "companytier"];
const IMPORTANT_PLANS = /enterprise|business|premium|platinum|vip|priority/i;

/** What is known about the conversation and its customer that makes it more urgent. */
export function circumstances(metadata: Metadata): readonly Circumstance[] {
  const facts = new Map(Object.entries(metadata).map(([name, value]) => [name.toLowerCase().replace(/[^a-z]/g, ""), value]));
  const waiting = numberIn(facts, "waitingminutes", "minuteswaiting");
  const unanswered = numberIn(facts, "unansweredmessages", "unanswered");
  const messages = numberIn(facts, "messages", "messagecount");
  const plan = PLAN_NAMES.map((name) => facts.get(name)).find((value) => typeof value === "string");
  return [
    ...(waiting >= LONG_WAIT_MINUTES ? [`waiting for ${Math.floor(waiting / 60)} hours`] : []),
    ...(unanswered >= MANY_UNANSWERED ? [`${unanswered} messages without an answer`] : []),
    ...(messages >= LONG_CONVERSATION ? [`${messages} messages in the conversation`] : []),
    ...(isTrue(facts.get("vip")) || isTrue(facts.get("priority")) ? ["marked as VIP"] : []),
    ...(typeof plan === "string" && IMPORTANT_PLANS.test(plan) ? [`plan "${plan}"`] : []),
  ];
}

/** Circumstances raise by one level in all, and a calm question stays calm whoever asks it. */
export function raiseUrgency(urgency: Urgency, facts: readonly Circumstance[], escalationRisk: number): Urgency {
  const alarmed = escalationRisk >= ALARM_FROM && (urgency === "low" || urgency === "medium") ? "high" : urgency;
  if (alarmed === "low" || facts.length === 0) return alarmed;
  return URGENCIES[Math.min(URGENCIES.indexOf(alarmed) + 1, URGENCIES.length - 1)] ?? alarmed;
}

function numberIn(facts: ReadonlyMap<string, string | number | boolean>, ...names: readonly string[]): number {
  const value = names.map((name) => Number(facts.get(name))).find((number) => Number.isFinite(number));
  return value ?? 0;
}

function isTrue(value: unknown): boolean {
  return value === true || value === "true" || value === "yes";
}
