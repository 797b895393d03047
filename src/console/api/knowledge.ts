import { z } from "zod";
import { endpoint } from "./endpoint.js";

export const knowledgeEndpoints = {
  "read-knowledge": endpoint({ method: "GET", path: "/knowledge", input: z.object({}), output: z.object({}) }),
  "sync-knowledge": endpoint({ method: "POST", path: "/knowledge/sync", input: z.object({}), output: z.object({}) }),
} as const;
