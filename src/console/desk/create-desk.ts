import { createActivityDesk } from "./activity.js";
import { createAnalyticsDesk } from "./analytics.js";
import { createDeadLettersDesk } from "./dead-letters.js";
import type { Desk } from "./desk.js";
import type { DeskRoom } from "./desk-room.js";
import { createHealthDesk } from "./health.js";
import { createKnowledgeDesk } from "./knowledge.js";
import { createSettingsDesk } from "./settings.js";
import { createSetUpDesk } from "./set-up.js";
import { createTrialDesk } from "./trial.js";

/** A performer for each of the console's endpoints. */
export function createDesk(room: DeskRoom): Desk {
  return {
    ...createSetUpDesk(room),
    ...createTrialDesk(room),
    ...createActivityDesk(room),
    ...createSettingsDesk(room),
    ...createAnalyticsDesk(room),
    ...createKnowledgeDesk(room),
    ...createDeadLettersDesk(room),
    ...createHealthDesk(room),
  };
}
