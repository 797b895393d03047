import { z } from "zod";
import { endpoint } from "./endpoint.js";

export const healthEndpoints = {
  "read-health": endpoint({ method: "GET", path: "/health", input: z.object({}), output: z.object({}) }),
} as const;
