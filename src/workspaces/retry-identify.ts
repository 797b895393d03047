import type { IntercomSide } from "../compose/intercom.js";
import { toError } from "../kernel/errors.js";
import type { Logger } from "../kernel/log.js";

const IDENTIFY_AGAIN_MS = 15_000;

/**
 * Starts the clockwork of each workspace. A private app's is told by Intercom, which may be away when we start:
 * webhooks are taken meanwhile, and jobs wait.
 */
export function retryIdentify({ app, connections }: IntercomSide, begin: (workspaceId: string) => Promise<void>, log: Logger) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  async function attempt(): Promise<void> {
    try {
      const ids = app.kind === "private" ? [(await app.identify()).workspaceId] : await connections.list();
      for (const id of ids) await begin(id);
      log.info({ workspaces: ids }, "Connected to Intercom");
    } catch (error) {
      if (stopped) return;
      log.warn({ error: toError(error) }, "Intercom could not be asked which workspace this is; trying again");
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
