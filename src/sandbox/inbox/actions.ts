import type { z } from "zod";
import type { Twin } from "../twin.js";
import { clickSchema, nothingSchema, writeSchema } from "./requests.js";

/** What the page does to one conversation: its answer, or null to show the conversation as it is then. */
export type Action = (twin: Twin, conversationId: string, body: unknown) => Promise<Outcome>;
export type Outcome = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly error: string };

export const ACTIONS: Readonly<Record<string, Action>> = {
  "/customer-reply": action(writeSchema, (twin, conversationId, { text }) => void twin.customerWrites({ conversationId, text })),
  "/teammate-reply": action(writeSchema, (twin, id, { text }) => void twin.teammateReplies(id, text)),
  "/close": action(nothingSchema, (twin, id) => twin.close(id)),
  "/open": action(nothingSchema, (twin, id) => twin.open(id)),
  "/sidebar": action(nothingSchema, (twin, id) => twin.openSidebar(id)),
  "/sidebar/submit": action(clickSchema, (twin, id, { componentId, inputValues: values, currentCanvas: canvas }) =>
    twin.clickSidebar(id, componentId, { values, canvas }),
  ),
};

function action<T>(schema: z.ZodType<T>, act: (twin: Twin, id: string, body: T) => unknown): Action {
  return async (twin, id, body) => {
    const parsed = schema.safeParse(body ?? {});
    if (!parsed.success) return { ok: false, error: parsed.error.issues[0]?.message ?? "That cannot be read" };
    return { ok: true, answer: (await act(twin, id, parsed.data)) ?? null };
  };
}
