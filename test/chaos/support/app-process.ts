/** The real app in a process of its own, to be killed and started again. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { sharedEncoder } from "../../support/encoder-of-run.js";
import { NODE_FLAGS } from "../../support/node-flags.js";
import { supplied } from "../../support/postgres.js";
import { CHAOS_PACE, LONG } from "./rounds.js";

const READY = /is ready(?: at|: open) (http:\/\/\S+)/;

export interface Ended {
  readonly code: number | null;
  readonly ms: number;
}

export interface AppProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** SIGKILL: nothing of the process runs afterwards. */
  kill(): Promise<void>;
  /** SIGTERM; answers the exit code and how long it took. */
  terminate(): Promise<Ended>;
  /** To what was loaded into the process beside the app. */
  report(message: string): void;
  /** What it wrote, for a failed test's message. */
  output(): string;
  /** The names of its commits, where it was made to watch for one. */
  committed(): readonly string[];
}

export type ProcessEnv = Readonly<Record<string, string>>;

/**
 * Resolves when the app says that it is ready; rejects with what it wrote where it ends before.
 * It can be made to die at a given commit, and does not outlive this process.
 */
export async function startAppProcess(env: ProcessEnv): Promise<AppProcess> {
  const folder = await supplied("app");
  const loaded = ["die-at-commit", "set-pace"];
  const args = [
    ...(LONG ? [] : NODE_FLAGS),
    ...loaded.flatMap((name) => ["--import", `./dist/src/${name}.js`]),
    "dist/src/main.js",
  ];
  return watchProcess(
    spawn(process.execPath, args, {
      cwd: folder,
      env: childEnv({ TEST_PACE: JSON.stringify(CHAOS_PACE), ...env }),
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    }),
  );
}

/** Only what a process needs, so that no variable of the developer's shell changes what is tested. */
export function childEnv(env: ProcessEnv): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "warn", ...sharedEncoder(), ...env };
}

export async function watchProcess(child: ChildProcess): Promise<AppProcess> {
  const lines: string[] = [];
  const exited = once(child, "exit");
  /** Its last words may be read after its end. */
  const closed = once(child, "close");
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      lines.push(chunk.toString("utf8"));
      const ready = READY.exec(lines.join(""));
      if (ready?.[1] !== undefined) resolve(ready[1]);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    void exited.then(() => reject(new Error(`The app ended before it was ready:\n${lines.join("")}`)));
  });
  return {
    url,
    child,
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
    async terminate() {
      const began = Date.now();
      child.kill("SIGTERM");
      await exited;
      const ms = Date.now() - began;
      await closed;
      return { code: child.exitCode, ms };
    },
    report(message) {
      if (child.connected) child.send(message);
    },
    output: () => lines.join(""),
    committed: () => [...lines.join("").matchAll(/^committed: (.*)$/gm)].map(([, name = ""]) => name),
  };
}
