import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type AppProcess, childEnv, type ProcessEnv, watchProcess } from "../../chaos/support/app-process.js";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const BARE = fileURLToPath(new URL("./bare-server.ts", import.meta.url));

/** An address where nobody listens. */
export const DEAD = "http://127.0.0.1:9";

/** What `npm run serve` starts, without npm. */
const SERVE = /"serve": "exec node (.+)"/.exec(readFileSync(`${ROOT}/package.json`, "utf8"))?.[1]?.split(" ") ?? [];

/** The built app where there is a build, as it runs in production; else the sources. */
export function startApp(env: ProcessEnv, built: boolean): Promise<AppProcess> {
  const program = built ? SERVE : ["--import", "tsx", "src/main.ts"];
  return watchProcess(spawn(process.execPath, program, { cwd: ROOT, env: childEnv({ LOG_LEVEL: "error", ...env }) }));
}

export function startBareServer(kind: "express" | "http", secret: string): Promise<AppProcess> {
  return watchProcess(spawn(process.execPath, ["--import", "tsx", BARE, kind, secret], { cwd: ROOT, env: childEnv({}) }));
}

/** Resident memory of a process in MB. Linux only; NaN elsewhere. */
export function residentMegabytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return Number.NaN;
  }
}
