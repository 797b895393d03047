/** The sandbox's workspace: teammates, teams, collections and articles of a company that sells lamps and sensors for plants. */
import type { AdminRecord, CollectionRecord, TeamRecord } from "../world/records.js";
import type { WorldSeed } from "../world/world.js";
import { ACCOUNT, BILLING, DEVICES, RETURNS, SHIPPING } from "./articles/articles.js";

/** The teammate our app writes as. */
export const APP_ADMIN_ID = "7401004";

const TEAMMATES: readonly AdminRecord[] = [
  { id: "7401001", name: "Maren Holt", email: "maren@lumenleaf.example", jobTitle: "Support lead", hasInboxSeat: true },
  { id: "7401002", name: "Tomás Rey", email: "tomas@lumenleaf.example", jobTitle: "Technical support", hasInboxSeat: true },
  { id: "7401003", name: "Aiko Brandt", email: "aiko@lumenleaf.example", jobTitle: "Billing specialist", hasInboxSeat: true },
  { id: APP_ADMIN_ID, name: "Simpli AI", email: "simpli-ai@lumenleaf.example", jobTitle: "Assistant", hasInboxSeat: true },
];

const TEAMS: readonly TeamRecord[] = [
  { id: "5017691", name: "Support", adminIds: ["7401001", "7401002", "7401003"] },
  { id: "5017692", name: "Billing", adminIds: ["7401003"] },
  { id: "5017693", name: "Technical", adminIds: ["7401002"] },
  { id: "5017694", name: "Shipping", adminIds: ["7401001"] },
];

const UPDATED_AT = Date.UTC(2025, 8, 1) / 1000;

const COLLECTIONS: readonly CollectionRecord[] = [
  {
    id: "3101",
    name: "Orders and shipping",
    description: "Delivery times, tracking and addresses",
    parentId: null,
    updatedAt: UPDATED_AT,
  },
  {
    id: "3102",
    name: "Billing and plans",
    description: "Invoices, payments and your plan",
    parentId: null,
    updatedAt: UPDATED_AT,
  },
  { id: "3103", name: "Returns and refunds", description: "Sending things back", parentId: null, updatedAt: UPDATED_AT },
  {
    id: "3104",
    name: "Devices and app",
    description: "Setting up lamps, sensors and the app",
    parentId: null,
    updatedAt: UPDATED_AT,
  },
  {
    id: "3105",
    name: "Account and security",
    description: "Signing in, privacy and your data",
    parentId: null,
    updatedAt: UPDATED_AT,
  },
];

const ARTICLES = [...SHIPPING, ...BILLING, ...RETURNS, ...DEVICES, ...ACCOUNT];

export const WORKSPACE_SEED: WorldSeed = { admins: TEAMMATES, teams: TEAMS, collections: COLLECTIONS, articles: ARTICLES };
