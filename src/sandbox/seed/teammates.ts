import type { AdminRecord } from "../world/records.js";

/** The seat our app writes as. */
export const APP_ADMIN_ID = "7401004";

export const TEAMMATES: readonly AdminRecord[] = [
  { id: "7401001", name: "Maren Holt", email: "maren@lumenleaf.example", jobTitle: "Support lead", hasInboxSeat: true },
  { id: "7401002", name: "Tomás Rey", email: "tomas@lumenleaf.example", jobTitle: "Technical support", hasInboxSeat: true },
  { id: "7401003", name: "Aiko Brandt", email: "aiko@lumenleaf.example", jobTitle: "Billing specialist", hasInboxSeat: true },
  { id: APP_ADMIN_ID, name: "Simpli AI", email: "simpli-ai@lumenleaf.example", jobTitle: "Assistant", hasInboxSeat: true },
];
