/** Team names in the engine's own words; the app looks them up among the workspace's teams. */
export const TEAMS: ReadonlyMap<string, string> = new Map([
  ["billing", "Billing"],
  ["refund", "Billing"],
  ["technical", "Technical"],
  ["account", "Account"],
  ["shipping", "Shipping"],
  ["order", "Sales"],
  ["feedback", "Customer Success"],
  ["general", "Support"],
]);
