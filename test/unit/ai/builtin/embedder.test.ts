import { EventEmitter } from "node:events";
import type { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { cosine, MULTILINGUAL_SIZE, VECTOR_SIZE } from "../../../../src/ai/builtin/embedder/embedder.js";
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
    open = startEmbedder({ start: realThread });
    const vectors = (await open.embed(["where is my parcel", "my package has not come yet", "please add a dark theme"])) ?? [];
    const [parcel, pack, theme] = vectors;
    expect(parcel && pack && theme && cosine(parcel, pack) > cosine(parcel, theme) + 0.2).toBe(true);
  });

  it("compares by the multilingual encoder alone where that is asked for, and a text read so is read by both later", async () => {
    open = startEmbedder({ start: realThread });
    const texts = ["where is my parcel", "wo ist mein Paket", "please add a dark theme"];
    const vectors = (await open.embed(texts, "later", "multilingual")) ?? [];
    expect(vectors.map(({ length }) => length)).toEqual(texts.map(() => MULTILINGUAL_SIZE));
    const [english, german, theme] = vectors;
    expect(english && german && theme && cosine(english, german) > cosine(english, theme) + 0.2).toBe(true);
    expect((await open.embed([texts[0] ?? ""]))?.[0]?.length).toBe(VECTOR_SIZE);
  });

  it("starts no thread before the first text", () => {
    let started = 0;
    open = startEmbedder({ start: () => ((started += 1), realThread()) });
    expect(started).toBe(0);
  });

  it("gives a message precedence over articles that wait", async () => {
    open = startEmbedder({ start: realThread });
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

  it("starts the thread again after a rest, and articles wait for it", async () => {
    const { starts, answering } = threads(["dies", "dies", "answers"]);
    const reports: string[] = [];
    open = startEmbedder({
      start: answering,
      onFailure: (reason, isFinal) => reports.push(`${reason}, ${isFinal ? "for good" : "for now"}`),
      onRecovery: () => reports.push("recovered"),
      pace: { beatMs: 5_000, restsMs: [50] },
    });
    expect(await open.embed(["a message"])).toBeNull();
    const articles = await open.embed(["an article"], "later");
    expect({ starts: starts(), reports, articles: articles?.length, message: (await open.embed(["a message"]))?.length }).toEqual(
      {
        starts: 3,
        reports: ["the embedding thread ended, for now", "recovered"],
        articles: 1,
        message: 1,
      },
    );
  });

  it("asks a batch once more whose thread was lost, without saying anything", async () => {
    const reports: string[] = [];
    open = startEmbedder({ start: threads(["dies", "answers"]).answering, onFailure: (reason) => reports.push(reason) });
    expect({ vectors: (await open.embed(["a message"]))?.length, reports }).toEqual({ vectors: 1, reports: [] });
  });

  it("gives the thread up after its last rest", async () => {
    const { starts, answering } = threads(["dies", "dies", "dies", "dies", "answers"]);
    const finals: boolean[] = [];
    open = startEmbedder({
      start: answering,
      onFailure: (_, isFinal) => finals.push(isFinal),
      pace: { beatMs: 5_000, restsMs: [20] },
    });
    const article = open.embed(["an article"], "later");
    expect(await article).toBeNull();
    expect(await open.embed(["another article"], "later")).toBeNull();
    expect({ starts: starts(), finals }).toEqual({ starts: 4, finals: [false, true] });
  });

  it("does not wait for a thread that hangs, nor starts a second one beside it at once", async () => {
    const { starts, answering } = threads(["hangs", "answers"]);
    const reports: string[] = [];
    open = startEmbedder({
      start: answering,
      onFailure: (reason) => reports.push(reason),
      pace: { beatMs: 5, restsMs: [50] },
    });
    expect({ vectors: await open.embed(["a message"]), starts: starts(), reports }).toEqual({
      vectors: null,
      starts: 1,
      reports: ["the embedding thread does not answer"],
    });
    expect((await open.embed(["an article"], "later"))?.length).toBe(1);
  });

  it("lets no text that cannot be read cost another its vector", async () => {
    open = startEmbedder({ start: threads(["answers"]).answering });
    const [odd, plain] = await Promise.all([open.embed(["unreadable"]), open.embed(["plain"])]);
    expect({ odd, plain: plain?.length }).toEqual({ odd: null, plain: 1 });
  });

  it("asks first for what somebody waits for, then for the past, then for articles, few at a time where nobody waits", async () => {
    const { batches, answering } = threads(["answers"]);
    open = startEmbedder({ start: answering });
    const numbered = (name: string, count: number) => Array.from({ length: count }, (_, number) => `${name} ${number}`);
    await Promise.all([
      open.embed(["the first"], "later"),
      open.embed(numbered("article", 4), "later"),
      open.embed(numbered("past", 4), "soon"),
      open.embed(numbered("message", 7)),
    ]);
    expect(batches).toEqual([
      ["the first"],
      numbered("message", 6),
      ["message 6"],
      numbered("past", 3),
      ["past 3"],
      numbered("article", 3),
      ["article 3"],
    ]);
  });

  it("asks earlier for an article's text that a message has too, and once", async () => {
    const { batches, answering } = threads(["answers"]);
    open = startEmbedder({ start: answering });
    const articles = open.embed(["the first", "an article", "one text", "another article"], "later");
    const message = open.embed(["one text"]);
    // Less urgent than it waits already: it stays where it is.
    const past = open.embed(["one text"], "soon");
    await Promise.all([articles, message, past]);
    expect(batches).toEqual([["the first", "an article", "one text"], ["another article"]]);
    const more = open.embed(["fourth", "fifth", "sixth", "seventh", "eighth"], "later");
    await Promise.all([open.embed(["eighth"]), more]);
    expect(batches.slice(2)).toEqual([["fourth", "fifth", "sixth"], ["eighth"], ["seventh"]]);
  });

  it("asks the thread once for a text that several want", async () => {
    const { asked, answering } = threads(["answers"]);
    open = startEmbedder({ start: answering });
    await Promise.all([open.embed(["one text"]), open.embed(["one text"])]);
    expect(asked).toEqual(["one text"]);
  });
});

/** Stand-ins for worker threads, in the order in which they are started. */
function threads(fates: readonly ("answers" | "dies" | "hangs")[]) {
  const asked: string[] = [];
  const batches: string[][] = [];
  let started = 0;
  const answering = (): Worker => {
    const fate = fates[started];
    started += 1;
    const thread = Object.assign(new EventEmitter(), {
      ref: () => undefined,
      unref: () => undefined,
      terminate: () => Promise.resolve(0),
      postMessage(message: "end" | { id: number; texts: { text: string }[] }) {
        if (message === "end") return void setImmediate(() => thread.emit("exit"));
        if (fate === "hangs") return;
        if (fate !== "answers") return void setImmediate(() => thread.emit("exit"));
        asked.push(...message.texts.map(({ text }) => text));
        batches.push(message.texts.map(({ text }) => text));
        const vectors = message.texts.map(({ text }) => (text === "unreadable" ? null : new Float32Array(896)));
        setImmediate(() => thread.emit("message", { id: message.id, vectors }));
      },
    });
    return thread as unknown as Worker;
  };
  return { asked, batches, answering, starts: () => started };
}
