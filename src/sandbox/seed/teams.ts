import type { TeamRecord } from "../world/records.js";

export const TEAMS: readonly TeamRecord[] = [
  { id: "5017691", name: "Support", adminIds: ["7401001", "7401002", "7401003"] },
  { id: "5017692", name: "Billing", adminIds: ["7401003"] },
  { id: "5017693", name: "Technical", adminIds: ["7401002"] },
  { id: "5017694", name: "Shipping", adminIds: ["7401001"] },
];
