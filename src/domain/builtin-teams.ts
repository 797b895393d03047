/** The team that the built-in engine names for each category it was trained on; the app finds it among the workspace's teams by name. */
export const BUILTIN_TEAMS: ReadonlyMap<string, string> = new Map([
  ["billing", "Billing"],
  ["refund", "Billing"],
  ["technical", "Technical"],
  ["account", "Account"],
  ["shipping", "Shipping"],
  ["order", "Sales"],
  ["feedback", "Customer Success"],
  ["general", "Support"],
]);
