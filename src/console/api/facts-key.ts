import { z } from "zod";
import { endpoint } from "./endpoint.js";

const keySchema = z.object({
  /** The key's last characters. */
  endsWith: z.string(),
  madeBy: z.string(),
  /** Epoch milliseconds. */
  madeAt: z.number(),
});

const stateSchema = z.object({
  /** Null where there is none; then the endpoint answers nobody. */
  key: keySchema.nullable(),
  /** Where it is asked, with `{id}` for the conversation's; null while the server's own address is not known. */
  address: z.string().nullable(),
});
export type FactsKeyState = z.infer<typeof stateSchema>;

export const factsKeyEndpoints = {
  "read-facts-key": endpoint({ method: "GET", path: "/settings/facts-key", input: z.object({}), output: stateSchema }),
  /** A new one, shown this once; the one before ends. */
  "make-facts-key": endpoint({
    method: "POST",
    path: "/settings/facts-key",
    input: z.strictObject({}),
    output: stateSchema.extend({ secret: z.string() }),
  }),
  "revoke-facts-key": endpoint({
    method: "POST",
    path: "/settings/facts-key/revoke",
    input: z.strictObject({}),
    output: stateSchema,
  }),
} as const;
