/** Rows as the jobs write them, with what a test does not care about filled in. */
import { randomUUID } from "node:crypto";
import type { Insertable, Kysely } from "kysely";
import type { ClassificationRow, CorrectionRow, EvaluationRow, SentimentRow } from "../../src/store/database/answer-tables.js";
import type { DraftRow } from "../../src/store/database/draft-tables.js";
import type { EffectRow } from "../../src/store/database/effect-tables.js";
import type { DecisionRow, LabelRow } from "../../src/store/database/proof-tables.js";
import type { Tables } from "../../src/store/database/tables.js";
import type { WorkspaceRow } from "../../src/store/database/workspace-tables.js";

const BY = JSON.stringify({ engine: "builtin", model: null, notice: null, masked: 0 });

type Given<Row> = Partial<Insertable<Row>> & { readonly workspace_id: string };

export function storedFacts(db: Kysely<Tables>) {
  return {
    workspace: (row: Partial<Insertable<WorkspaceRow>> & { readonly id: string }) =>
      db
        .insertInto("workspaces")
        .values({
          name: null,
          region: "us",
          timezone: "UTC",
          admin_id: "1",
          token_sealed: null,
          settings: "{}",
          connected_at: new Date(0),
          disconnected_at: null,
          ...row,
        })
        .execute(),
    classification: (row: Given<ClassificationRow>) =>
      db
        .insertInto("classifications")
        .values({
          conversation_id: randomUUID(),
          category: "billing",
          urgency: "normal",
          sentiment: null,
          confidence: 0.9,
          alternatives: "[]",
          reason: null,
          team: null,
          route_reason: null,
          outcome: "",
          needs_review: false,
          engine: BY,
          corrected_by: null,
          decided_at: 0,
          ...row,
        })
        .execute(),
    correction: (row: Given<CorrectionRow>) =>
      db
        .insertInto("corrections")
        .values({
          id: randomUUID(),
          conversation_id: randomUUID(),
          text: "",
          was_category: null,
          was_urgency: null,
          category: "billing",
          urgency: null,
          teammate_id: "1",
          corrected_at: 0,
          ...row,
        })
        .execute(),
    sentiment: (row: Given<SentimentRow>) =>
      db
        .insertInto("moods")
        .values({
          conversation_id: randomUUID(),
          message_id: randomUUID(),
          contact_id: null,
          label: "neutral",
          score: null,
          risk: null,
          confidence: null,
          triggers: "[]",
          excerpt: "",
          engine: BY,
          message_at: 0,
          analyzed_at: 0,
          ...row,
        })
        .execute(),
    draft: ({ by = "builtin", ...row }: Given<DraftRow> & { readonly by?: string }) =>
      db
        .insertInto("drafts")
        .values({
          id: randomUUID(),
          conversation_id: randomUUID(),
          answers_message_id: "source",
          engine_draft_id: null,
          text: "",
          confidence: null,
          sources: "[]",
          style: "friendly",
          language: null,
          abstained: null,
          engine: JSON.stringify({ engine: by, model: null, notice: null, masked: 0 }),
          state: "superseded",
          settled_by: null,
          settled_text: null,
          outcome: null,
          similarity: null,
          thumbs: null,
          drafted_at: 0,
          settled_at: null,
          feedback_at: null,
          ...row,
        })
        .execute(),
    evaluation: (row: Given<EvaluationRow>) =>
      db
        .insertInto("evaluations")
        .values({
          conversation_id: randomUUID(),
          closing_id: "1",
          agent_id: null,
          agent_name: null,
          overall: 0.5,
          dimensions: "[]",
          coaching_notes: "[]",
          engine: BY,
          verdict: null,
          evaluated_at: 0,
          ...row,
        })
        .execute(),
    decision: (row: Given<DecisionRow>) =>
      db
        .insertInto("decisions")
        .values({
          conversation_id: randomUUID(),
          key: randomUUID(),
          automation: "triage",
          category: "billing",
          facts: "{}",
          output: null,
          did: "[]",
          reason: "",
          effect_keys: "[]",
          engine: null,
          cause: "",
          settings_revision: "",
          decided_at: new Date(0),
          ...row,
        })
        .execute(),
    label: (row: Given<LabelRow>) =>
      db
        .insertInto("labels")
        .values({
          decision_key: randomUUID(),
          origin: "changed-in-intercom",
          conversation_id: randomUUID(),
          automation: "triage",
          category: "billing",
          agrees: false,
          said: null,
          previous: null,
          by_id: null,
          by_name: null,
          engine: null,
          labelled_at: new Date(0),
          ...row,
        })
        .execute(),
    effect: (row: Given<EffectRow>) =>
      db
        .insertInto("effects")
        .values({
          id: randomUUID(),
          conversation_id: randomUUID(),
          key: randomUUID(),
          kind: "tag",
          automation: "sentiment",
          wanted: "{}",
          why: "",
          before: null,
          result: null,
          state: "done",
          failure: null,
          intended_at: new Date(0),
          settled_at: null,
          ...row,
        })
        .execute(),
  };
}
