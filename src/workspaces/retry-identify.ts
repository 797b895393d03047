/** Starts each workspace's schedule, once Intercom has said which workspaces there are. */
import type { Me } from "../intercom/api.js";
import { toError } from "../kernel/errors.js";
import type { Logger } from "../kernel/log.js";
import type { Connections } from "./connections.js";
import { isOfSandbox } from "./connect.js";

const IDENTIFY_AGAIN_MS = 15_000;

const NO_TOKEN =
  "Not connected to Intercom: no token of these workspaces can be opened. Give the ENCRYPTION_KEY that sealed them, or install the app there again";

interface RetryIdentifyDeps {
  /** Asks Intercom for a private app's one workspace; null where workspaces install the app by OAuth. */
  readonly identify: (() => Promise<Pick<Me, "workspaceId">>) | null;
  readonly connections: Pick<Connections, "list">;
  /** Those that no call can be made for. */
  readonly listLacking: () => Promise<readonly string[]>;
  /** Starts a workspace's schedule. */
  readonly begin: (workspaceId: string) => Promise<void>;
  readonly log: Logger;
}

/**
 * Starts the schedule of each workspace. A private app's is told by Intercom, which may be away when we start:
 * webhooks are taken meanwhile, and jobs wait.
 */
export function retryIdentify({ identify, connections, listLacking, begin, log }: RetryIdentifyDeps): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  async function attempt(): Promise<void> {
    try {
      const ids = identify === null ? await connections.list() : [(await identify()).workspaceId];
      for (const id of ids) await begin(id);
      const lacking = await listLacking();
      const connected = ids.filter((id) => !lacking.includes(id));
      const curable = lacking.filter((id) => !isOfSandbox(id));
      if (connected.length > 0 || curable.length === 0) log.info({ workspaces: connected }, "Connected to Intercom");
      if (curable.length > 0) log.error({ workspaces: curable }, NO_TOKEN);
    } catch (error) {
      if (stopped) return;
      log.warn({ error: toError(error) }, "Workspace not identified; retrying");
      timer = setTimeout(() => void attempt(), IDENTIFY_AGAIN_MS);
    }
  }
  void attempt();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
