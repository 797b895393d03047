/** What the first tables were given later, and what became of merged contacts. */

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

export const ARTICLES_INTERNAL: readonly string[] = [
  // For teammates alone; what a process of the release before writes is the help centre's.
  `alter table articles add column internal boolean not null default false`,
];

export const WORKSPACES_AUTHOR: readonly string[] = [
  // The teammate of INTERCOM_ADMIN_ID, in workspaces that have one: admin_id stays the one whose token it is.
  `alter table workspaces add column author_id text`,
];

export const SUBJECT_CHANGES: readonly string[] = [
  // The decision a classification is from: the opening, or the message with which the subject changed.
  `alter table classifications
    add column cause text not null default 'opening',
    add column opened_as text`,
];
