import { z } from "zod";
import { endpoint } from "./endpoint.js";

export const deadLetterEndpoints = {
  "list-dead-letters": endpoint({ method: "GET", path: "/dead-letters", input: z.object({}), output: z.object({}) }),
  "replay-dead-letters": endpoint({ method: "POST", path: "/dead-letters/replay", input: z.object({}), output: z.object({}) }),
} as const;
