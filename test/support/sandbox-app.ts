/** The app as `npm start` runs it without an Intercom account, in this process. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { compose } from "../../src/compose/app.js";
import { parseConfig } from "../../src/config.js";
import { createLogger } from "../../src/kernel/log.js";
import { startSandbox } from "../../src/sandbox/start-sandbox.js";
import { freshFolder } from "./postgres.js";

export interface SandboxApp {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export async function runSandboxApp(env: Readonly<Record<string, string>> = {}): Promise<SandboxApp> {
  const dataDir = env["DATA_DIR"] ?? (await freshFolder()).dataDir;
  const config = parseConfig({ DATA_DIR: dataDir, LOG_LEVEL: process.env["TEST_LOG_LEVEL"] ?? "silent", ...env });
  const sandbox = await startSandbox();
  let url: string | null = null;
  const running = await compose({
    config,
    log: createLogger(config.logLevel),
    sandbox,
    address: () => url,
    onProgress: () => undefined,
    onFatal: (error) => {
      throw error;
    },
  });
  const server = createServer(running.app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  sandbox.twin.setAppUrl(url);
  return {
    url,
    port,
    async close() {
      server.closeAllConnections();
      server.close();
      await running.stop();
      await sandbox.stop();
    },
  };
}
