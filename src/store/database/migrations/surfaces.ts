/** What came after the first tables: what the console, its sign-in and the sidebar remember, what the first tables were given, and what became of merged contacts. */

/** Installations under way: an admin went to Intercom and has not come back. Only hashes of what the browser carries. */
export const INSTALL_STATES: readonly string[] = [
  `create table install_states (
    state_hash text primary key,
    browser_hash text not null,
    expires_at timestamptz not null
  )`,
];

/** Sessions, who changed which setting, how the AI services answered, hour by hour; and the indexes its pages read by. */
export const CONSOLE_TABLES: readonly string[] = [
  // The key is a hash: a copy of the table signs nobody in.
  `create table sessions (
    id_hash text primary key,
    data jsonb not null,
    expires_at timestamptz not null
  )`,
  // An admin may go to Intercom to install the app or to sign in to the console; both come back to one address.
  `alter table install_states add column purpose text not null default 'install'`,
  `create table setting_changes (
    id uuid primary key,
    workspace_id text not null,
    changed_by text not null,
    teammate_id text,
    changed_at timestamptz not null,
    changes jsonb not null
  )`,
  `create index setting_changes_by_age on setting_changes (workspace_id, changed_at desc)`,
  // One row an hour, service, engine and class of duration: small enough to keep for the whole retention time.
  `create table service_hours (
    workspace_id text not null,
    contract text not null,
    engine text not null,
    hour bigint not null,
    within_ms integer not null,
    calls integer not null,
    failures integer not null,
    primary key (workspace_id, hour, contract, engine, within_ms)
  )`,
  // The activity page reads on from one line by its time and id.
  `create index effects_by_age on effects (workspace_id, intended_at desc, id desc)`,
  `create index actions_by_age on actions (workspace_id, requested_at desc, id desc)`,
  // The set-up page asks every few seconds which topics arrive.
  `create index notifications_by_topic on notifications (workspace_id, topic, received_at desc)`,
  `create index dead_letters_by_age on dead_letters (workspace_id, died_at desc)`,
  // The figures are read by day; what they need of the wide rows of moods stands in the index itself.
  `create index classifications_by_age on classifications (workspace_id, decided_at)`,
  `create index moods_by_age on moods (workspace_id, message_at) include (label, score)`,
  `create index drafts_by_settling on drafts (workspace_id, settled_at) where settled_at is not null`,
  `create index evaluations_by_age on evaluations (workspace_id, evaluated_at)`,
  `create index corrections_by_conversation on corrections (workspace_id, conversation_id, corrected_at)`,
  `create index sentiment_tags_by_age on effects (workspace_id, intended_at) where automation = 'sentiment' and kind = 'tag'`,
  // What customers ask without an article for it, as the last sync found it, most asked first.
  `create table knowledge_gaps (
    workspace_id text not null,
    place integer not null,
    topic text not null,
    asked integer,
    samples jsonb not null,
    suggested_title text,
    found_at bigint not null,
    primary key (workspace_id, place)
  )`,
];

export const ALERT_TABLES: readonly string[] = [
  // The key that workflows and connectors ask for facts with: only its hash, and how it ends so that people can tell it apart.
  `create table facts_keys (
    workspace_id text primary key,
    key_hash text not null unique,
    ends_with text not null,
    made_by text not null,
    made_at timestamptz not null
  )`,
  // What is alerted, and the sealed addresses it goes to: whoever has one of those may post there.
  `create table alert_settings (
    workspace_id text primary key,
    settings jsonb not null,
    chat_url_sealed text,
    webhook_url_sealed text,
    webhook_secret_sealed text
  )`,
  // One alert on its way to one receiver. Its id is what it is about, so that no event alerts twice.
  `create table alerts (
    workspace_id text not null,
    id text not null,
    channel text not null,
    kind text not null,
    conversation_id text,
    data jsonb not null,
    state text not null,
    attempts integer not null default 0,
    problem text,
    raised_at timestamptz not null,
    due_at timestamptz not null,
    ended_at timestamptz,
    primary key (workspace_id, id, channel)
  )`,
  `create index alerts_by_age on alerts (workspace_id, raised_at)`,
];

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

