/** Parses what Intercom sends for the sidebar: opening it, or a click with its fields. */
import { z } from "zod";
import { parseJson } from "../kernel/json.js";
import { isAddressable, outsideId as id } from "../kernel/outside-ids.js";

/** What a teammate's sidebar asks. Initialize has no click. */
export interface CanvasRequest {
  readonly workspaceId: string;
  /** Of a customer's ticket the ticket's own id: it is the conversation's. */
  readonly conversationId: string | null;
  /** Whose ticket the request is about where it names no conversation; teammates keep the internal ones among themselves. */
  readonly ticket: "customers" | "internal" | null;
  readonly teammate: { readonly id: string; readonly name: string };
  readonly click: Click | null;
}

export interface Click {
  readonly componentId: string;
  /** Values of the canvas's fields; lists (checkboxes) are left out. */
  readonly values: Readonly<Record<string, string>>;
  /** What the canvas carried, unread. */
  readonly storedData: unknown;
}

export type ParsedCanvasRequest =
  | { readonly parsed: true; readonly request: CanvasRequest }
  | {
      readonly parsed: false;
      readonly kind: NotParsed;
      readonly detail: string;
      readonly fields: Pick<Click, "values" | "storedData">;
    };

export type NotParsed = "unreadable-request" | "unusable-id";

/** False where none can be meant by what was given. */
const about = z.unknown().transform((given): string | false | null => {
  if (given == null) return null;
  return id.refine(isAddressable).safeParse(given).data ?? false;
});

const canvas = z.object({ stored_data: z.unknown() }).loose().nullish().catch(null);

const schema = z.object({
  // Versions up to 1.2 say `app_id`.
  workspace_id: id.nullish().catch(null),
  app_id: id.nullish().catch(null),
  admin: z.object({ id, name: z.string().max(200).nullish().catch(null) }),
  conversation: z.object({ id: about }).nullish().catch(null),
  ticket: z
    .object({ id: about, category: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  component_id: z.string().max(500).nullish(),
  input_values: z.record(z.string(), z.unknown()).nullish().catch(null),
  // Intercom's own types nest it once more; both are seen.
  current_canvas: z.object({ stored_data: z.unknown(), current_canvas: canvas, canvas }).loose().nullish().catch(null),
});

const fieldsSchema = schema.pick({ input_values: true, current_canvas: true }).catch({});

/** Parses a verified canvas request, of initialize or of submit. */
export function parseCanvasRequest(body: Buffer): ParsedCanvasRequest {
  const json = parseJson(body);
  if (json === undefined) return notParsed("the body is not JSON", {});
  const read = schema.safeParse(json);
  if (!read.success) {
    const detail = read.error.issues.map((issue) => issue.path.join(".") || "body").join(", ");
    return notParsed(detail, fieldsSchema.parse(json));
  }
  const { data } = read;
  const workspaceId = data.workspace_id ?? data.app_id ?? null;
  if (workspaceId === null) return notParsed("workspace_id", data);
  const [ofConversation, ofTicket] = [data.conversation?.id ?? null, data.ticket?.id ?? null];
  const aboutId = ofConversation || (ofTicket ?? ofConversation);
  if (aboutId === false) return notParsed(ofConversation === false ? "conversation.id" : "ticket.id", data, "unusable-id");
  const isOfTicket = aboutId !== null && aboutId !== ofConversation;
  const isCustomers = (data.ticket?.category ?? "customer").toLowerCase() === "customer";
  return {
    parsed: true,
    request: {
      workspaceId,
      conversationId: !isOfTicket || isCustomers ? aboutId : null,
      ticket: isOfTicket ? (isCustomers ? "customers" : "internal") : null,
      teammate: { id: data.admin.id, name: data.admin.name?.trim() ?? "" },
      click: data.component_id == null ? null : { componentId: data.component_id, ...fieldsOf(data) },
    },
  };
}

function notParsed(
  detail: string,
  json: z.infer<typeof fieldsSchema>,
  kind: NotParsed = "unreadable-request",
): ParsedCanvasRequest {
  return { parsed: false, kind, detail, fields: fieldsOf(json) };
}

function fieldsOf(json: z.infer<typeof fieldsSchema>): Pick<Click, "values" | "storedData"> {
  return { values: texts(json.input_values ?? {}), storedData: carried(json.current_canvas) };
}

function texts(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const pairs = Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return Object.fromEntries(pairs);
}

function carried(current: z.infer<typeof schema>["current_canvas"]): unknown {
  return current?.stored_data ?? current?.canvas?.stored_data ?? current?.current_canvas?.stored_data ?? null;
}
