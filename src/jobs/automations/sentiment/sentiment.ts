/** The automation that analyzes what customers write: what is particular to it, from reading to contact attributes and escalation tag. */
import { type AutomationSteps, bindAutomation, due, withheld } from "../automation-steps.js";
import { type AnalyzedMessages, analyzeMessages } from "./analyze-messages.js";
import { planSentiment, saveAnalyzed } from "./plan-sentiment.js";

/** Analyzes every customer message that has no sentiment yet, then shows the newest one in Intercom. */
const sentiment: AutomationSteps<true, AnalyzedMessages> = {
  automation: "sentiment",
  off: withheld("switched-off", "sentiment is switched off"),
  // Whoever answers or owns the conversation, the customer wrote what they wrote.
  readingMayAge: true,

  // Which messages are due shows only beside the stored ones, and what is stored is shown even where none is.
  decide: () => due(true),

  ask: (_due, reading, run) => analyzeMessages(reading, run),

  plan: planSentiment,

  unplanned: ({ analyzed }, reading) => saveAnalyzed(analyzed, reading),
};

export const sentimentAutomation = bindAutomation(sentiment);
