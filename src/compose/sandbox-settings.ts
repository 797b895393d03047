import type { Settings } from "../domain/settings.js";

/** As the made-up company would have set it: it has four teams, and triage knows eight. Nobody is checked blindly while looking around. */
export const SANDBOX_SETTINGS: Partial<Settings> = {
  blindCheckShare: 0,
  precedents: "use",
  ownTeams: "use",
  teams: { Account: "Support", "Customer Success": "Support", Sales: "Shipping" },
};
