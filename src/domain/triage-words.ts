/** The words triage answers with: urgencies, and the teams the built-in engine knows. */
export const URGENCIES = ["low", "medium", "high", "urgent"] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Teams in the built-in engine's own words; they are matched with the workspace's by name. */
export const TEAM_BY_CATEGORY: ReadonlyMap<string, string> = new Map([
  ["billing", "Billing"],
  ["refund", "Billing"],
  ["technical", "Technical"],
  ["account", "Account"],
  ["shipping", "Shipping"],
  ["order", "Sales"],
  ["feedback", "Customer Success"],
  ["general", "Support"],
]);
