import { toError } from "../kernel/errors.js";
import type { Me } from "../intercom/api.js";
import type { Logger } from "../kernel/log.js";
import type { Connections } from "./connections.js";

const IDENTIFY_AGAIN_MS = 15_000;

export interface RetryIdentifyDeps {
  /** Asks Intercom for a private app's one workspace; null where workspaces install the app by OAuth. */
  readonly identify: (() => Promise<Pick<Me, "workspaceId">>) | null;
  readonly connections: Pick<Connections, "list">;
  /** Starts a workspace's schedule. */
  readonly begin: (workspaceId: string) => Promise<void>;
  readonly log: Logger;
}

/**
 * Starts the schedule of each workspace. A private app's is told by Intercom, which may be away when we start:
 * webhooks are taken meanwhile, and jobs wait.
 */
export function retryIdentify({ identify, connections, begin, log }: RetryIdentifyDeps): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  async function attempt(): Promise<void> {
    try {
      const ids = identify === null ? await connections.list() : [(await identify()).workspaceId];
      for (const id of ids) await begin(id);
      log.info({ workspaces: ids }, "Connected to Intercom");
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
