import { z } from "zod";

/* Canvas Kit's components as the Inbox takes them. https://developers.intercom.com/docs/references/canvas-kit */

const id = z.string().min(1);
const saveState = z.enum(["unsaved", "saved", "failed"]).optional();
const disabled = z.boolean().optional();
/** Sheets are for the Messenger alone. */
const action = z.discriminatedUnion("type", [
  z.object({ type: z.literal("submit") }),
  z.object({ type: z.literal("url"), url: z.url({ protocol: /^https?$/ }) }),
]);
const noMargin = z.literal("none").optional();
const option = z.object({ type: z.literal("option"), id, text: z.string().min(1), disabled });
const options = z.array(option).min(2).max(10);

const text = z.object({
  type: z.literal("text"),
  text: z.string().min(1),
  id: id.optional(),
  align: z.enum(["left", "center", "right"]).optional(),
  style: z.enum(["header", "paragraph", "muted", "error"]).optional(),
  bottom_margin: noMargin,
});
const button = z.object({
  type: z.literal("button"),
  id,
  label: z.string().min(1),
  action,
  style: z.enum(["primary", "secondary", "link"]).optional(),
  disabled,
});
const item = z.object({
  type: z.literal("item"),
  id,
  title: z.string().min(1),
  subtitle: z.string().optional(),
  tertiary_text: z.string().optional(),
  disabled,
  action: action.optional(),
});
const list = z.object({ type: z.literal("list"), items: z.array(item).min(1), disabled });
const dataTable = z.object({
  type: z.literal("data-table"),
  items: z.array(z.object({ type: z.literal("field-value"), field: z.string(), value: z.string() })).min(1),
});
const dropdown = z.object({
  type: z.literal("dropdown"),
  id,
  options,
  label: z.string().optional(),
  value: z.string().optional(),
  save_state: saveState,
  disabled,
});
const singleSelect = dropdown.extend({ type: z.literal("single-select"), action: action.optional() });
const checkbox = z.object({
  type: z.literal("checkbox"),
  id,
  option: z.array(option).min(1),
  label: z.string(),
  value: z.array(z.string()).optional(),
  save_state: saveState,
  disabled,
});
const input = z.object({
  type: z.literal("input"),
  id,
  label: z.string().optional(),
  placeholder: z.string().optional(),
  value: z.string().optional(),
  action: action.optional(),
  save_state: saveState,
  disabled,
});
const textarea = z.object({
  type: z.literal("textarea"),
  id,
  label: z.string().optional(),
  placeholder: z.string().optional(),
  value: z.string().optional(),
  error: z.boolean().optional(),
  disabled,
});
const image = z.object({
  type: z.literal("image"),
  url: z.url({ protocol: /^https$/ }),
  width: z.number(),
  height: z.number(),
  id: id.optional(),
  action: z.object({ type: z.literal("url"), url: z.string() }).optional(),
});
const divider = z.object({ type: z.literal("divider"), id: id.optional(), bottom_margin: noMargin });
const spacer = z.object({ type: z.literal("spacer"), id: id.optional(), size: z.enum(["xs", "s", "m", "l", "xl"]).optional() });

const componentSchema = z.discriminatedUnion("type", [
  text,
  button,
  list,
  dataTable,
  dropdown,
  singleSelect,
  checkbox,
  input,
  textarea,
  image,
  divider,
  spacer,
]);
export type InboxCanvasComponent = z.infer<typeof componentSchema>;

export const inboxCanvasSchema = z.object({
  content: z.object({ components: z.array(componentSchema).min(1) }),
  stored_data: z.record(z.string(), z.unknown()).optional(),
});
export type InboxCanvas = z.infer<typeof inboxCanvasSchema>;

export const canvasAnswerSchema = z.object({ canvas: inboxCanvasSchema });
