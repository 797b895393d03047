import type { Core } from "../core.js";
import { postSigned, type SignedAnswer } from "./post-signed.js";

/** The calls Intercom makes about the installation itself. */
export interface DailyCalls {
  /** Once a day, signed like a canvas request. */
  callHealth(): Promise<SignedAnswer>;
  /** After an admin took the app off. Intercom does not say that it signs this, so the twin does not. */
  callUninstall(): Promise<SignedAnswer>;
  /** The unsigned HEAD with which the Developer Hub tries a webhook URL. Answers its status. */
  checkEndpoint(): Promise<number>;
}

export function dailyCalls(core: Core): DailyCalls {
  const { workspaceId, clientSecret, canvasTimeoutMs: timeoutMs } = core.options;
  return {
    callHealth: () =>
      postSigned({ url: `${core.appUrl}/intercom/health`, body: { workspace_id: workspaceId }, clientSecret, timeoutMs }),
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
