import { INSTALL_PATH } from "../../http/oauth-routes.js";
import { checkHealth } from "../../install/check-health.js";
import type { Health, Verdict } from "../api/health.js";
import { answered } from "./answer.js";
import type { DeskOf } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";
import { lookAtDatabase } from "./health/look-at-database.js";
import { lookAtIntercom } from "./health/look-at-intercom.js";
import { lookAtProcess } from "./health/look-at-process.js";
import { lookAtQueue } from "./health/look-at-queue.js";
import { lookAtRetention } from "./health/look-at-retention.js";
import { lookAtServices } from "./health/look-at-services.js";

/** How the app fares for one workspace. Everything is looked at at once, each for at most a second. */
export function createHealthDesk(room: DeskRoom): DeskOf<"read-health"> {
  return {
    "read-health": async (_input, { viewer: { workspaceId } }) => {
      const at = room.now();
      const [database, queue, services, intercom, retention, told] = await Promise.all([
        lookAtDatabase(room),
        lookAtQueue(workspaceId, room),
        lookAtServices(workspaceId, room),
        lookAtIntercom(workspaceId, room),
        lookAtRetention(workspaceId, room),
        checkHealth(workspaceId, { db: room.db, installUrl: installUrl(room), now: room.now }),
      ]);
      const runtime = lookAtProcess(at);
      const toldIntercom: Health["toldIntercom"] = {
        state: told.state,
        message: "message" in told ? (told.message ?? null) : null,
      };
      const lines = [database, queue, ...services, intercom, retention, runtime];
      return answered({
        at,
        verdict: worst(lines.map(({ verdict }) => verdict)),
        toldIntercom,
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

const BY_WEIGHT: readonly Verdict[] = ["bad", "attention", "unknown", "good"];

function worst(verdicts: readonly Verdict[]): Verdict {
  return BY_WEIGHT.find((each) => verdicts.includes(each)) ?? "good";
}

function installUrl({ config: { intercom, publicUrl } }: DeskRoom): string | null {
  return intercom.mode === "oauth" && publicUrl !== null ? `${publicUrl}${INSTALL_PATH}` : null;
}
