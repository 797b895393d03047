/** The operators' commands as the processes they are. */
import { spawn } from "node:child_process";
import { sharedEncoder } from "./encoder-of-run.js";
import { NODE_FLAGS } from "./node-flags.js";
import { supplied } from "./postgres.js";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type OperatorCommand = "doctor" | "setup" | "jobs" | "kb-sync" | "erase" | "backtest" | "eval";

/** Nothing of the surroundings reaches the command but where programs are. */
export async function operate(
  command: OperatorCommand,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ran> {
  return runEntry(`dist/src/cli/${command}.js`, words, env);
}

/** Any built entry file as a process. */
export async function runEntry(file: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return (await startEntry(file, words, env)).ended;
}

export interface StartedEntry {
  readonly ended: Promise<Ran>;
  /** What it wrote to stderr so far. */
  progress(): string;
  /** As a machine that loses its power does. */
  kill(): void;
}

export async function startEntry(
  file: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<StartedEntry> {
  const started = spawn(process.execPath, [...NODE_FLAGS, "--import", "./dist/src/process-pace.js", file, ...words], {
    cwd: await supplied("app"),
    env: { PATH: process.env["PATH"] ?? "", ...sharedEncoder(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  started.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  started.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<Ran>((resolve, reject) => {
    started.once("error", reject);
    started.once("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { ended, progress: () => stderr, kill: () => void started.kill("SIGKILL") };
}
