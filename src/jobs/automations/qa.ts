import { toTurns } from "../../domain/dialogue.js";
import { evaluationNote } from "../../domain/notes.js";
import { canBeEvaluated } from "../../domain/qa-policy.js";
import { applyEffects } from "../../effects/apply.js";
import { effectKey, referenceOf } from "../../effects/plan.js";
import { resolveLeftovers } from "../../effects/resolve.js";
import { redactRepeats } from "../../effects/redact-repeats.js";
import { findEvaluation, saveEvaluation, type StoredEvaluation } from "../../store/conversations/evaluations.js";
import { supersede } from "../../store/conversations/drafts.js";
import { saveAutomationStatus } from "../../store/conversations/automation-status.js";
import { done, nothing } from "../catalog.js";
import type { Handler } from "../deps.js";
import { callOf, fetchConversation, reopenWorkspace, targetOf } from "../fetch-conversation.js";
import type { JobDeps } from "../deps.js";

const SWITCHED_OFF = "scoring is switched off";

/** Scores a closed conversation and leaves the score as a note, once for each close. */
export function createQaJob(deps: JobDeps): Handler<"qa"> {
  return async (payload, context) => {
    const fetched = await fetchConversation(payload, context, deps);
    if (!fetched.found) return nothing(fetched.because);
    const { conversation } = fetched;
    await redactRepeats(conversation, targetOf(payload, fetched.connection, context), deps.effects.ledger);
    const about = { ...payload, automation: "qa" } as const;
    if (conversation.state === "closed")
      await supersede(deps.db, payload.workspaceId, payload.conversationId, Math.floor(deps.now() / 1000));
    const { settings } = fetched.connection;
    if (settings.automations.qa === "off") return withhold(SWITCHED_OFF);
    const decision = canBeEvaluated(conversation, settings);
    if (!decision.evaluate) return withhold(decision.because);
    const scored = { ...payload, closingId: decision.closingId };
    const evaluation = (await findEvaluation(deps.db, scored)) ?? (await evaluate());
    const connection = await reopenWorkspace(payload, deps);
    if (connection === null) return nothing("the workspace was disconnected meanwhile");
    const autonomy = connection.settings.automations.qa;
    if (autonomy === "off") return withhold(SWITCHED_OFF);
    const key = effectKey({
      automation: "qa",
      conversationId: payload.conversationId,
      cause: decision.closingId,
      subject: "note",
    });
    const html = evaluationNote(shown(evaluation), referenceOf(payload.workspaceId, key));
    const note = {
      key,
      effect: { kind: "note", html },
      automation: "qa",
      why: "The conversation was closed",
      before: null,
    } as const;
    await applyEffects([note], autonomy, targetOf(payload, connection, context), deps.effects);
    await resolveLeftovers(conversation, about, deps.effects.ledger);
    await saveAutomationStatus(deps.db, about, { status: "done", detail: null }, deps.now());
    return done("the conversation is scored");

    async function withhold(because: string) {
      await saveAutomationStatus(deps.db, about, { status: "withheld", detail: because }, deps.now());
      return nothing(because);
    }

    async function evaluate(): Promise<StoredEvaluation> {
      if (!decision.evaluate) throw new Error("Only an eligible close is evaluated");
      const request = { conversationId: conversation.id, agentId: decision.agent.id, turns: toTurns(conversation.messages) };
      const answer = await context.waitFor(deps.engines.qa.evaluate(request, callOf(payload, context)));
      await saveEvaluation(deps.db, scored, decision.agent, answer, Math.floor(deps.now() / 1000));
      const kept = await findEvaluation(deps.db, scored);
      if (kept === null) throw new Error("An evaluation was deleted while it was being kept");
      return kept;
    }
  };
}

function shown(stored: StoredEvaluation) {
  return { overallScore: stored.overall, dimensions: stored.dimensions, coachingNotes: stored.coaching_notes, by: stored.engine };
}
