/** As a process of its own: threads that grow, and one that says what it may take. */
import { toError } from "../../../../src/kernel/errors.js";
import { startThread } from "../../../../src/kernel/threads.js";
import { createThreadReader } from "../../../../src/intercom/reading/parse-in-thread.js";

const GROWING = new URL("./growing-thread.js", import.meta.url);

const limited = createThreadReader(() => startThread(GROWING, { resourceLimits: { maxOldGenerationSizeMb: 48 } }));
const ended = await limited.read("articles", new Uint8Array(1)).then(
  () => "read",
  (error: unknown) => `rejected: ${toError(error).message}`,
);
process.stderr.write(`${ended}\n`);

const usual = startThread(GROWING);
const most = await new Promise<number>((resolve) => usual.once("message", resolve));
process.stderr.write(`without a limit of its own: ${most} MB at most\n`);
await usual.terminate();
