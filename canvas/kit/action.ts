import { z } from "zod";
import { build } from "./build.js";
import { webAddress } from "./strings.js";

export const submitSchema = z.strictObject({ type: z.literal("submit") });
export const openPageSchema = z.strictObject({ type: z.literal("url"), url: webAddress });

/** Sheets are left out: they open in the Messenger only. https://developers.intercom.com/docs/canvas-kit */
export const actionSchema = z.discriminatedUnion("type", [submitSchema, openPageSchema], {
  error: 'must be a "submit" or "url" action: an Inbox app has no other',
});

export type SubmitAction = z.infer<typeof submitSchema>;
export type OpenPageAction = z.infer<typeof openPageSchema>;
export type Action = z.infer<typeof actionSchema>;

/** Sends us every value on the canvas. */
export function submit(): SubmitAction {
  return { type: "submit" };
}

/** Opens a new browser tab. */
export function openPage(url: string): OpenPageAction {
  return build(openPageSchema, { type: "url", url });
}
