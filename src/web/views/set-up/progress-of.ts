import type { SetUpFacts } from "../../../console/api/set-up.js";
import { setUpTexts as texts } from "./texts.js";

/** One thing that works or does not yet. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly status: "done" | "waiting" | "fault";
  /** What was seen, or what to do. */
  readonly note: string;
  /** Epoch milliseconds. */
  readonly at: number | null;
}

/** How far the set-up is, in the order in which things begin to work. Pure. */
export function progressOf(facts: SetUpFacts): readonly Step[] {
  return [
    tokenStep(facts),
    webhookStep(facts),
    topicsStep(facts),
    signedStep("sidebar", facts.sidebarOpenedAt, facts),
    step(
      "attributes",
      facts.attributes.every(({ made }) => made),
      facts.attributesWrittenAt,
    ),
    step("tags", facts.tagWrittenAt !== null, facts.tagWrittenAt),
    step("notes", facts.noteWrittenAt !== null, facts.noteWrittenAt),
    knowledgeStep(facts),
    signedStep("health", facts.healthAskedAt, facts),
  ];
}

type PlainId = keyof typeof texts.steps;

function step(id: PlainId, done: boolean, at: number | null): Step {
  const { title, done: seen, waiting } = texts.steps[id];
  return { id, title, status: done ? "done" : "waiting", note: done ? seen : waiting, at: done ? at : null };
}

function tokenStep({ connectedAt, tokenRefusedAt }: SetUpFacts): Step {
  if (tokenRefusedAt === null) return step("token", connectedAt !== null, connectedAt);
  return fault("token", texts.issues.token, tokenRefusedAt);
}

function webhookStep(facts: SetUpFacts): Step {
  const latest = facts.topics.reduce<{ topic: string; lastAt: number } | null>((newest, { topic, lastAt }) => {
    if (lastAt === null || (newest !== null && newest.lastAt >= lastAt)) return newest;
    return { topic, lastAt };
  }, null);
  const shown = signedStep("webhooks", latest?.lastAt ?? null, facts);
  return shown.status === "done" && latest !== null ? { ...shown, note: texts.lastTopic(latest.topic) } : shown;
}

function topicsStep({ topics }: SetUpFacts): Step {
  const seen = topics.filter(({ lastAt }) => lastAt !== null).length;
  const shown = step("topics", seen === topics.length, null);
  return shown.status === "done" ? shown : { ...shown, note: texts.topicsSeen(seen, topics.length) };
}

function knowledgeStep({ knowledge }: SetUpFacts): Step {
  const shown = step("knowledge", knowledge !== null, knowledge?.at ?? null);
  return knowledge === null ? shown : { ...shown, note: texts.articles(knowledge.articles) };
}

/** A wrong signature since the last right one means that the secrets differ now. */
function signedStep(id: "webhooks" | "sidebar" | "health", seenAt: number | null, { refusedSignatures }: SetUpFacts): Step {
  const refused = refusedSignatures.find(({ endpoint }) => endpoint === id);
  if (refused !== undefined && refused.at > (seenAt ?? 0)) return fault(id, texts.issues.signature, refused.at);
  return step(id, seenAt !== null, seenAt);
}

function fault(id: PlainId, note: string, at: number): Step {
  return { id, title: texts.steps[id].title, status: "fault", note, at };
}
