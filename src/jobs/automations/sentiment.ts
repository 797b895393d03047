import { inMessageOrder, sentimentWrite } from "../../store/conversations/sentiments.js";
import { done, nothing } from "../catalog.js";
import { type AnalyzedMessages, analyzeMessages } from "./analyze-messages.js";
import { planSentimentAttributes } from "./plan-attributes.js";
import { decidedOf, planSentiment } from "./plan-sentiment.js";
import { type AutomationSteps, bindAutomation, due, withheld } from "./automation.js";

/** Analyzes every customer message that has no sentiment yet, then shows the newest one in Intercom. */
const sentiment: AutomationSteps<true, AnalyzedMessages> = {
  automation: "sentiment",
  off: withheld("switched-off", "sentiment is switched off"),
  // Whoever answers or owns the conversation, the customer wrote what they wrote.
  readingMayAge: true,

  // Which messages are due shows only beside the stored ones, and what is stored is shown even where none is.
  decide: () => due(true),

  ask: (_due, reading, run) => analyzeMessages(reading, run),

  async plan({ analyzed, failure }, reading, run) {
    const stored = new Set(reading.facts.sentiments.map(({ message_id }) => message_id));
    const fresh = analyzed.filter(({ message_id }) => !stored.has(message_id));
    const all = inMessageOrder([...reading.facts.sentiments, ...fresh]);
    const decided = fresh.length === 0 ? undefined : decidedOf(all.at(-1), reading, run);
    return {
      effects: [...planSentiment(all, reading, run), ...(await planSentimentAttributes(all.at(-1), reading, run))],
      ...(decided && { decided }),
      outcome: analyzed.length === 0 ? nothing("every message has been read") : done(`read ${analyzed.length} messages`),
      answer: fresh.map((each) => sentimentWrite(run.deps.db, each)),
      failure,
    };
  },
};

export const sentimentAutomation = bindAutomation(sentiment);
