/** What can be chosen on the settings page. */
import { engineNames } from "../../../ai/engine-names.js";
import { fetchTriageGroups } from "../../../doctor/checks/triage-groups.js";
import type { Settings } from "../../../domain/settings.js";
import { nameKey } from "../../../domain/tag-names.js";
import { TEAM_BY_CATEGORY } from "../../../domain/triage-words.js";
import type { IntercomApi } from "../../../intercom/api.js";
import { toError } from "../../../kernel/errors.js";
import { listTriagedTeams } from "../../../store/workspaces/set-up-facts.js";
import type { Choice, Choices, ReadSettings } from "../../api/settings.js";
import type { ConsoleDeps } from "../handlers.js";
import { settingsTexts } from "./change-settings.js";

/** Nobody waits longer than this for a list to choose from; the settings are shown without it. */
const ASK_WITHIN_MS = 4_000;

type Deps = Pick<ConsoleDeps, "db" | "config" | "connections" | "askStyles" | "log" | "newId">;

/** What can be chosen, asked of Intercom and the engines at once. Never fails: what could not be loaded says why. */
export async function askChoices(
  workspaceId: string,
  settings: Settings,
  gone: AbortSignal,
  deps: Deps,
): Promise<ReadSettings["choices"]> {
  const signal = AbortSignal.any([gone, AbortSignal.timeout(ASK_WITHIN_MS)]);
  const fromIntercom = async (load: (api: IntercomApi) => Promise<readonly Choice[]>) => {
    const opened = await deps.connections.open(workspaceId);
    if (!opened.open) throw new Error(opened.because);
    return load(opened.connection.api);
  };
  const ask = async (load: () => Promise<readonly Choice[]>, because: string): Promise<Choices> => {
    try {
      return { known: true, items: [...(await Promise.race([load(), ended(signal)]))] };
    } catch (error) {
      deps.log.info({ error: toError(error) }, "Choices for the settings page not loaded");
      return { known: false, because };
    }
  };
  const call = { workspaceId, conversationId: null, requestId: deps.newId(), pipelineId: "console", signal };
  const [teams, teammates, styles, groups] = await Promise.all([
    ask(() => fromIntercom((api) => api.listTeams({ signal, fresh: true })), settingsTexts.teamsUnknown),
    ask(
      () => fromIntercom(async (api) => (await api.listTeammates({ signal })).map(({ id, name }) => ({ id, name: name ?? id }))),
      settingsTexts.teammatesUnknown,
    ),
    ask(() => deps.askStyles(call), settingsTexts.stylesUnknown),
    namesOfTeams(workspaceId, settings, signal, deps),
  ]);
  return { teams, teammates, styles, groups };
}

/** What triage calls its teams: by its rules, and in what it has routed. */
async function namesOfTeams(workspaceId: string, settings: Settings, signal: AbortSignal, deps: Deps): Promise<string[]> {
  const { triage } = engineNames(deps.config);
  const ruled =
    triage === "simpli"
      ? (await fetchTriageGroups(deps.config.simpli.triage, signal)).names
      : settings.categories.map((category) =>
          triage === "llm" ? category : (TEAM_BY_CATEGORY.get(category.toLowerCase()) ?? category),
        );
  const routed = await listTriagedTeams(deps.db, workspaceId);
  return [...new Map([...routed, ...ruled].map((name) => [nameKey(name), name])).values()].sort((one, other) =>
    one.localeCompare(other),
  );
}

function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const give = () => reject(toError(signal.reason));
    if (signal.aborted) give();
    else signal.addEventListener("abort", give, { once: true });
  });
}
