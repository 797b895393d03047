/** Intercom's calls about the installation: health check, uninstall, and the test of the webhook URL. */
import { z } from "zod";
import type { Core } from "../core.js";
import { ACCEPT_JSON, postSigned, type SignedAnswer } from "../signed-post.js";
import { APP_WEBHOOK_PATH } from "../webhooks/delivery-queue.js";

export interface InstallationCalls {
  /** Once a day, signed like a canvas request. */
  callHealth(): Promise<HealthAnswer>;
  /** After an admin uninstalled the app. Intercom does not say that it signs this, so the twin does not. */
  callUninstall(): Promise<SignedAnswer>;
  /** The unsigned HEAD with which the Developer Hub tries a webhook URL. Answers its status. */
  checkEndpoint(): Promise<number>;
}

export function installationCalls(core: Core): InstallationCalls {
  const { workspaceId, clientSecret, canvasTimeoutMs: timeoutMs } = core.options;
  const post = (path: string, body: object, secret: string | null) =>
    postSigned({
      url: `${core.appUrl}${path}`,
      body,
      signature: "canvas",
      clientSecret: secret,
      timeoutMs,
      headers: ACCEPT_JSON,
    });
  return {
    async callHealth() {
      return checkHealthAnswer(await post("/intercom/health", { workspace_id: workspaceId }, clientSecret));
    },
    callUninstall() {
      core.tokenValid = false;
      return post("/intercom/uninstall", { app_id: workspaceId }, null);
    },
    async checkEndpoint() {
      const response = await fetch(`${core.appUrl}${APP_WEBHOOK_PATH}`, {
        method: "HEAD",
        signal: AbortSignal.timeout(timeoutMs),
      });
      return response.status;
    },
  };
}

const healthSchema = z
  .object({
    state: z.enum(["OK", "UNHEALTHY", "UNKNOWN"]),
    message: z.string().max(2084).optional(),
    cta_type: z.string().optional(),
    cta_label: z.string().optional(),
    cta_url: z.url().optional(),
  })
  .refine(({ state, message }) => state !== "UNHEALTHY" || message !== undefined, "UNHEALTHY needs a message");
type Health = z.infer<typeof healthSchema>;

type HealthAnswer =
  | { readonly ok: true; readonly health: Health; readonly ms: number }
  | { readonly ok: false; readonly reason: string; readonly ms: number };

/** https://developers.intercom.com/docs/build-an-integration/learn-more/installation-health-check */
function checkHealthAnswer({ status, text, ms, failure }: SignedAnswer): HealthAnswer {
  if (status !== 200) return { ok: false, reason: failure ?? `answered ${status ?? "nothing"} instead of 200`, ms };
  const parsed = healthJson.safeParse(text);
  if (!parsed.success) return { ok: false, reason: parsed.error.issues[0]?.message ?? "not a health answer", ms };
  return { ok: true, health: parsed.data, ms };
}

const healthJson = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue("not JSON");
      return z.NEVER;
    }
  })
  .pipe(healthSchema);
