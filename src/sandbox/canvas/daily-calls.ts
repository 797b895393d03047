import type { Core } from "../core.js";
import { checkHealthAnswer, type HealthAnswer } from "./health.js";
import { postSigned, type SignedAnswer } from "./post-signed.js";

/** The calls Intercom makes about the installation itself. */
export interface DailyCalls {
  /** Once a day, signed like a canvas request. */
  callHealth(): Promise<HealthAnswer>;
  /** After an admin took the app off. Intercom does not say that it signs this, so the twin does not. */
  callUninstall(): Promise<SignedAnswer>;
  /** The unsigned HEAD with which the Developer Hub tries a webhook URL. Answers its status. */
  checkEndpoint(): Promise<number>;
}

export function dailyCalls(core: Core): DailyCalls {
  const { workspaceId, clientSecret, canvasTimeoutMs: timeoutMs } = core.options;
  return {
    async callHealth() {
      const body = { workspace_id: workspaceId };
      return checkHealthAnswer(await postSigned({ url: `${core.appUrl}/intercom/health`, body, clientSecret, timeoutMs }));
    },
    callUninstall() {
      core.tokenValid = false;
      return postSigned({
        url: `${core.appUrl}/intercom/uninstall`,
        body: { app_id: workspaceId },
        clientSecret: null,
        timeoutMs,
      });
    },
    async checkEndpoint() {
      const response = await fetch(`${core.appUrl}/intercom/webhooks`, {
        method: "HEAD",
        signal: AbortSignal.timeout(timeoutMs),
      });
      return response.status;
    },
  };
}
