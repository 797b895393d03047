import { type Kysely, sql } from "kysely";

/**
 * Every row belongs to one workspace: `workspace_id` leads each key, so that no query can cross over by accident.
 * Texts of customers stand in: notifications.body, conversations.snapshot, moods.excerpt, drafts.text, evaluations,
 * actions.input, effects.wanted and corrections.text; `store/purge.ts` knows them all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table workspaces (
    id text primary key,
    name text,
    region text not null default 'us',
    timezone text not null default 'UTC',
    admin_id text not null,
    token_sealed text,
    settings jsonb not null default '{}',
    connected_at timestamptz not null,
    disconnected_at timestamptz
  )`,
  `create table notifications (
    workspace_id text not null,
    id text not null,
    topic text not null,
    conversation_id text,
    event_at bigint not null,
    received_at timestamptz not null,
    body text,
    primary key (workspace_id, id)
  )`,
  `create index notifications_by_conversation on notifications (workspace_id, conversation_id, received_at desc)`,
  `create index notifications_by_age on notifications (received_at)`,
  `create table conversations (
    workspace_id text not null,
    id text not null,
    snapshot jsonb,
    read_at timestamptz,
    updated_at bigint not null default 0,
    last_customer_message_id text,
    deleted_at timestamptz,
    touched_at timestamptz not null,
    primary key (workspace_id, id)
  )`,
  `create table classifications (
    workspace_id text not null,
    conversation_id text not null,
    category text not null,
    urgency text,
    sentiment text,
    confidence double precision,
    alternatives jsonb not null,
    reason text,
    team text,
    route_reason text,
    outcome text not null,
    needs_review boolean not null,
    engine jsonb not null,
    corrected_by text,
    decided_at bigint not null,
    primary key (workspace_id, conversation_id)
  )`,
  `create table moods (
    workspace_id text not null,
    conversation_id text not null,
    message_id text not null,
    contact_id text,
    label text not null,
    score double precision,
    risk double precision,
    confidence double precision,
    triggers jsonb not null,
    excerpt text not null,
    engine jsonb not null,
    message_at bigint not null,
    analyzed_at bigint not null,
    primary key (workspace_id, conversation_id, message_id)
  )`,
  `create index moods_by_contact on moods (workspace_id, contact_id, message_at desc)`,
  `create table drafts (
    id uuid primary key,
    workspace_id text not null,
    conversation_id text not null,
    answers_message_id text not null,
    engine_draft_id text,
    text text not null,
    confidence double precision,
    sources jsonb not null,
    style text not null,
    language text,
    abstained text,
    engine jsonb not null,
    state text not null,
    settled_by text,
    settled_text text,
    outcome text,
    similarity double precision,
    thumbs text,
    drafted_at bigint not null,
    settled_at bigint,
    feedback_at bigint
  )`,
  `create unique index one_live_draft on drafts (workspace_id, conversation_id) where state = 'live'`,
  `create index drafts_by_conversation on drafts (workspace_id, conversation_id, drafted_at desc)`,
  `create table evaluations (
    workspace_id text not null,
    conversation_id text not null,
    closing_id text not null,
    agent_id text,
    agent_name text,
    overall double precision not null,
    dimensions jsonb not null,
    coaching_notes jsonb not null,
    engine jsonb not null,
    verdict jsonb,
    evaluated_at bigint not null,
    primary key (workspace_id, conversation_id, closing_id)
  )`,
  `create table standings (
    workspace_id text not null,
    conversation_id text not null,
    automation text not null,
    standing text not null,
    detail text,
    since bigint not null,
    primary key (workspace_id, conversation_id, automation)
  )`,
  `create table effects (
    id uuid primary key,
    workspace_id text not null,
    conversation_id text not null,
    key text not null,
    kind text not null,
    automation text not null,
    wanted jsonb not null,
    why text not null,
    before jsonb,
    result jsonb,
    state text not null,
    failure text,
    intended_at timestamptz not null,
    settled_at timestamptz,
    unique (workspace_id, key)
  )`,
  `create index effects_by_conversation on effects (workspace_id, conversation_id, intended_at)`,
  `create table actions (
    id uuid primary key,
    workspace_id text not null,
    conversation_id text not null,
    key text not null,
    kind text not null,
    teammate_id text not null,
    teammate_name text not null,
    input jsonb not null,
    state text not null,
    message text,
    requested_at timestamptz not null,
    settled_at timestamptz,
    unique (workspace_id, key)
  )`,
  `create index actions_by_conversation on actions (workspace_id, conversation_id, requested_at desc)`,
  `create table tags (
    workspace_id text not null,
    name text not null,
    id text not null,
    primary key (workspace_id, name)
  )`,
  `create table contact_attributes (
    workspace_id text not null,
    name text not null,
    primary key (workspace_id, name)
  )`,
  `create table contact_moods (
    workspace_id text not null,
    contact_id text not null,
    message_at bigint not null,
    label text not null,
    risk double precision,
    primary key (workspace_id, contact_id)
  )`,
  `create table corrections (
    id uuid primary key,
    workspace_id text not null,
    conversation_id text not null,
    text text not null,
    was_category text,
    was_urgency text,
    category text not null,
    urgency text,
    teammate_id text not null,
    corrected_at bigint not null
  )`,
  `create table articles (
    workspace_id text not null,
    id text not null,
    title text not null,
    content text not null,
    url text,
    tags jsonb not null,
    language text,
    hash text not null,
    updated_at bigint not null,
    external_id text,
    sent_hash text,
    missing_since timestamptz,
    seen_at timestamptz not null,
    called_wrong integer not null default 0,
    primary key (workspace_id, id)
  )`,
  `create table unanswered (
    workspace_id text not null,
    conversation_id text not null,
    query text not null,
    asked_at bigint not null,
    primary key (workspace_id, conversation_id)
  )`,
  `create table dead_letters (
    id uuid primary key,
    workspace_id text not null,
    conversation_id text,
    job text not null,
    payload jsonb not null,
    reason text not null,
    attempts integer not null,
    first_failed_at timestamptz,
    died_at timestamptz not null,
    replayed_at timestamptz
  )`,
  `create table leases (
    workspace_id text not null,
    conversation_id text not null,
    holder uuid not null,
    expires_at timestamptz not null,
    primary key (workspace_id, conversation_id)
  )`,
  `create table budgets (
    workspace_id text primary key,
    state jsonb not null
  )`,
  `create table watermarks (
    workspace_id text not null,
    name text not null,
    at bigint not null,
    detail jsonb,
    primary key (workspace_id, name)
  )`,
];
