import { createHmac } from "node:crypto";
import type { Config } from "../config.js";
import { OutsideError, toError } from "../errors.js";
import { checkTexts } from "./check-texts.js";
import { checkCanvasDoor } from "./checks/canvas-door.js";
import { checkDatabase } from "./checks/database.js";
import { checkRunning } from "./checks/running-app.js";
import { checkServices } from "./checks/services.js";
import type { Sign } from "./checks/signed-door.js";
import { checkWebhookDoor } from "./checks/webhook-door.js";
import { type CommandContext, CommandRefused, type Perform } from "./command-list.js";
import { fault, type Finding } from "./finding.js";
import type { Reached } from "./reach.js";
import type { Terminal } from "./terminal.js";

export interface ExamineRoom {
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
export async function examine(room: ExamineRoom): Promise<readonly Finding[]> {
  const { config, reach, during, context, workspaceId, report } = room;
  const all: Finding[] = [];
  const tell = (findings: readonly Finding[]) => {
    all.push(...findings);
    report(findings);
  };
  const { signal } = context;
  const running = await during("Looking for the running app", checkRunning(config, signal));
  tell(running.findings);

  const reached = await during("Opening the database", tryToReach(reach));
  if ("finding" in reached) tell([reached.finding]);
  const perform = "finding" in reached ? null : reached.perform;
  try {
    if (!("finding" in reached)) tell([await during("Asking the database", checkDatabase(reached.through, running.url, signal))]);
    if (perform !== null) tell(await during("Asking Intercom", inspect(perform, workspaceId, context)));
    if (running.url !== null) {
      const sign = signer(config, perform, context);
      tell([await during("Sending a signed webhook", checkWebhookDoor(running.url, sign, signal))]);
      const sample = perform === null ? null : await perform("find-conversation", { workspaceId }, context);
      tell(await during("Opening the sidebar", checkCanvasDoor(running.url, sample, sign, signal)));
    }
  } finally {
    if (!("finding" in reached)) await reached.close();
  }
  tell(await during("Asking the AI services", checkServices(config, signal)));
  return all;
}

async function tryToReach(reach: () => Promise<Reached>): Promise<Reached | { readonly finding: Finding }> {
  try {
    return await reach();
  } catch (error) {
    return { finding: fault("database", checkTexts.databaseAway(toError(error).message)) };
  }
}

async function inspect(perform: Perform, workspaceId: string | null, context: CommandContext): Promise<readonly Finding[]> {
  try {
    return await perform("inspect-workspaces", { workspaceId }, context);
  } catch (error) {
    if (error instanceof CommandRefused)
      return [{ check: "token", about: null, level: "notice", says: error.message, remedy: null }];
    if (error instanceof OutsideError) return [fault("token", checkTexts.unreachable("its address", error.message))];
    throw error;
  }
}

function signer({ intercom }: Config, perform: Perform | null, context: CommandContext): Sign {
  return async (algorithm, body) => {
    const [secret] = intercom.clientSecrets;
    if (secret !== undefined) return createHmac(algorithm, secret).update(body).digest("hex");
    try {
      return perform === null ? null : (await perform("sign-as-sandbox", { algorithm, body }, context)).hex;
    } catch (error) {
      if (error instanceof CommandRefused) return null;
      throw error;
    }
  };
}