export const MERGES_AND_CURES: readonly string[] = [
  // Which contact a lead became: its old messages still name the lead, and deleting the lead deletes none of them.
  `create table merged_contacts (
    workspace_id text not null,
    id text not null,
    into_id text not null,
    merged_at timestamptz not null,
    primary key (workspace_id, id)
  )`,
  // What would cure a failed job, so that it is run again once that has happened. Null where nobody knows.
  `alter table dead_letters add column cure text`,
];

export const PAYLOAD_HASHES: readonly string[] = [
  // Instead of the payload, which nobody reads: enough to tell one delivery from another.
  `alter table notifications add column body_hash text`,
];

export const DRAFT_FINDINGS: readonly string[] = [
  // What has to be seen to before the draft goes out; null in drafts from before.
  `alter table drafts add column findings jsonb`,
];

export const DRAFT_GROUNDS: readonly string[] = [
  // The newest message it was written from, and whether a teammate asked for it; in drafts from before neither is known.
  `alter table drafts add column last_message_id text, add column on_request boolean not null default false`,
];

export const ARTICLES_INTERNAL: readonly string[] = [
  // For teammates alone; what a process of the release before writes is the help centre's.
  `alter table articles add column internal boolean not null default false`,
];

export const ARTICLES_CHANGE_SEEN: readonly string[] = [
  // When a sync first saw it as it is now; null until it changes, and of what a process of the release before writes.
  `alter table articles add column changed_seen_at timestamptz`,
];

export const WORKSPACES_AUTHOR: readonly string[] = [
  // The teammate of INTERCOM_ADMIN_ID, in workspaces that have one: admin_id stays the one whose token it is.
  `alter table workspaces add column author_id text`,
];

export const WORKSPACES_WRITERS: readonly string[] = [
  // As whom the app wrote before and since when, so that what it did stays its own; what a process of the release before inserts
  // has none. Of the past only these two are known, and not when the second began.
  `alter table workspaces add column writers jsonb not null default '[]'`,
  `update workspaces set writers = jsonb_build_array(jsonb_build_object('id', admin_id, 'since', 0))`,
  `update workspaces set writers = writers ||
    jsonb_build_array(jsonb_build_object('id', author_id, 'since', floor(extract(epoch from now()))::bigint))
  where author_id <> admin_id`,
];

export const CONVERSATIONS_CONTACTS: readonly string[] = [
  // Who took part in it, where its reading was deleted because a message was redacted; null where the reading tells.
  `alter table conversations add column contact_ids jsonb`,
];

export const CONVERSATIONS_BY_CONTACT: readonly string[] = [
  // From here on every reading says who took part, so that a contact's conversations are found without reading all snapshots.
  // Both indexes are small when they are made: few rows say it by then, and the second holds those that do not, until they are
  // read again or have aged. Neither names the snapshot: a reading that changes nobody is an update in place.
  `create index conversations_by_contact on conversations using gin (contact_ids jsonb_path_ops)`,
  `create index conversations_without_contacts on conversations (workspace_id) where contact_ids is null`,
];

export const MERGED_BY_CONTACT: readonly string[] = [
  // Who became a contact is asked when that one is merged or deleted.
  `create index merged_contacts_by_contact on merged_contacts (workspace_id, into_id)`,
];

export const DELETED_CONTACTS: readonly string[] = [
  // Hashes of contacts that were deleted: Intercom may still give their conversations, also those that nobody here had read yet.
  `create table deleted_contacts (
    workspace_id text not null,
    contact_hash text not null,
    deleted_at timestamptz not null,
    primary key (workspace_id, contact_hash)
  )`,
  // Until now a run of a backtest alone remembered them.
  `insert into deleted_contacts (workspace_id, contact_hash, deleted_at)
  select distinct workspace_id, hash, now() from backtests, jsonb_array_elements_text(backtests.deleted_contacts) as hash`,
];

export const PURGED_TEXTS: readonly string[] = [
  // Hashes of what customers wrote that was deleted: a service still has what it was asked, and gives it with each list of gaps.
  `create table purged_texts (
    workspace_id text not null,
    text_hash text not null,
    purged_at timestamptz not null,
    primary key (workspace_id, text_hash)
  )`,
];

export const SUBJECT_CHANGES: readonly string[] = [
  // The decision a classification is from: the opening, or the message with which the subject changed.
  `alter table classifications
    add column cause text not null default 'opening',
    add column opened_as text`,
];
