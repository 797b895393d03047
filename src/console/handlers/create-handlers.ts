import { createActivityHandlers } from "./activity/activity-handlers.js";
import { getAnalytics } from "./analytics/get-analytics.js";
import { createAutonomyHandlers } from "./autonomy/autonomy.js";
import { listDeadLetterViews, replayDeadLetters } from "./dead-letters/dead-letters.js";
import { answered, type ConsoleDeps, type ConsoleHandlers, type HandlersOf } from "./handlers.js";
import { createHealthHandlers } from "./health/health.js";
import { createKnowledgeHandlers } from "./knowledge/knowledge.js";
import { getPlayground, getTimeline } from "./playground/playground.js";
import { createProofHandlers } from "./proof/proof.js";
import { chooseStart } from "./set-up/choose-start.js";
import { createAttributeHandlers } from "./set-up/conversation-attributes.js";
import { createDoctorHandlers } from "./set-up/doctor.js";
import { createReadSetUp, makeAttributesAndTags } from "./set-up/set-up.js";
import { changeSettings, listHistory } from "./settings/change-settings.js";
import { createAlertHandlers } from "./settings/alerts.js";
import { createFactsKeyHandlers } from "./settings/facts-key.js";
import { changeOwners, ownersOnly } from "./settings/owners.js";
import { replaySettings } from "./settings/replay-settings.js";
import { getSettingsPage } from "./settings/settings-page.js";

/** A handler for each of the console's endpoints. */
export function createConsoleHandlers(deps: ConsoleDeps): ConsoleHandlers {
  return {
    ...createSetUpHandlers(deps),
    ...createPlaygroundHandlers(deps),
    ...createActivityHandlers(deps),
    ...createSettingsHandlers(deps),
    ...createFactsKeyHandlers(deps),
    ...createAlertHandlers(deps),
    ...createAnalyticsHandlers(deps),
    ...createKnowledgeHandlers(deps),
    ...createDeadLettersHandlers(deps),
    ...createHealthHandlers(deps),
    ...createProofHandlers(deps),
    ...createAutonomyHandlers(deps),
  };
}

/** The workspace's analytics. */
function createAnalyticsHandlers({ db, now }: Pick<ConsoleDeps, "db" | "now">): HandlersOf<"read-analytics"> {
  return {
    "read-analytics": async ({ days }, { viewer }) => answered(await getAnalytics(db, viewer.workspaceId, days, now())),
  };
}

/** Failed jobs: what failed, why, and running it again. */
function createDeadLettersHandlers(deps: ConsoleDeps): HandlersOf<"list-dead-letters" | "replay-dead-letters"> {
  return {
    "list-dead-letters": (input, { viewer }) => listDeadLetterViews(input, viewer.workspaceId, deps),
    "replay-dead-letters": (input, { viewer }) => replayDeadLetters(input, viewer.workspaceId, deps),
  };
}

function createSetUpHandlers(
  deps: ConsoleDeps,
): HandlersOf<
  | "read-set-up"
  | "choose-start"
  | "run-doctor"
  | "make-attributes-and-tags"
  | "check-conversation-attributes"
  | "create-conversation-attributes"
> {
  return {
    ...createAttributeHandlers(deps),
    "read-set-up": createReadSetUp(deps),
    "choose-start": ownersOnly(deps.db, chooseStart(deps)),
    "run-doctor": createDoctorHandlers(deps),
    "make-attributes-and-tags": makeAttributesAndTags(deps),
  };
}

function createSettingsHandlers(
  deps: ConsoleDeps,
): HandlersOf<"read-settings" | "change-settings" | "replay-settings" | "change-owners" | "list-setting-changes"> {
  return {
    "read-settings": getSettingsPage(deps),
    "change-settings": ownersOnly(deps.db, changeSettings(deps)),
    "replay-settings": replaySettings(deps),
    "change-owners": ownersOnly(deps.db, changeOwners(deps)),
    "list-setting-changes": listHistory(deps),
  };
}

function createPlaygroundHandlers(deps: ConsoleDeps): HandlersOf<"read-trial" | "read-timeline"> {
  return { "read-trial": getPlayground(deps), "read-timeline": getTimeline(deps) };
}
