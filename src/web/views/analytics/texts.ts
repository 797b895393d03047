/** The texts of the analytics page. */
import type { Analytics } from "../../../console/api/analytics.js";
import type { EngineName } from "../../../domain/answers.js";
import { day } from "../../parts/format.js";

/** `fallback` is the built-in engine in the place of one that failed. */
const ENGINE_WORDS: Readonly<Record<EngineName | "fallback", string>> = {
  simpli: "Simpli",
  builtin: "Built-in engine",
  llm: "Language model",
  fallback: "Built-in engine (fallback)",
};

export const analyticsViewTexts = {
  title: "Analytics",
  lead: (timezone: string) =>
    `What the app did and what became of it, by the days of ${timezone.replaceAll("_", " ")}. Today is not complete.`,
  failure: "Analytics could not be loaded",
  range: "Days",
  ranges: { "7": "7 days", "30": "30 days", "90": "90 days" },
  beginsLate: (because: NonNullable<Analytics["beginsLate"]>, first: string | null) => {
    if (first === null) return "The app is not connected to Intercom yet, so there is nothing to count.";
    return because === "connected"
      ? `The app has worked here since ${day(first)}; the days before are not known and stay empty.`
      : `What happened before ${day(first)} has been deleted, as the retention time in the settings says.`;
  },
  columns: { day: "Day", all: "All", cases: "Cases", engine: "Engine" },
  unknownDay: "not known for this day",
  noScore: "no message with a score",

  volume: {
    title: "Conversations",
    lead: "Every conversation that triage classified, under the category the app has for it.",
    empty: "No conversation was classified in these days.",
    byCategory: "By category",
    byUrgency: "By urgency",
    rest: "Others",
    notGiven: "Not given",
  },
  sentiment: {
    title: "Sentiment",
    lead: "Analyzed in every message a customer wrote.",
    empty: "No message was analyzed in these days.",
    shares: "Share of messages by sentiment",
    course: "Mean sentiment and escalations",
    positive: "Positive",
    neutral: "Neutral",
    negative: "Negative",
    mean: "Mean sentiment (−1 to 1)",
    escalations: "Tagged as likely to escalate",
    noMessage: "no message, or not known for this day",
  },
  drafts: {
    title: "Reply drafts",
    lead: "What became of each draft, compared with the reply that was really sent, from the sidebar or by hand.",
    empty: "No drafts yet: one is counted once a teammate has used or dismissed it, or it has been replaced.",
    chart: "What became of the drafts",
    sentUnchanged: "Sent unchanged",
    sentEdited: "Sent edited",
    noted: "Added as a note",
    answeredOtherwise: "Answered in other words",
    dismissed: "Dismissed",
    superseded: "Replaced unused",
    kept: "Kept when edited",
    keptMissing: "none was edited",
    thumbs: "Thumbs up / down",
  },
  corrections: {
    title: "Corrections of triage",
    lead: "How often teammates moved what the engine classified to another category, in the sidebar or in Intercom. What nobody corrected was not necessarily checked:",
    toProof: "how far teammates agree is on the page Proof.",
    empty: "No conversation was classified in these days.",
    chart: "Moved to another category",
    category: "Category as classified",
    classified: "Classified",
    away: "Moved to another",
    per: (corrected: string, classified: string) => `${corrected} of ${classified}`,
    fewNote: "few cases",
  },
  qa: {
    title: "Quality of replies",
    lead: "Scores of closed conversations. The thin line shows how far apart they lie (one standard deviation).",
    empty: "No conversation was scored in these days.",
    chart: "Mean score by dimension",
    dimension: "Dimension",
    overall: "Overall",
    mean: "Mean",
    spread: "Spread (±)",
    spreadMissing: "a single case has none",
    spreadLine: "Spread",
  },
  services: {
    title: "AI services",
    lead: "Which engine answered, how often it failed, and how long an answer took. Every retry counts.",
    empty: "No AI service was called in these days.",
    caption: "Calls by service and engine",
    contract: "Service",
    calls: "Calls",
    failures: "Failed",
    half: "Half within",
    most: "95% within",
    unanswered: "nothing was answered",
    contracts: new Map([
      ["triage", "Triage"],
      ["reply", "Reply"],
      ["sentiment", "Sentiment"],
      ["qa", "QA"],
      ["knowledge", "Knowledge base"],
      ["brief", "Hand-over briefs"],
    ]),
  },
  engines: new Map<string, string>(Object.entries(ENGINE_WORDS)),
} as const;
