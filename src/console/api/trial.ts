import { z } from "zod";
import { endpoint } from "./endpoint.js";

export const trialEndpoints = {
  "read-trial": endpoint({ method: "GET", path: "/trial", input: z.object({}), output: z.object({}) }),
  "read-timeline": endpoint({ method: "GET", path: "/timeline", input: z.object({}), output: z.object({}) }),
} as const;
