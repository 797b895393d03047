/** What the inbox page can do to one conversation, and the shapes of what it sends. */
import { z } from "zod";
import type { Twin } from "../twin.js";

/** As long as a customer's message may get in the sandbox. */
const MOST_CHARACTERS = 20_000;

const messageText = z.string().trim().min(1, "Write something first").max(MOST_CHARACTERS, "That is too long");

const nothingSchema = z.object({});
const writeSchema = z.object({ text: messageText });
export const startSchema = z.object({ text: messageText, customerName: z.string().trim().min(1).max(120).optional() });
const clickSchema = z.object({
  componentId: z.string().min(1),
  inputValues: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  currentCanvas: z.unknown(),
});

const onOrOff = z.boolean().exactOptional();
export const faultsSchema = z.strictObject({
  duplicateWebhooks: onOrOff,
  reorderWebhooks: onOrOff,
  rateLimited: onOrOff,
  serverErrors: onOrOff,
  dropAfterEffect: onOrOff,
});

/** What the page does to one conversation: its answer, or null to show the conversation as it is then. */
type InboxAction = (twin: Twin, conversationId: string, body: unknown) => Promise<ActionOutcome>;
type ActionOutcome = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly error: string };

export const ACTIONS: Readonly<Record<string, InboxAction>> = {
  "/customer-reply": inboxAction(
    writeSchema,
    (twin, conversationId, { text }) => void twin.customerWrites({ conversationId, text }),
  ),
  "/teammate-reply": inboxAction(writeSchema, (twin, id, { text }) => void twin.teammateReplies(id, text)),
  "/close": inboxAction(nothingSchema, (twin, id) => twin.close(id)),
  "/open": inboxAction(nothingSchema, (twin, id) => twin.open(id)),
  "/sidebar": inboxAction(nothingSchema, (twin, id) => twin.openSidebar(id)),
  "/sidebar/submit": inboxAction(clickSchema, (twin, id, { componentId, inputValues: values, currentCanvas: canvas }) =>
    twin.clickSidebar(id, componentId, { values, canvas }),
  ),
};

function inboxAction<T>(schema: z.ZodType<T>, act: (twin: Twin, id: string, body: T) => unknown): InboxAction {
  return async (twin, id, body) => {
    const parsed = schema.safeParse(body ?? {});
    if (!parsed.success) return { ok: false, error: parsed.error.issues[0]?.message ?? "That cannot be read" };
    return { ok: true, answer: (await act(twin, id, parsed.data)) ?? null };
  };
}
