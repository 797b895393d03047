/**
 * How a new workspace begins: with suggestions until each category has earned more, as a backtest's report proposes, or applying
 * everything.
 */
import type { Kysely } from "kysely";
import { DEFAULT_PARAMETERS } from "../../../domain/proof/parameters.js";
import { type Autonomy, parseSettings, type Settings } from "../../../domain/settings.js";
import { requestBacktest } from "../../../jobs/maintenance/request-backtest.js";
import type { Tables } from "../../../store/database/tables.js";
import { settingsRevision } from "../../../store/decisions/decisions.js";
import { findBacktest, findLastReported, ranUnsaved } from "../../../store/proof/backtests.js";
import { findWorkspace, holdSettings } from "../../../store/workspaces/workspaces.js";
import type { Viewer } from "../../api/session.js";
import { type Answer, answered, type ConsoleDeps, type Handler, refused } from "../handlers.js";
import { settingsAsReported, startAsReported } from "../proof/start-as-reported.js";
import { changeWithin, settingsTexts } from "../settings/change-settings.js";
import { isStartChosen, saveStartChosen } from "./start-status.js";

type Deps = Pick<ConsoleDeps, "db" | "queue" | "now" | "newId" | "config">;

export function chooseStart(deps: Deps): Handler<"choose-start"> {
  return async ({ level, whileOpen = false }, { viewer }) => {
    const { db } = deps;
    const workspace = await findWorkspace(db, viewer.workspaceId);
    if (workspace === null) return refused("unavailable", settingsTexts.notKnownYet);
    // Before a backtest starts for nothing.
    if (whileOpen && (await isStartChosen(db, viewer.workspaceId))) return refused("conflict", DECIDED);
    const reported = level === "report" && (await findLastReported(db, viewer.workspaceId)) !== null;
    // Before anything is written: where it cannot be asked for, the question stays.
    const waits = level === "report" && !reported;
    const waitsFor = waits ? await startBacktest(parseSettings(workspace.settings), viewer, deps) : null;
    if (waits && waitsFor === null) return refused("conflict", OTHER_UNDER_WAY);
    return db.transaction().execute(async (transaction) => {
      const stored = await holdSettings(transaction, viewer.workspaceId);
      if (stored === null) return refused("unavailable", settingsTexts.notKnownYet);
      const before = parseSettings(stored);
      // The settings are held: whoever decides at the same moment comes after this.
      if (whileOpen && (await isStartChosen(transaction, viewer.workspaceId))) return refused("conflict", DECIDED);
      const changed = reported
        ? await startLikeLast(transaction, before, viewer, deps)
        : await startAt(level === "report" ? "suggest" : level, transaction, before, viewer, deps);
      if (!changed.ok) return changed;
      const at = Math.floor(deps.now() / 1000);
      await saveStartChosen(transaction, viewer.workspaceId, at, waitsFor);
      return answered({ level, changed: changed.value.changed, waitsFor });
    });
  };
}

const DECIDED = "This was decided meanwhile. Settings shows how it begins, and who changed it.";

type Changed = Answer<{ readonly changed: boolean }>;

async function startAt(
  level: Autonomy,
  transaction: Kysely<Tables>,
  before: Settings,
  viewer: Viewer,
  deps: Deps,
): Promise<Changed> {
  const settings: Settings = {
    ...before,
    automations: { triage: level, sentiment: level, draft: level, qa: level },
    // The answer is about everything: a category with a level of its own would not go by it.
    categoryRules: Object.fromEntries(
      Object.entries(before.categoryRules).map(([name, rule]) => [name, { ...rule, levels: {} }]),
    ),
  };
  return changeWithin(transaction, { settings, basedOn: settingsRevision(before) }, viewer, deps);
}

async function startLikeLast(transaction: Kysely<Tables>, before: Settings, viewer: Viewer, deps: Deps): Promise<Changed> {
  const run = await findLastReported(transaction, viewer.workspaceId);
  // Retention may have come in between.
  if (run === null || run.report === null) return startAt("suggest", transaction, before, viewer, deps);
  // A report proposes levels of triage alone. First, so that taking the start back leaves these as they are.
  const automations = { ...before.automations, sentiment: "suggest", draft: "suggest", qa: "suggest" } as const;
  const present: Settings = { ...before, automations };
  // Before anything is written: a refusal that is answered does not roll the transaction back.
  const fitting = await settingsAsReported(transaction, { run, report: run.report, before: present });
  if (!fitting.ok) return fitting;
  const others = await changeWithin(transaction, { settings: present, basedOn: settingsRevision(before) }, viewer, deps);
  if (!others.ok) return others;
  const start = { run, report: run.report, before: present, basedOn: settingsRevision(present), teamNames: {} };
  const started = await startAsReported(transaction, start, viewer, deps);
  return started.ok ? answered({ changed: started.value.changed || others.value.changed }) : started;
}

const OTHER_UNDER_WAY =
  "A backtest under unsaved settings is under way, and nothing can be started like that. Choose again when it has ended, or stop it on the page Proof.";

/** As the form of the page Proof would start it, or the one that is under way already; null where that tries unsaved settings. */
async function startBacktest(
  { minutesWrong, minutesByHand }: Settings,
  { workspaceId, name }: Viewer,
  deps: Deps,
): Promise<string | null> {
  const parameters = { ...DEFAULT_PARAMETERS, costWrong: minutesWrong, costHand: minutesByHand };
  const { started, id } = await requestBacktest(workspaceId, parameters, name, deps);
  const joined = started ? null : await findBacktest(deps.db, workspaceId, id);
  return joined !== null && ranUnsaved(joined) ? null : id;
}
