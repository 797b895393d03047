import { INSTALL_PATH } from "../../http/oauth-routes.js";
import { checkHealth } from "../../install/check-health.js";
import type { Health, HealthLevel } from "../api/health.js";
import { answered } from "./answer.js";
import type { HandlersOf } from "./desk.js";
import type { ConsoleDeps } from "./desk-room.js";
import { checkDatabase } from "./health/look-at-database.js";
import { checkIntercom } from "./health/look-at-intercom.js";
import { checkProcess } from "./health/look-at-process.js";
import { checkQueue } from "./health/look-at-queue.js";
import { checkRetention } from "./health/look-at-retention.js";
import { checkServices } from "./health/look-at-services.js";

/** How the app fares for one workspace. Everything is looked at at once, each for at most a second. */
export function createHealthHandlers(deps: ConsoleDeps): HandlersOf<"read-health"> {
  return {
    "read-health": async (_input, { viewer: { workspaceId } }) => {
      const at = deps.now();
      const [database, queue, services, intercom, retention, reported] = await Promise.all([
        checkDatabase(deps),
        checkQueue(workspaceId, deps),
        checkServices(workspaceId, deps),
        checkIntercom(workspaceId, deps),
        checkRetention(workspaceId, deps),
        checkHealth(workspaceId, { db: deps.db, installUrl: installUrl(deps), now: deps.now }),
      ]);
      const runtime = checkProcess(at);
      const reportedToIntercom: Health["reportedToIntercom"] = {
        state: reported.state,
        message: "message" in reported ? (reported.message ?? null) : null,
      };
      const lines = [database, queue, ...services, intercom, retention, runtime];
      return answered({
        at,
        level: worst(lines.map(({ level }) => level)),
        reportedToIntercom,
        database,
        queue,
        services,
        intercom,
        retention,
        runtime,
      });
    },
  };
}

const BY_WEIGHT: readonly HealthLevel[] = ["bad", "attention", "unknown", "good"];

function worst(levels: readonly HealthLevel[]): HealthLevel {
  return BY_WEIGHT.find((each) => levels.includes(each)) ?? "good";
}

function installUrl({ config: { intercom, publicUrl } }: ConsoleDeps): string | null {
  return intercom.mode === "oauth" && publicUrl !== null ? `${publicUrl}${INSTALL_PATH}` : null;
}
