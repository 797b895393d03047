import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { NODE_FLAGS } from "../../support/node-flags.js";
import { emptyFolder, supplied } from "../../support/postgres.js";

export interface RealServer {
  readonly url: string;
  stop(): Promise<void>;
}

const READY = /open (http:\/\/[^\s]+)/;
const START_WITHIN_MS = 100_000;

/** The app as `npm run serve` starts it with nothing configured: the sandbox, on a free port, with a database that was just made. */
export async function startRealServer(): Promise<RealServer> {
  const [folder, { dataDir }] = await Promise.all([supplied("app-with-page"), emptyFolder()]);
  const { PATH = "" } = process.env;
  const app = spawn(process.execPath, [...NODE_FLAGS, join(folder, "dist/src/main.js")], {
    cwd: dataDir,
    env: { PATH, PORT: "0", DATA_DIR: dataDir, LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => app.once("exit", () => resolve()));
  const stop = async () => {
    app.kill("SIGTERM");
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  let said = "";
  try {
    const url = await new Promise<string>((resolve, reject) => {
      const read = (bytes: Buffer) => {
        said += bytes.toString("utf8");
        const address = READY.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      };
      app.stdout.on("data", read);
      app.stderr.on("data", read);
      app.once("exit", () => reject(new Error(`the app ended: ${said}`)));
      setTimeout(() => reject(new Error(`the app is not ready: ${said}`)), START_WITHIN_MS).unref();
    });
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
