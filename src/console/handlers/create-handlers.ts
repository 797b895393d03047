/** Every area's handlers, as one table for all endpoints of the console. */
import { createActivityHandlers } from "./activity/activity-handlers.js";
import { createAnalyticsHandlers } from "./analytics/get-analytics.js";
import { createAutonomyHandlers } from "./autonomy/autonomy.js";
import { createDeadLettersHandlers } from "./dead-letters/dead-letters.js";
import type { ConsoleDeps, ConsoleHandlers } from "./handlers.js";
import { createHealthHandlers } from "./health/health.js";
import { createKnowledgeHandlers } from "./knowledge/knowledge.js";
import { createPlaygroundHandlers } from "./playground/playground.js";
import { createProofHandlers } from "./proof/proof.js";
import { createSetUpHandlers } from "./set-up/set-up.js";
import { createSettingsHandlers } from "./settings/settings-page.js";

/** A handler for each of the console's endpoints. */
export function createConsoleHandlers(deps: ConsoleDeps): ConsoleHandlers {
  return {
    ...createSetUpHandlers(deps),
    ...createPlaygroundHandlers(deps),
    ...createActivityHandlers(deps),
    ...createSettingsHandlers(deps),
    ...createAnalyticsHandlers(deps),
    ...createKnowledgeHandlers(deps),
    ...createDeadLettersHandlers(deps),
    ...createHealthHandlers(deps),
    ...createProofHandlers(deps),
    ...createAutonomyHandlers(deps),
  };
}
