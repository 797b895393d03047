/** The sentence encoder of a run: every text is encoded once, whichever app asks. */
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { startEmbedder } from "../../src/ai/builtin/embedder/start-embedder.js";
import { OWN_ENCODER } from "./encoder-of-run.js";
import { askedOnce, packVectors } from "./vectors.js";

/** @param app the built app, whose own thread does the work. */
export function startEncoder(app: () => Promise<string>) {
  let starting: Promise<ReturnType<typeof startEmbedder>> | null = null;
  const start = async () => {
    const thread = join(await app(), "dist/src", OWN_ENCODER);
    return startEmbedder({ start: () => new Worker(thread, { execArgv: [] }) });
  };
  const vectorsOf = askedOnce(async (texts) => {
    const vectors = await (await (starting ??= start())).embed(texts);
    if (vectors === null) throw new Error("the encoder of the run failed");
    return vectors;
  });
  return {
    answer: async (request: IncomingMessage) => packVectors(await vectorsOf(JSON.parse(await textOf(request)) as string[])),
    async close() {
      await (await starting)?.close();
    },
  };
}
