import type { Config } from "../../../config.js";
import type { Finding } from "../../../domain/finding.js";
import { examine } from "../../../operate/examine.js";
import { answered, refused } from "../answer.js";
import type { Handler } from "../desk.js";
import type { ConsoleDeps } from "../desk-room.js";
import { createSharedRuns } from "./shared-runs.js";
import { adminProblem } from "./tell-admin.js";

/** The whole round takes seconds; one that hangs on somebody's silence ends here with what was found. */
const WITHIN_MS = 45_000;
/** Each run asks Intercom some twenty things out of the workspace's allowance, and holds a few connections of ours. */
const RUNS_AT_ONCE = 1;

interface Examination {
  readonly findings: readonly Finding[];
  readonly complete: boolean;
  readonly at: number;
}

/** `npm run doctor` in this process, for the viewer's workspace. */
export function createDoctorHandlers(deps: ConsoleDeps): Handler<"run-doctor"> {
  const join = createSharedRuns<Examination>(RUNS_AT_ONCE);
  const adapt = deps.config.intercom.mode === "oauth" ? adminProblem : (finding: Finding) => finding;
  return async (_input, { viewer, signal }) => {
    const run = join(viewer.workspaceId, signal, (stop) => examineHere(viewer.workspaceId, stop, deps));
    if (run === null)
      return refused("unavailable", "Another workspace is being checked at the moment. Please try again in a minute.");
    const { findings, complete, at } = await run;
    return answered({ findings: findings.map(adapt), complete, at });
  };
}

async function examineHere(workspaceId: string, stop: AbortSignal, deps: ConsoleDeps): Promise<Examination> {
  const found: Finding[] = [];
  const signal = AbortSignal.any([stop, AbortSignal.timeout(WITHIN_MS)]);
  const whole = examine({
    config: listeningConfig(deps),
    // This process has the database, so nothing is opened and nothing closed.
    reach: () => Promise.resolve({ runCommand: deps.runCommand, through: "server", close: () => Promise.resolve() }),
    during: (_what, work) => work,
    workspaceId,
    context: { onProgress: () => undefined, signal },
    report: (findings) => found.push(...findings),
  });
  // What a check says after time ran out is of no use to anybody.
  whole.catch(() => undefined);
  const complete = await Promise.race([whole.then(() => !signal.aborted), abortOf(signal).then(() => false)]);
  return { findings: [...found], complete, at: deps.now() };
}

function abortOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

/** PORT=0 lets the system choose: the doors are tried where this server really listens. */
function listeningConfig({ config, address }: ConsoleDeps): Config {
  const url = address();
  if (config.publicUrl !== null || url === null) return config;
  const { hostname, port, protocol } = new URL(url);
  return { ...config, host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || (protocol === "https:" ? 443 : 80) };
}
