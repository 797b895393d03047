import { z } from "zod";
import { endpoint } from "./endpoint.js";

export const setUpEndpoints = {
  "read-set-up": endpoint({ method: "GET", path: "/set-up", input: z.object({}), output: z.object({}) }),
  "run-doctor": endpoint({ method: "POST", path: "/set-up/doctor", input: z.object({}), output: z.object({}) }),
} as const;
