/** What the proof rests on: decisions, what people said about them, backtests and what is learned from them. */

export const DECISION_TABLES: readonly string[] = [
  // What automations decided, with the facts they had: replayed under other settings, and what labels are about.
  `create table decisions (
    workspace_id text not null,
    key text not null,
    conversation_id text not null,
    automation text not null,
    category text,
    facts jsonb not null,
    output jsonb,
    did jsonb not null,
    reason text not null,
    effect_keys jsonb not null,
    engine jsonb,
    cause text not null,
    settings_revision text not null,
    decided_at timestamptz not null,
    primary key (workspace_id, key)
  )`,
  `create index decisions_by_conversation on decisions (workspace_id, conversation_id)`,
  `create index decisions_by_age on decisions (workspace_id, decided_at)`,
  // What people said about them.
  `create table labels (
    workspace_id text not null,
    decision_key text not null,
    origin text not null,
    conversation_id text not null,
    automation text not null,
    category text,
    agrees boolean not null,
    said text,
    by_id text,
    by_name text,
    labelled_at timestamptz not null,
    primary key (workspace_id, decision_key, origin)
  )`,
  `create index labels_by_conversation on labels (workspace_id, conversation_id)`,
  `create index labels_by_age on labels (workspace_id, labelled_at)`,
];

export const BACKTEST_TABLES: readonly string[] = [
  // One run of a backtest. The report is text of its own order, for its JSON is an interface.
  `create table backtests (
    id text primary key,
    workspace_id text not null,
    parameters jsonb not null,
    requested_by text,
    state text not null,
    problem text,
    listed boolean not null default false,
    search_cursor text,
    found integer not null default 0,
    resumed integer not null default 0,
    worked_ms bigint not null default 0,
    seconds_left integer,
    report json,
    remarks jsonb not null default '[]',
    applied jsonb,
    requested_at timestamptz not null,
    ended_at timestamptz
  )`,
  `create index backtests_by_workspace on backtests (workspace_id, requested_at)`,
  // One of its conversations: what was decided and what people did, as ids, labels and numbers. Neither is known before it is evaluated.
  `create table backtest_lines (
    workspace_id text not null,
    backtest_id text not null,
    conversation_id text not null,
    position integer not null,
    line jsonb,
    skipped text,
    contact_ids jsonb not null default '[]',
    listed_at timestamptz not null,
    primary key (backtest_id, conversation_id)
  )`,
  `create index backtest_lines_by_conversation on backtest_lines (workspace_id, conversation_id)`,
];

export const PROPOSAL_TABLES: readonly string[] = [
  // Other levels that automations have earned or lost, as the weekly look proposed them, and what became of that.
  `create table proposals (
    id text primary key,
    workspace_id text not null,
    automation text not null,
    category text not null,
    advice text not null,
    level_before text not null,
    level_after text not null,
    evidence jsonb not null,
    made_at timestamptz not null,
    decided_at timestamptz,
    decided_by text,
    outcome text,
    undone_at timestamptz,
    undone_by text
  )`,
  `create index proposals_by_age on proposals (workspace_id, made_at)`,
  // Of two processes that look at once, one proposes.
  `create unique index proposals_open on proposals (workspace_id, automation, category) where outcome is null`,
  // How many decisions of a week were labelled and how many agreed: numbers alone, which outlive the labels.
  `create table label_weeks (
    workspace_id text not null,
    automation text not null,
    category text not null,
    engine text not null,
    week timestamptz not null,
    agreed integer not null,
    labelled integer not null,
    primary key (workspace_id, automation, category, engine, week)
  )`,
];

export const PRECEDENT_TABLES: readonly string[] = [
  // Past questions, with the answer a teammate gave and the team that had it: redacted before they come here.
  `create table precedents (
    workspace_id text not null,
    conversation_id text not null,
    part_id text not null,
    backtest_id text not null,
    contact_ids jsonb not null,
    team_id text,
    teaches_team boolean not null,
    teammate_id text,
    category text not null,
    language text,
    question text not null,
    answer text,
    answered_at bigint not null,
    closed_at bigint not null,
    collected_at timestamptz not null,
    primary key (workspace_id, conversation_id, part_id)
  )`,
  `create index precedents_by_age on precedents (workspace_id, collected_at)`,
];

export const LABELS_PREVIOUS: readonly string[] = [
  // What the person found there and changed; null in labels from before, and where nobody knows.
  `alter table labels add column previous text`,
];

export const HOUSE_STYLES_TABLE: readonly string[] = [
  // How a workspace's teams write, as a whole: nothing in it is of one conversation.
  `create table house_styles (
    workspace_id text primary key,
    backtest_id text not null,
    styles jsonb not null,
    learned_at timestamptz not null
  )`,
];

export const LABELS_ENGINE: readonly string[] = [
  // Engine and model of a decision that is not stored, as a backtest makes them; null where the decision is.
  `alter table labels add column engine text`,
];

export const BACKTESTS_DELETED_CONTACTS: readonly string[] = [
  // Hashes of contacts that were deleted while the run reads the past: what it has not written of them yet must not be written.
  `alter table backtests add column deleted_contacts jsonb not null default '[]'::jsonb`,
];

export const WEEKS_WITHOUT_REVIEW: readonly string[] = [
  // Weeks that were counted with decisions which were only marked for review. Their labels are stored as long as the decisions, so
  // that the rest is counted anew; of a week whose decisions have gone nothing could be.
  `delete from label_weeks where week >= now() - interval '24 hours' * (
      select case when jsonb_typeof(settings->'retentionDays') = 'number' then (settings->>'retentionDays')::float8 else 90 end
      from workspaces where workspaces.id = label_weeks.workspace_id)
    and exists (select 1 from decisions join labels on labels.workspace_id = decisions.workspace_id and decision_key = key
      where decisions.workspace_id = label_weeks.workspace_id and decisions.automation = label_weeks.automation
        and (did->>'needsReview')::boolean and decided_at >= week and decided_at < week + interval '168 hours'
        and concat(decisions.engine->>'engine', ' ', decisions.engine->>'model') = label_weeks.engine)`,
];

export const WEEKS_GONE: readonly string[] = [
  // Where little is kept, a week's labels go while it is still being counted: of those that went, day by day.
  `alter table label_weeks
    add column if not exists gone_agreed integer not null default 0,
    add column if not exists gone_labelled integer not null default 0`,
];

export const PAST_SOURCES: readonly string[] = [
  // What rests on a past answer is asked for where the conversation of that answer is deleted.
  `create index drafts_from_past on drafts using gin (jsonb_path_query_array(sources, '$[*].answeredIn') jsonb_path_ops)
    where sources @? '$[*].answeredIn'`,
  `create index drafts_from_past_by_address on drafts (workspace_id)
    where sources @? '$[*] ? (exists (@.answeredAt) && !exists (@.answeredIn) && @.url != null)'`,
  `create index actions_asked on actions (workspace_id) where kind = 'ask'`,
  // And what names it among the customer's earlier ones, also where nothing else is known of it.
  `create index lookups_by_earlier on lookups using gin (jsonb_path_query_array(found, '$.earlier.value[*].id') jsonb_path_ops)`,
];
