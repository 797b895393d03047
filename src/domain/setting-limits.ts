/** Bounds of what can be set, in characters, entries, words and days. */

export const SETTING_LIMITS = {
  /** Intercom's dropdowns take ten options. */
  categories: 10,
  categoryLength: 60,
  teams: 50,
  /** Beside the workspace's own, those of categories that were removed and may come back. */
  categoryRules: 50,
  descriptionLength: 500,
  groupLength: 60,
  attributeNameLength: 60,
  idLength: 60,
  styleLength: 40,
  agents: 500,
  pastTeams: 500,
  words: 10_000,
  minutes: 10_000,
  retentionDays: 3_650,
  rawRetentionDays: 90,
} as const;
