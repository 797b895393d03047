/** The process: configuration, composition, listening, signals. */
import { type Config, parseConfig } from "./config.js";
import { toError } from "./kernel/errors.js";
import { listen } from "./http/app.js";
import { createLogger } from "./kernel/log.js";
import { localUrl } from "./doctor/checks/app.js";
import { describeError } from "./cli/describe-error.js";
import { composeDatabase } from "./compose/database.js";
import type { Database } from "./store/database/database.js";

/** After this the process ends whatever hangs: it has 8 s, and npm and container engines kill at ten. */
const STOP_WITHIN_MS = 7_500;
/** GET /readyz answers 503 for this long before connections are refused: a balancer that asks each second goes elsewhere meanwhile. */
const NOTICE_MS = 3_000;
/** The longest answer, to a click on Regenerate, takes 2.5 s. */
const LAST_ANSWERS_MS = 2_500;

let known: Config | null = null;
let stopping = false;

async function main(): Promise<void> {
  const config = (known = parseConfig());
  const log = createLogger(config.logLevel);
  for (const { name, issue } of config.warnings) log.warn({ name }, `${name} is ${issue}`);
  const report = (sentence: string) => void process.stdout.write(`${sentence}\n`);
  const die = (error: Error) => {
    log.error({ error }, "Fatal error");
    process.exit(1);
  };
  process.on("unhandledRejection", (reason) => log.error({ error: toError(reason) }, "Unhandled rejection"));

  // From the beginning: a database is waited for, made or migrated for a while. Until the app is there, it is all there is to close.
  let opened: Database | null = null;
  let close = async (): Promise<unknown> => opened?.close();
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "Stopping");
    // Nothing acknowledged is lost by that: a job that was not released comes back once its heartbeat is missed.
    const giveUp = (error: Error) => {
      log.warn({ error }, "Stopped before everything was closed");
      process.exit(0);
    };
    setTimeout(() => giveUp(new Error(`something hung for ${STOP_WITHIN_MS / 1000} s`)), STOP_WITHIN_MS).unref();
    close().then(
      () => process.exit(0),
      (thrown: unknown) => giveUp(toError(thrown)),
    );
  };
  process.on("SIGTERM", () => stop("SIGTERM"));
  process.on("SIGINT", () => stop("SIGINT"));

  // The database opens in its own thread while this one loads the rest of the app.
  const database = composeDatabase({ config, log, onProgress: report, onFatal: die });
  database.then(
    (it) => (opened = it),
    () => undefined, // Whoever awaits it below says so.
  );
  const [{ compose }, sandbox] = await Promise.all([
    import("./compose/app.js"),
    config.intercom.mode === "sandbox" ? import("./sandbox/start-sandbox.js").then(({ startSandbox }) => startSandbox()) : null,
  ]);
  let address: string | null = config.publicUrl;
  const running = await compose({ config, log, sandbox, address: () => address, onProgress: report, onFatal: die, database });
  let leaveAll = (): Promise<void> => Promise.resolve();
  close = async () => {
    await running.stop(leaveAll());
    await sandbox?.stop();
  };
  const { host, port, leave } = await listen(running.app, config.port, config.host);
  const { metricsApp } = running;
  const metrics =
    metricsApp === null || config.metrics.port === null ? null : await listen(metricsApp, config.metrics.port, config.host);
  leaveAll = () => {
    // Where nobody sends requests on to us, nobody needs notice; and the sandbox page's event stream has no end.
    const noticed = config.publicUrl === null ? 0 : NOTICE_MS;
    void metrics?.leave(0, 0);
    return leave(noticed, sandbox === null ? LAST_ANSWERS_MS : 0);
  };
  const local = localUrl({ host: config.host, port });
  address ??= local;
  sandbox?.twin.setAppUrl(localUrl({ host, port }));
  report(
    sandbox === null
      ? `Simpli for Intercom is ready at ${local}`
      : `Simpli for Intercom is ready: open ${local} (sandbox, no Intercom account needed)`,
  );
}

main().catch((thrown: unknown) => {
  // A start that is stopped fails on the database that was closed under it.
  if (stopping) return;
  process.stderr.write(`${describeError(toError(thrown), known)}\n`);
  process.exit(1);
});
