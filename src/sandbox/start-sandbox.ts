import { randomBytes } from "node:crypto";
import { writtenPast } from "./seed/past.js";
import { createTwin, type Twin } from "./twin.js";

export interface Sandbox {
  readonly twin: Twin;
  readonly apiUrl: string;
  readonly accessToken: string;
  readonly clientSecrets: readonly string[];
  stop(): Promise<void>;
}

/** Intercom's twin on a loopback port: the app talks to it over HTTP, as to the real one. */
export async function startSandbox(): Promise<Sandbox> {
  const secret = () => randomBytes(24).toString("base64url");
  const accessToken = secret();
  const clientSecret = secret();
  const twin = createTwin({
    // The twin keeps nothing over a restart; a new id for each run keeps the stored data of earlier runs apart.
    workspaceId: `sandbox-${randomBytes(4).toString("hex")}`,
    accessToken,
    clientSecret,
    history: true,
    past: writtenPast(Date.now() / 1000),
  });
  const listening = await twin.listen();
  return {
    twin,
    apiUrl: listening.url,
    accessToken,
    clientSecrets: [clientSecret],
    async stop() {
      twin.stop();
      await listening.close();
    },
  };
}
