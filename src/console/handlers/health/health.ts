/** The page Health: everything is checked at once, each for at most a second. */
import { isPlainAndElsewhere } from "../../../kernel/environment-addresses.js";
import { installUrl } from "../../../paths.js";
import { checkHealth } from "../../../workspaces/health.js";
import type { Health, HealthLevel } from "../../api/health.js";
import { operatorsRemedy } from "../failures.js";
import { answered, type ConsoleDeps, type HandlersOf } from "../handlers.js";
import { checkIntercom, checkServices } from "./outside-checks.js";
import { healthPageTexts } from "./texts.js";
import { checkAlerts, checkAutonomy, checkDatabase, checkProcess, checkQueue, checkRetention } from "./own-checks.js";

export function createHealthHandlers(deps: ConsoleDeps): HandlersOf<"read-health"> {
  return {
    "read-health": async (_input, { viewer: { workspaceId } }) => {
      const at = deps.now();
      const [database, queue, services, intercom, retention, autonomy, alerts, reported] = await Promise.all([
        checkDatabase(deps),
        checkQueue(workspaceId, deps),
        checkServices(workspaceId, deps),
        checkIntercom(workspaceId, deps).then((checked) => withAddress(checked, deps.config)),
        checkRetention(workspaceId, deps),
        checkAutonomy(workspaceId, deps),
        checkAlerts(workspaceId, deps),
        checkHealth(workspaceId, { ...deps, installUrl: installUrl(deps.config) }),
      ]);
      const runtime = checkProcess(at);
      const reportedToIntercom: Health["reportedToIntercom"] = {
        state: reported.state,
        message: "message" in reported ? (reported.message ?? null) : null,
      };
      const lines = [database, queue, ...services, intercom, retention, autonomy, alerts, runtime];
      return answered({
        at,
        level: worst(lines.map(({ level }) => level)),
        reportedToIntercom,
        database,
        queue,
        services,
        intercom,
        retention,
        autonomy,
        alerts,
        runtime,
      });
    },
  };
}

/** Intercom calls https addresses only, and the sandbox's any; what is worse is said before that. */
function withAddress(checked: Health["intercom"], config: ConsoleDeps["config"]): Health["intercom"] {
  const { publicUrl, intercom } = config;
  const isPlain = intercom.mode !== "sandbox" && publicUrl !== null && isPlainAndElsewhere(publicUrl);
  if (!isPlain || checked.level === "bad") return checked;
  return { ...checked, ...operatorsRemedy(healthPageTexts.intercom.plainAddress, config) };
}

const BY_WEIGHT: readonly HealthLevel[] = ["bad", "attention", "unknown", "good"];

function worst(levels: readonly HealthLevel[]): HealthLevel {
  return BY_WEIGHT.find((each) => levels.includes(each)) ?? "good";
}
