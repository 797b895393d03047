import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type AppProcess, childEnv, type ProcessEnv, watchProcess } from "../../chaos/support/app-process.js";
import type { Twin } from "../../../src/sandbox/twin.js";
import type { SimpliServices } from "../../support/simpli-services.js";
import type { Target } from "./places.js";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const BARE = fileURLToPath(new URL("./bare-server.ts", import.meta.url));

/** An address where nobody listens. */
export const DEAD = "http://127.0.0.1:9";

/** What `npm run serve` starts in a checkout, without npm. */
export function servedIn(folder: string): { readonly args: readonly string[]; readonly env: ProcessEnv } {
  const serve = /"serve": "exec (?:env (.+) )?node (.+)"/.exec(readFileSync(join(folder, "package.json"), "utf8"));
  const pairs = [...(serve?.[1] ?? "").matchAll(/(\w+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value] as const);
  return { args: serve?.[2]?.split(" ") ?? [], env: Object.fromEntries(pairs) };
}

/** Whether there is a build. Ends the process where it is older than the sources: it would measure what is no more. */
export function isBuilt(): boolean {
  const main = join(ROOT, "dist/src/main.js");
  if (!existsSync(main)) {
    console.log("There is no dist: this measures the sources.");
    return false;
  }
  if (newestIn("src", "canvas") <= statSync(main).mtimeMs) return true;
  console.error("dist is older than the sources: npm run build");
  process.exit(1);
}

/** When a file in these folders was last written, in epoch milliseconds. */
function newestIn(...folders: readonly string[]): number {
  const entries = folders.flatMap((folder) => readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true }));
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return files.reduce((newest, file) => Math.max(newest, statSync(file).mtimeMs), 0);
}

/** A measurement that breaks off would leave its servers running beside the next one. */
export function endedWithUs(child: ChildProcess): ChildProcess {
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  return child;
}

/** The built app where there is a build, as it runs in production; else the sources. */
export function startApp(env: ProcessEnv, built: boolean): Promise<AppProcess> {
  const served = servedIn(ROOT);
  const program = built ? served.args : ["--import", "tsx", "src/main.ts"];
  const all = childEnv({ LOG_LEVEL: "error", ...served.env, ...env });
  return watchProcess(endedWithUs(spawn(process.execPath, program, { cwd: ROOT, env: all })));
}

export function startBareServer(kind: "express" | "http", secret: string): Promise<AppProcess> {
  return watchProcess(
    endedWithUs(spawn(process.execPath, ["--import", "tsx", BARE, kind, secret], { cwd: ROOT, env: childEnv({}) })),
  );
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

/** A private app of this twin. */
export function privateApp({ options }: Twin, intercomUrl: string): ProcessEnv {
  return {
    INTERCOM_ACCESS_TOKEN: options.accessToken,
    INTERCOM_CLIENT_SECRET: options.clientSecret,
    INTERCOM_API_URL: intercomUrl,
  };
}

/** The same at work in a database, its drafts waiting for no silence. */
export function privateAppEnv(twin: Twin, intercomUrl: string, { dataDir, url }: Target): ProcessEnv {
  return { ...privateApp(twin, intercomUrl), DATA_DIR: dataDir, DATABASE_URL: url ?? "", DRAFT_SETTLE_MS: "0" };
}

/** All five services. */
export function servicesEnv({ env, urls }: SimpliServices): ProcessEnv {
  return { ...env, SIMPLI_KB_URL: urls.knowledge };
}
