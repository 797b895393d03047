import { listSentiments } from "../../store/conversations/sentiments.js";
import { done, nothing } from "../catalog.js";
import type { JobHandler, JobDeps } from "../deps.js";
import { analyzeMessages } from "./analyze-messages.js";
import { planSentiment } from "./plan-sentiment.js";
import { type AutomationSteps, due, withheld } from "./automation.js";
import { runAutomation } from "./run-automation.js";

/** Analyzes every customer message that has no sentiment yet, then shows the newest one in Intercom. */
const sentiment: AutomationSteps<true, number> = {
  automation: "sentiment",
  off: withheld("switched-off", "sentiment is switched off"),
  // Whoever answers or owns the conversation, the customer wrote what they wrote.
  readingMayAge: true,

  // Which messages are due shows only beside the stored ones, and what is stored is shown even where none is.
  decide: () => due(true),

  ask: (_due, { conversation }, run) => analyzeMessages(conversation, run),

  async plan(analyzed, reading, run) {
    const { workspaceId, conversationId } = run.payload;
    return {
      effects: planSentiment(await listSentiments(run.deps.db, workspaceId, conversationId), reading, run),
      outcome: analyzed === 0 ? nothing("every message has been read") : done(`read ${analyzed} messages`),
    };
  },
};

export function createSentimentJob(deps: JobDeps): JobHandler<"sentiment"> {
  return (payload, context) => runAutomation(sentiment, { payload, context, deps });
}
