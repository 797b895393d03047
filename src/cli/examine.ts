import { createHmac } from "node:crypto";
import type { Config } from "../config.js";
import { OutsideError, toError } from "../kernel/errors.js";
import { checkTexts } from "./check-texts.js";
import { checkCanvasEndpoint, diagnoseServices, checkWebhookEndpoint, type Sign } from "./checks/endpoints.js";
import { diagnoseDatabase } from "./checks/app.js";
import { checkRunning } from "./checks/app.js";
import { type CommandContext, CommandRefused, type Reached, type RunCommand } from "./command-list.js";
import { failure, type Finding } from "./finding.js";
import type { Terminal } from "./terminal.js";

export interface ExamineDeps {
  readonly config: Config;
  readonly reach: () => Promise<Reached>;
  readonly during: Terminal["during"];
  readonly context: CommandContext;
  /** The one workspace to look at; null for all. */
  readonly workspaceId: string | null;
  /** Told of each group of findings as soon as it is there. */
  readonly report: (findings: readonly Finding[]) => void;
}

/** All checks, in an order in which each explains those after it. */
export async function examine(deps: ExamineDeps): Promise<readonly Finding[]> {
  const { config, reach, during, context, workspaceId, report } = deps;
  const all: Finding[] = [];
  const emit = (findings: readonly Finding[]) => {
    all.push(...findings);
    report(findings);
  };
  const { signal } = context;
  const running = await during("Looking for the running app", checkRunning(config, signal));
  emit(running.findings);

  const reached = await during("Opening the database", tryToReach(reach));
  if ("finding" in reached) emit([reached.finding]);
  const runCommand = "finding" in reached ? null : reached.runCommand;
  try {
    if (!("finding" in reached))
      emit([await during("Asking the database", diagnoseDatabase(reached.through, running.url, signal))]);
    if (runCommand !== null) emit(await during("Asking Intercom", inspect(runCommand, workspaceId, context)));
    if (running.url !== null) {
      const sign = signer(config, runCommand, context);
      emit([await during("Sending a signed webhook", checkWebhookEndpoint(running.url, sign, signal))]);
      const sample = runCommand === null ? null : await runCommand("find-conversation", { workspaceId }, context);
      emit(await during("Opening the sidebar", checkCanvasEndpoint(running.url, sample, sign, signal)));
    }
  } finally {
    if (!("finding" in reached)) await reached.close();
  }
  emit(await during("Asking the AI services", diagnoseServices(config, signal)));
  return all;
}

async function tryToReach(reach: () => Promise<Reached>): Promise<Reached | { readonly finding: Finding }> {
  try {
    return await reach();
  } catch (error) {
    return { finding: failure("database", checkTexts.databaseAway(toError(error).message)) };
  }
}

async function inspect(runCommand: RunCommand, workspaceId: string | null, context: CommandContext): Promise<readonly Finding[]> {
  try {
    return await runCommand("inspect-workspaces", { workspaceId }, context);
  } catch (error) {
    if (error instanceof CommandRefused)
      return [{ check: "token", about: null, level: "notice", says: error.message, remedy: null }];
    if (error instanceof OutsideError) return [failure("token", checkTexts.unreachable("its address", error.message))];
    throw error;
  }
}

function signer({ intercom }: Config, runCommand: RunCommand | null, context: CommandContext): Sign {
  return async (algorithm, body) => {
    const [secret] = intercom.clientSecrets;
    if (secret !== undefined) return createHmac(algorithm, secret).update(body).digest("hex");
    try {
      return runCommand === null ? null : (await runCommand("sign-as-sandbox", { algorithm, body }, context)).hex;
    } catch (error) {
      if (error instanceof CommandRefused) return null;
      throw error;
    }
  };
}
