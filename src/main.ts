/** The process: configuration, composition, listening, signals. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { compose } from "./compose.js";
import { ConfigError, readConfig } from "./config.js";
import { toError } from "./errors.js";
import { createLogger } from "./log.js";
import { startSandbox } from "./sandbox/start-sandbox.js";

/** After this the process ends whatever hangs: npm and container engines kill at ten. */
const STOP_WITHIN_MS = 8_000;

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);
  const die = (error: Error) => {
    log.error({ error }, "The app cannot go on");
    process.exit(1);
  };
  process.on("unhandledRejection", (reason) => log.error({ error: toError(reason) }, "A rejection nobody handled"));

  const sandbox = config.intercom.mode === "sandbox" ? await startSandbox() : null;
  let address: string | null = config.publicUrl;
  const running = await compose({ config, log, sandbox, address: () => address, onProgress: say, onFatal: die });
  const server = createServer(running.app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const local = `http://${config.host.includes(":") ? `[${config.host}]` : config.host}:${port}`;
  address ??= local;
  sandbox?.twin.setAppUrl(`http://127.0.0.1:${port}`);
  say(
    sandbox === null
      ? `Simpli for Intercom is ready at ${local}`
      : `Simpli for Intercom is ready: open ${local} (sandbox, no Intercom account needed)`,
  );

  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "Stopping");
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    server.close();
    server.closeIdleConnections();
    running
      .stop()
      .then(() => sandbox?.stop())
      .then(() => process.exit(0), die);
  };
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGINT", () => stop("SIGINT"));
}

main().catch((thrown: unknown) => {
  const error = toError(thrown);
  // What an operator can mend is said plainly; anything else comes with its stack.
  const plain =
    error instanceof ConfigError ||
    error.name === "DatabaseLockedError" ||
    error.name === "DatabaseUnavailableError" ||
    "code" in error;
  process.stderr.write(`${plain ? error.message : (error.stack ?? error.message)}\n`);
  process.exit(1);
});
