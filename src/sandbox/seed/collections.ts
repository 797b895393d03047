import type { CollectionRecord } from "../world/records.js";

const UPDATED_AT = Date.UTC(2025, 8, 1) / 1000;

export const COLLECTIONS: readonly CollectionRecord[] = [
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
