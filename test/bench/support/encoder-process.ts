/** Two hundred messages through triage and sentiment, with the encoders or without; prints what the process took for it. */
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createBuiltinEngines } from "../../../src/ai/builtin/create-builtin-engines.js";
import { noEmbedder } from "../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../src/ai/builtin/embedder/start-embedder.js";
import { createCall } from "../../support/simpli/call.js";

const [file = "", withEncoders] = process.argv.slice(2);
const messages = JSON.parse(await readFile(file, "utf8")) as readonly string[];

const embedder =
  withEncoders === "on" ? startEmbedder({ onFailure: (reason) => process.stderr.write(`${reason}\n`) }) : noEmbedder;
const engines = createBuiltinEngines({
  articleSource: { version: () => Promise.resolve("1"), list: () => Promise.resolve([]) },
  embedder,
});
const call = createCall();

async function read(text: string): Promise<void> {
  await engines.triage.classify({ subject: "", body: text, metadata: {} }, call);
  await engines.sentiment.analyze({ customerId: "bench", text, channel: "chat", history: [] }, call);
}

const cpuMs = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;
/** What the kernel counts in kB, in MB. */
const megabytes = (name: string) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;

const [first = "", ...others] = messages;
await read(first);
const begin = { clock: performance.now(), cpu: cpuMs() };
for (const text of others) await read(text);
process.stdout.write(
  JSON.stringify({
    clock: (performance.now() - begin.clock) / others.length,
    cpu: (cpuMs() - begin.cpu) / others.length,
    started: begin.cpu,
    resident: megabytes("VmRSS"),
    anonymous: megabytes("RssAnon"),
    mapped: megabytes("RssFile"),
    most: megabytes("VmHWM"),
  }),
);
await embedder.close();
