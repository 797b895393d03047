/** The console's questions about alerts: reading and changing where they go, and sending a test. */
import { z } from "zod";
import { ALERT_CHANNELS, alertSettingsSchema } from "../../domain/alert-settings.js";
import { endpoint } from "./endpoint.js";

const channel = z.enum(ALERT_CHANNELS);

const delivery = z.object({
  id: z.string(),
  kind: z.string(),
  channel,
  conversationId: z.string().nullable(),
  state: z.enum(["waiting", "sent", "failed"]),
  attempts: z.number(),
  /** Why the last try failed. */
  problem: z.string().nullable(),
  /** Epoch milliseconds. */
  raisedAt: z.number(),
  dueAt: z.number(),
  endedAt: z.number().nullable(),
});
export type AlertDelivery = z.infer<typeof delivery>;

const stateSchema = z.object({
  settings: alertSettingsSchema,
  /** Of settings, addresses and secret; a change names the one it is based on. */
  version: z.string(),
  /** IANA name: quiet hours and the summary go by its clock. */
  timezone: z.string(),
  /** The host alone of each address; the address itself is as good as a password. */
  hosts: z.object({ chat: z.string().nullable(), webhook: z.string().nullable() }),
  /** False where addresses cannot be kept, for nothing seals them. */
  canSeal: z.boolean(),
  /** Newest first. */
  deliveries: z.array(delivery),
});
export type AlertsState = z.infer<typeof stateSchema>;

/** Left out: as before; null: none any more. */
const address = z.string().trim().min(1, "Give an address.").max(2_000, "Give a shorter address.").nullable().optional();

export const alertEndpoints = {
  "read-alerts": endpoint({ method: "GET", path: "/settings/alerts", input: z.object({}), output: stateSchema }),
  "change-alerts": endpoint({
    method: "PUT",
    path: "/settings/alerts",
    input: z.strictObject({
      settings: alertSettingsSchema,
      chatUrl: address,
      webhookUrl: address,
      newSecret: z.boolean().optional(),
      /** Refused with 409 where somebody has changed them since this version. Left out: not checked, as earlier pages do. */
      basedOn: z.string().max(100).optional(),
    }),
    /** The webhook's secret where it was made just now: it is shown this once. */
    output: stateSchema.extend({ secret: z.string().nullable() }),
  }),
  /** Sends one now, also in quiet hours, and waits a moment for what comes of it. */
  "test-alert": endpoint({
    method: "POST",
    path: "/settings/alerts/test",
    input: z.strictObject({ channel }),
    output: z.object({ delivery }),
  }),
} as const;
