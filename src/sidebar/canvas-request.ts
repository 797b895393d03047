/** Parses what Intercom sends for the sidebar: opening it, or a click with its fields. */
import { z } from "zod";
import { parseJson } from "../kernel/json.js";

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
  | { readonly parsed: false; readonly detail: string; readonly fields: Pick<Click, "values" | "storedData"> };

const id = z.union([z.string().regex(/^[\x20-\x7e]{1,200}$/), z.number().int().nonnegative().transform(String)]);

const canvas = z.object({ stored_data: z.unknown() }).loose().nullish().catch(null);

const schema = z.object({
  // Versions up to 1.2 say `app_id`.
  workspace_id: id.nullish().catch(null),
  app_id: id.nullish().catch(null),
  admin: z.object({ id, name: z.string().max(200).nullish().catch(null) }),
  conversation: z
    .object({ id: id.nullish().catch(null) })
    .nullish()
    .catch(null),
  ticket: z
    .object({ id: id.nullish().catch(null), category: z.string().nullish().catch(null) })
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
  if (json === undefined) return { parsed: false, detail: "the body is not JSON", fields: fieldsOf({}) };
  const read = schema.safeParse(json);
  if (!read.success) {
    const detail = read.error.issues.map((issue) => issue.path.join(".") || "body").join(", ");
    return { parsed: false, detail, fields: fieldsOf(fieldsSchema.parse(json)) };
  }
  const { data } = read;
  const workspaceId = data.workspace_id ?? data.app_id ?? null;
  if (workspaceId === null) return { parsed: false, detail: "workspace_id", fields: fieldsOf(data) };
  const ticketId = data.ticket?.id ?? null;
  const isCustomers = (data.ticket?.category ?? "customer").toLowerCase() === "customer";
  const conversationId = data.conversation?.id ?? (isCustomers ? ticketId : null);
  return {
    parsed: true,
    request: {
      workspaceId,
      conversationId,
      ticket: data.conversation?.id != null || ticketId === null ? null : isCustomers ? "customers" : "internal",
      teammate: { id: data.admin.id, name: data.admin.name?.trim() ?? "" },
      click: data.component_id == null ? null : { componentId: data.component_id, ...fieldsOf(data) },
    },
  };
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
