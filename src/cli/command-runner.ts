/** Each operator's command with its handler, for the process that has the database. */
import { createHmac } from "node:crypto";
import { findSampleConversation } from "../store/conversations/recent-conversations.js";
import { listConnected } from "../store/workspaces/workspaces.js";
import type { Database } from "../store/database/database.js";
import { checkTexts } from "../doctor/check-texts.js";
import {
  type CommandContext,
  type CommandHandlers,
  type CommandInput,
  type CommandName,
  type CommandOutput,
  CommandRefused,
  type RunCommand,
} from "./command-list.js";
import { backtestNow, estimateFor } from "./commands/backtest.js";
import { deadJobs } from "./commands/dead-jobs.js";
import { eraseByHand } from "./commands/erase.js";
import { inspectWorkspaces } from "./commands/inspect-workspaces.js";
import { type InspectedApp, inspectionOf } from "./commands/inspectable.js";
import { setUpWorkspaces } from "./commands/set-up-workspaces.js";
import { type SyncDeps, syncKnowledgeNow } from "./commands/sync-knowledge.js";

export interface CommandRunnerDeps extends Pick<SyncDeps, "queue" | "startWorker">, Omit<InspectedApp, "db"> {
  readonly database: Database;
}

export function createCommandRunner(deps: CommandRunnerDeps): RunCommand {
  const commandHandlers = createCommandHandlers(deps);
  return <Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    context: CommandContext,
  ): Promise<CommandOutput<Name>> => commandHandlers[name](input, context);
}

function createCommandHandlers(deps: CommandRunnerDeps): CommandHandlers {
  const { config, database, queue, intercom, sandboxApiUrl, now } = deps;
  const db = database.kysely;
  const { app, connections } = intercom;
  const absent = config.intercom.mode === "sandbox" && sandboxApiUrl === null;
  const inspection = inspectionOf({ ...deps, db });
  const sync: SyncDeps = {
    ...deps,
    db,
    connections,
    async workspaces() {
      // Nobody plays Intercom then, and the real one knows nothing of a sandbox.
      if (absent) return (await listConnected(db)).map(({ id }) => id);
      return app.kind === "private" ? [(await app.identify()).workspaceId] : connections.list();
    },
  };
  const needsIntercom =
    <Input, Output>(runCommand: (input: Input, context: CommandContext) => Promise<Output>) =>
    (input: Input, context: CommandContext) => {
      if (absent)
        throw new CommandRefused(`${checkTexts.sandboxStopped.says} ${checkTexts.sandboxStopped.remedy}`, "sandbox-stopped");
      return runCommand(input, context);
    };
  return {
    ...deadJobs({ db, queue, now }),
    erase: eraseByHand(sync),
    "sync-knowledge": needsIntercom(syncKnowledgeNow(sync)),
    backtest: needsIntercom(backtestNow({ ...sync, config })),
    "estimate-backtest": needsIntercom((input: CommandInput<"estimate-backtest">) => estimateFor(input, config, sync)),
    "inspect-workspaces": needsIntercom(inspectWorkspaces(inspection)),
    "set-up-workspaces": needsIntercom(setUpWorkspaces(inspection)),
    "find-conversation": ({ workspaceId }) => findSampleConversation(db, workspaceId),
    "sign-as-sandbox": ({ algorithm, body }) => {
      const [secret] = intercom.clientSecrets;
      if (sandboxApiUrl === null || secret === undefined) throw new CommandRefused(checkTexts.noSecret.says);
      return Promise.resolve({ hex: createHmac(algorithm, secret).update(body).digest("hex") });
    },
  };
}
