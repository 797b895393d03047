import { z } from "zod";
import { endpoint } from "./endpoint.js";

export const analyticsEndpoints = {
  "read-analytics": endpoint({ method: "GET", path: "/analytics", input: z.object({}), output: z.object({}) }),
} as const;
