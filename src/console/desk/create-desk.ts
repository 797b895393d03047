import { createActivityHandlers } from "./activity.js";
import { createAnalyticsHandlers } from "./analytics.js";
import { createDeadLettersHandlers } from "./dead-letters.js";
import type { ConsoleHandlers } from "./desk.js";
import type { ConsoleDeps } from "./desk-room.js";
import { createHealthHandlers } from "./health.js";
import { createKnowledgeHandlers } from "./knowledge.js";
import { createSettingsHandlers } from "./settings.js";
import { createSetUpHandlers } from "./set-up.js";
import { createPlaygroundHandlers } from "./trial.js";

/** A performer for each of the console's endpoints. */
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
  };
}
