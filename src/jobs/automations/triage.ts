import type { Conversation } from "../../domain/conversation.js";
import { customerMessages } from "../../domain/dialogue.js";
import { isConfident } from "../../domain/triage-policy.js";
import { applyEffects } from "../../effects/apply.js";
import { resolveLeftovers } from "../../effects/resolve.js";
import type { Connection } from "../../workspaces/connections.js";
import {
  findClassification,
  saveClassification,
  recordTriageOutcome,
  type StoredClassification,
} from "../../store/conversations/classifications.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
import { done, nothing, type PayloadOf } from "../catalog.js";
import type { Handler, JobContext } from "../deps.js";
import { callOf, refetchConversation, fetchConversation, targetOf } from "../fetch-conversation.js";
import { planTriage } from "./plan-triage.js";
import type { JobDeps } from "../deps.js";

type Payload = PayloadOf<"triage">;

/** Classifies a new conversation, tags it and sends it to its team. Runs whatever Fin does. */
export function createTriageJob(deps: JobDeps): Handler<"triage"> {
  return async (payload, context) => {
    const fetched = await fetchConversation(payload, context, deps);
    if (!fetched.found) return nothing(fetched.because);
    const about = { ...payload, automation: "triage" } as const;
    if (fetched.connection.settings.automations.triage === "off") return withhold();
    if (customerMessages(fetched.conversation).length === 0) return nothing("the customer has not written");

    const classification = await classifyOnce(payload, fetched, context, deps);
    const now = await refetchConversation(payload, context, deps);
    if (!now.found) return nothing(now.because);
    const { connection } = now;
    const autonomy = connection.settings.automations.triage;
    if (autonomy === "off") return withhold();
    const plan = await planTriage(
      payload.conversationId,
      now.conversation,
      classification,
      connection,
      "opening",
      context.signal,
    );
    await applyEffects(plan.effects, autonomy, targetOf(payload, connection, context), deps.effects);
    await resolveLeftovers(now.conversation, about, deps.effects.ledger);
    const outcome = autonomy === "suggest" ? `Only suggested: ${plan.outcome}` : plan.outcome;
    await recordTriageOutcome(deps.db, payload, outcome, !isConfident(classification, connection.settings));
    await saveAutomationStatus(deps.db, about, { status: "done", detail: null }, deps.now());
    return done(outcome);

    async function withhold() {
      await saveAutomationStatus(deps.db, about, { status: "withheld", detail: "switched-off" }, deps.now());
      return nothing("triage is switched off");
    }
  };
}

async function classifyOnce(
  payload: Payload,
  { conversation, connection }: { readonly conversation: Conversation; readonly connection: Connection },
  context: JobContext,
  deps: JobDeps,
): Promise<StoredClassification> {
  const known = await findClassification(deps.db, payload.workspaceId, payload.conversationId);
  if (known !== null) return known;
  const call = callOf(payload, context);
  const { triage } = deps.engines;
  const classification = await context.waitFor(
    triage.classify({ ...questionOf(conversation, deps.now()), categories: connection.settings.categories }, call),
  );
  const routing = await context.waitFor(
    triage.route(
      {
        conversationId: conversation.id,
        category: classification.category,
        urgency: classification.urgency,
        sentiment: classification.sentiment,
        confidence: classification.confidence,
      },
      call,
    ),
  );
  return saveClassification(deps.db, payload, classification, routing, Math.floor(deps.now() / 1000));
}

/** The opening: everything the customer wrote before anybody answered. */
function questionOf(conversation: Conversation, now: number) {
  const answered = conversation.messages.findIndex((message) => message.role !== "customer");
  const opening = answered > 0 ? conversation.messages.slice(0, answered) : customerMessages(conversation);
  const body = opening.map((message) => message.text).join("\n\n");
  return {
    subject: conversation.subject ?? firstLine(body),
    body,
    metadata: {
      channel: conversation.channel,
      messages: conversation.messages.length,
      unanswered_messages: opening.length,
      waiting_minutes: Math.max(0, Math.round((now / 1000 - (opening[0]?.at ?? now / 1000)) / 60)),
    },
  };
}

function firstLine(body: string): string {
  return body.split("\n", 1)[0]?.slice(0, 120) ?? "";
}
