import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { cosine } from "../../../../src/ai/builtin/embedder/embedder.js";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { startThread } from "../../../../src/kernel/threads.js";
import { call, openEngines } from "./open-engines.js";

let open: Embedder | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

const realThread = () => startThread(new URL("../../../../src/ai/builtin/embedder/embedder-thread.js", import.meta.url));

describe("the sentence encoder", () => {
  it("puts sentences of one meaning near each other", async () => {
    open = startEmbedder();
    const vectors = (await open.embed(["where is my parcel", "my package has not come yet", "please add a dark theme"])) ?? [];
    const [parcel, pack, theme] = vectors;
    expect(parcel && pack && theme && cosine(parcel, pack) > cosine(parcel, theme) + 0.2).toBe(true);
  });

  it("starts no thread before the first text", () => {
    let started = 0;
    open = startEmbedder({ start: () => ((started += 1), realThread()) });
    expect(started).toBe(0);
  });

  it("gives a message precedence over articles that wait", async () => {
    open = startEmbedder();
    const finished: string[] = [];
    const articles = Array.from({ length: 96 }, (_, number) => `article number ${number}`);
    const slow = open.embed(articles, "later").then(() => finished.push("articles"));
    const quick = open.embed(["a customer waits"]).then(() => finished.push("message"));
    await Promise.all([slow, quick]);
    expect(finished).toEqual(["message", "articles"]);
  });

  it("goes on without vectors when the thread dies, and says why once", async () => {
    const reasons: string[] = [];
    open = startEmbedder({
      start: () => startThread(new URL("./no-such-thread.js", import.meta.url)),
      onFailure: (reason) => reasons.push(reason),
    });
    expect(await open.embed(["hello"])).toBeNull();
    expect(await open.embed(["again"])).toBeNull();
    expect(reasons).toHaveLength(1);
    const answer = await openEngines({ embedder: open }).triage.classify(
      { subject: "", body: "my parcel was not delivered", metadata: {} },
      call,
    );
    expect(answer.category).toBe("shipping");
    expect(answer.by.notice).toContain("words alone");
  });

  it("asks the thread once for a text that several want", async () => {
    const asked: string[] = [];
    const thread = Object.assign(new EventEmitter(), {
      ref: () => undefined,
      unref: () => undefined,
      terminate: () => Promise.resolve(0),
      postMessage(message: "end" | { id: number; texts: { text: string }[] }) {
        if (message === "end") return void setImmediate(() => thread.emit("exit"));
        asked.push(...message.texts.map(({ text }) => text));
        setImmediate(() => thread.emit("message", { id: message.id, vectors: message.texts.map(() => new Float32Array(896)) }));
      },
    });
    open = startEmbedder({ start: () => thread as unknown as Worker });
    await Promise.all([open.embed(["one text"]), open.embed(["one text"])]);
    expect(asked).toEqual(["one text"]);
  });
});
