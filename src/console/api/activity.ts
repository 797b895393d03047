import { z } from "zod";
import { endpoint, fileEndpoint } from "./endpoint.js";

export const activityEndpoints = {
  "list-activity": endpoint({ method: "GET", path: "/activity", input: z.object({}), output: z.object({}) }),
  "export-activity": fileEndpoint({ method: "GET", path: "/activity/export", input: z.object({}) }),
  "undo-effect": endpoint({ method: "POST", path: "/activity/:id/undo", input: z.object({}), output: z.object({}) }),
} as const;
