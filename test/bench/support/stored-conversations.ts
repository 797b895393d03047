/** Conversations as the jobs leave them: read, classified, with a sentiment, a draft, their events and their effects. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "../../../src/store/database/tables.js";

const ENGINE = `'{"engine":"builtin","model":"bench","notice":null}'::jsonb`;

/** Of `from` to `to`, whose ids are their numbers. */
export async function storeConversations(db: Kysely<Tables>, workspaceId: string, from: number, to: number): Promise<void> {
  const numbers = `generate_series(${from}, ${to}) as n`;
  const workspace = `'${workspaceId}'`;
  for (const statement of [
    `insert into conversations (workspace_id, id, snapshot, read_at, touched_at)
     select ${workspace}, n::text, jsonb_build_object('id', n::text, 'state', 'open', 'subject', null, 'channel', 'chat',
       'createdAt', 1795000000, 'updatedAt', 1795000000, 'contactIds', '[]'::jsonb, 'teamId', null, 'teammateId', null,
       'tags', '[]'::jsonb, 'messages', '[]'::jsonb, 'notes', '[]'::jsonb, 'closings', '[]'::jsonb, 'rating', null, 'truncated', false,
       'fin', '{"participated":false,"resolution":null,"lastSpokeAt":null,"hadLastWord":false}'::jsonb), now(), now() from ${numbers}`,
    `insert into classifications (workspace_id, conversation_id, category, urgency, confidence, alternatives, outcome, needs_review, engine, decided_at)
     select ${workspace}, n::text, 'billing', 'high', 0.9, '[]', 'Tagged', false, ${ENGINE}, 1795000000 from ${numbers}`,
    `insert into moods (workspace_id, conversation_id, message_id, contact_id, label, score, risk, triggers, excerpt, engine, message_at, analyzed_at)
     select ${workspace}, n::text, 'source', 'c' || n, 'negative', -0.5, 0.6, '[]', 'I was charged twice', ${ENGINE}, 1795000000, 1795000000 from ${numbers}`,
    `insert into drafts (id, workspace_id, conversation_id, answers_message_id, text, sources, style, engine, state, drafted_at)
     select gen_random_uuid(), ${workspace}, n::text, 'source', repeat('Thank you for writing. ', 20), '[]', 'friendly', ${ENGINE}, 'live', 1795000000 from ${numbers}`,
    `insert into notifications (workspace_id, id, topic, conversation_id, event_at, received_at, body_hash)
     select ${workspace}, 'notif_' || n, 'conversation.user.created', n::text, 1795000000, now() - interval '1 day', md5(n::text) from ${numbers}`,
    `insert into effects (id, workspace_id, conversation_id, key, kind, automation, why, wanted, state, intended_at, settled_at)
     select gen_random_uuid(), ${workspace}, n::text, 'bench ' || n || ' ' || kind, kind, 'triage', 'bench', wanted, 'done', now() - interval '1 day', now() - interval '1 day'
     from ${numbers}, (values ('tag', '{"tag":"ai-category:billing"}'::jsonb), ('assign-team', '{"teamId":"5","teamName":"Billing"}'), ('note', '{"html":"<p>A draft</p>"}')) as kinds (kind, wanted)`,
    "analyze",
  ])
    await sql.raw(statement).execute(db);
}
