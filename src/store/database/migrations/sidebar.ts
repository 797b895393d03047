/** What the sidebar remembers of a conversation and of who has seen it. */

export const BLIND_CHECK_TABLES: readonly string[] = [
  // Who has seen triage's answer: whoever has is not asked blindly any more.
  `create table sidebar_openings (
    workspace_id text not null,
    conversation_id text not null,
    teammate_id text not null,
    opened_at timestamptz not null,
    primary key (workspace_id, conversation_id, teammate_id)
  )`,
  `create index sidebar_openings_by_age on sidebar_openings (workspace_id, opened_at)`,
  // One for a conversation; the count holds each teammate to a few a day, also where two sidebars open at once.
  `create table blind_checks (
    workspace_id text not null,
    conversation_id text not null,
    teammate_id text not null,
    day text not null,
    nth integer not null,
    state text not null,
    said text,
    asked_at timestamptz not null,
    primary key (workspace_id, conversation_id),
    unique (workspace_id, teammate_id, day, nth)
  )`,
  `create index blind_checks_by_age on blind_checks (workspace_id, asked_at)`,
];

export const BRIEFS_TABLE: readonly string[] = [
  // One for a conversation, of the customer message it was written at: what came later makes it old, and a new one takes its place.
  `create table briefs (
    workspace_id text not null,
    conversation_id text not null,
    answers_message_id text not null,
    lines jsonb not null,
    engine jsonb not null,
    written_at bigint not null,
    primary key (workspace_id, conversation_id)
  )`,
  `create index briefs_by_age on briefs (workspace_id, written_at)`,
];

export const LOOKUPS_TABLE: readonly string[] = [
  // What a teammate's screen asked Intercom for, and the answer once it is there: it counts for minutes.
  `create table lookups (
    workspace_id text not null,
    conversation_id text not null,
    about text not null,
    asked_at timestamptz not null,
    found jsonb,
    found_at timestamptz,
    primary key (workspace_id, conversation_id, about)
  )`,
  `create index lookups_by_age on lookups (workspace_id, asked_at)`,
];
