/** All checks of the doctor, in the order in which one explains the next. */
import { createHmac } from "node:crypto";
import type { Config } from "../config.js";
import { OutsideError, toError } from "../kernel/errors.js";
import { checkTexts } from "../doctor/check-texts.js";
import { checkCanvasEndpoint, diagnoseServices, checkWebhookEndpoint, type Sign } from "../doctor/checks/endpoints.js";
import { diagnoseDatabase } from "../doctor/checks/app.js";
import { checkRunning } from "../doctor/checks/app.js";
import { type CommandContext, CommandRefused, type Reached, type RunCommand } from "./command-list.js";
import { failure, type Finding, type FindingText } from "../doctor/finding.js";
import type { Terminal } from "./terminal.js";

export interface ExamineDeps {
  readonly config: Config;
  readonly reach: () => Promise<Reached>;
  readonly during: Terminal["during"];
  readonly context: CommandContext;
  /** The one workspace to look at; null for all. */
  readonly workspaceId: string | null;
  /** What a check's finding says where the check itself failed. */
  readonly explain: (check: string, error: Error) => FindingText;
  /** Told of each group of findings as soon as it is there. */
  readonly report: (findings: readonly Finding[]) => void;
}

/** All checks, in an order in which each explains those after it. */
export async function examine(deps: ExamineDeps): Promise<readonly Finding[]> {
  const { config, reach, during, context, workspaceId, report, explain } = deps;
  const all: Finding[] = [];
  const emit = (findings: readonly Finding[]) => {
    all.push(...findings);
    report(findings);
  };
  const { signal } = context;
  const guarded = createGuard(explain, signal);
  const running = await during("Looking for the running app", checkRunning(config, signal));
  emit(running.findings);

  const reached = await during("Opening the database", tryToReach(reach, running.url !== null));
  if ("finding" in reached) emit([reached.finding]);
  const runCommand = "finding" in reached ? null : reached.runCommand;
  try {
    if (!("finding" in reached))
      emit([await during("Asking the database", diagnoseDatabase(reached.through, running.url, signal))]);
    if (runCommand !== null)
      emit(
        await during(
          "Asking Intercom",
          guarded("token", () => inspect(runCommand, workspaceId, context)),
        ),
      );
    const { url } = running;
    if (url !== null) {
      const sign = signer(config, runCommand, context);
      const webhook = guarded("webhooks", async () => [await checkWebhookEndpoint(url, sign, signal)]);
      emit(await during("Sending a signed webhook", webhook));
      const sidebar = guarded("sidebar", async () => {
        const sample = runCommand === null ? null : await runCommand("find-conversation", { workspaceId }, context);
        return checkCanvasEndpoint(url, sample, sign, signal);
      });
      emit(await during("Opening the sidebar", sidebar));
    }
  } finally {
    if (!("finding" in reached)) await reached.close();
  }
  emit(await during("Asking the AI services", diagnoseServices(config, signal)));
  return all;
}

async function tryToReach(reach: () => Promise<Reached>, isRunning: boolean): Promise<Reached | { readonly finding: Finding }> {
  try {
    return await reach();
  } catch (error) {
    const isEarly = error instanceof CommandRefused && error.reason === "no-database";
    // A running app has its database: this one is another.
    const level = isRunning ? "fault" : "notice";
    if (isEarly) return { finding: { check: "database", about: null, level, says: error.message, remedy: null } };
    return { finding: failure("database", checkTexts.databaseAway(toError(error).message)) };
  }
}

/** What fails in one check, here or in the running app, is a finding beside the others'. */
function createGuard(explain: ExamineDeps["explain"], signal: AbortSignal) {
  return async (check: string, work: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> => {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted) throw error;
      return [failure(check, explain(check, toError(error)))];
    }
  };
}

async function inspect(runCommand: RunCommand, workspaceId: string | null, context: CommandContext): Promise<readonly Finding[]> {
  try {
    return await runCommand("inspect-workspaces", { workspaceId }, context);
  } catch (error) {
    if (error instanceof CommandRefused && error.reason === "sandbox-stopped")
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
      if (error instanceof CommandRefused && error.reason !== "failed") return null;
      throw error;
    }
  };
}
