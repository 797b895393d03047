import { z } from "zod";

/** What a session remembers: by what somebody signed in, and when (epoch milliseconds). Names no rights: those are asked anew. */
export const signedInSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("token"), at: z.number() }),
  z.object({ by: z.literal("intercom"), at: z.number(), workspaceId: z.string(), teammateId: z.string(), name: z.string() }),
]);
export type SignedIn = z.infer<typeof signedInSchema>;
