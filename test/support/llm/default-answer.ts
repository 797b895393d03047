import { z } from "zod";
import type { ChatCall } from "../llm-server.js";

/** A plausible model: answers in the shape asked for, whichever way the shape was told. */
export function defaultAnswer({ body, system, user }: ChatCall): unknown {
  const shape = JSON.stringify(body.response_format?.json_schema?.schema ?? {}) + system;
  const has = (property: string) => shape.includes(`"${property}"`);
  if (has("alternatives") && has("escalation_risk")) return { triage: classification(user), sentiment: sentiment(user) };
  if (has("alternatives")) return classification(user);
  if (has("team")) return { team: /The teams are: ([^,.]+)/.exec(system)?.[1] ?? null, reason: "It fits best." };
  if (has("used_articles")) return draft(user);
  if (has("escalation_risk")) return sentiment(user);
  if (has("coaching_notes")) return evaluation();
  if (has("wants")) return { wants: { text: "Help with what they wrote.", message: 1 }, tried: null, missing: null };
  if (has("query")) return { query: "rewritten" };
  if (has("groups")) return { groups: [{ number: 1, topic: "Named by the model", title: "How to do it" }] };
  return {};
}

function classification(user: string): unknown {
  const category = /invoice|charged|bill/i.test(user) ? "billing" : /error|broken|crash/i.test(user) ? "technical" : "general";
  return {
    category,
    urgency: "medium",
    sentiment: "neutral",
    confidence: 0.8,
    alternatives: [{ category: "refund", confidence: 0.2 }],
    reason: "By its words.",
  };
}

function draft(user: string): unknown {
  const { first_name: name = "there", articles = [] } = materialIn(user);
  const grounded = articles.length > 0;
  return {
    draft: `Hi ${name},\n\nthank you for your message. Here is what helps.`,
    confidence: 0.9,
    used_articles: grounded ? [1] : [],
    missing: grounded ? null : "No article answers this.",
  };
}

function sentiment(user: string): unknown {
  const angry = /unacceptable|terrible|angry/i.exec(user)?.[0];
  return {
    score: angry === undefined ? 0.1 : -0.8,
    escalation_risk: angry === undefined ? 0.1 : 0.7,
    triggers: angry === undefined ? [] : [angry],
    confidence: 0.9,
  };
}

function evaluation(): unknown {
  const scored = (score: number) => ({ score, evidence: null });
  return {
    dimensions: { empathy: scored(0.8), resolution: scored(0.6), communication: scored(1), efficiency: scored(0.4) },
    coaching_notes: ["Name the next step."],
  };
}

const material = z.looseObject({
  first_name: z.string().optional(),
  articles: z.array(z.looseObject({ title: z.string(), paragraphs: z.array(z.string()) })).optional(),
  conversation: z.array(z.looseObject({ role: z.string(), text: z.string() })).optional(),
});

/** What stands in the fence, read as a model would: from its first line to its last. */
export function materialIn(user: string): z.infer<typeof material> {
  const lines = user.split("\n");
  return material.parse(JSON.parse(lines.slice(1, -1).join("\n")));
}
