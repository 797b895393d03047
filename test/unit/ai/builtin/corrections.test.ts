import { describe, expect, it } from "vitest";
import { createCorrectedHead } from "../../../../src/ai/builtin/corrections/corrected-head.js";
import { noEmbedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { call, openEngines } from "./open-engines.js";

const corrected = createCorrectedHead({ embedder: noEmbedder });
const engines = openEngines({ corrected });
const classify = (body: string, workspaceId: string) =>
  engines.triage.classify({ subject: "", body, metadata: {} }, { ...call, workspaceId });

/** A company where "spool" jobs are orders. */
const lessons = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    text: `the spool ${["in hall", "for line", "near dock"][index % 3] ?? ""} ${index} flibbers`,
    category: "order",
    urgency: null,
  }));

describe("corrections of a workspace's agents", () => {
  it("move the answer for words the engine did not know", async () => {
    const before = await classify("another spool flibbers", "taught");
    await corrected.learn("taught", lessons(120));
    const after = await classify("another spool flibbers", "taught");
    expect(before.category).not.toBe("order");
    expect(after.category).toBe("order");
  });

  it("count for their workspace alone", async () => {
    await corrected.learn("taught", lessons(120));
    expect((await classify("another spool flibbers", "untaught")).category).not.toBe("order");
  });

  it("change little while they are few", async () => {
    await corrected.learn("few", lessons(5));
    const [few, none] = [await classify("where is my parcel", "few"), await classify("where is my parcel", "none")];
    expect(few.category).toBe(none.category);
    expect(Math.abs((few.confidence ?? 0) - (none.confidence ?? 0))).toBeLessThan(0.1);
  });

  it("are forgotten when there are none any more", async () => {
    await corrected.learn("forgetful", lessons(120));
    await corrected.learn("forgetful", []);
    expect((await classify("another spool flibbers", "forgetful")).category).not.toBe("order");
  });

  it("count of a moment of the past only as far as they were made before it", async () => {
    const dated = lessons(120).map((lesson, index) => ({ ...lesson, at: 1_000 + index }));
    let versions = 0;
    const version = () => {
      versions += 1;
      return Promise.resolve("1");
    };
    const source = { version, list: () => Promise.resolve(dated) };
    const head = createCorrectedHead({ embedder: noEmbedder, source });
    await head.learn("taught", dated);
    const { triage } = openEngines({ corrected: head });
    const asOf = async (correctionsUntil?: number) => {
      const asked = { ...call, workspaceId: "taught", ...(correctionsUntil !== undefined && { correctionsUntil }) };
      const { category, confidence } = await triage.classify(
        { subject: "", body: "another spool flibbers", metadata: {} },
        asked,
      );
      return { category, confidence };
    };
    const untaught = await classify("another spool flibbers", "untaught");
    expect(await asOf(1_000), "the first was made at that moment").toEqual({
      category: untaught.category,
      confidence: untaught.confidence,
    });
    expect(await asOf(1_120)).toMatchObject({ category: "order" });
    expect(await asOf(1_120), "as live").toEqual(await asOf());
    expect((await asOf(1_010)).category).not.toBe("order");
    expect(versions, "asked once for category and urgency").toBe(4);
  });

  it("are forgotten for the past as well when they are deleted", async () => {
    let dated = lessons(120).map((lesson, index) => ({ ...lesson, at: 1_000 + index }));
    const source = { version: () => Promise.resolve(String(dated.length)), list: () => Promise.resolve(dated) };
    const { triage } = openEngines({ corrected: createCorrectedHead({ embedder: noEmbedder, source }) });
    const asOf = () =>
      triage.classify({ subject: "", body: "another spool flibbers", metadata: {} }, { ...call, correctionsUntil: 2_000 });
    expect((await asOf()).category).toBe("order");
    dated = [];
    expect((await asOf()).category).not.toBe("order");
  });

  it("in words the engine has no category for are passed over", async () => {
    await expect(corrected.learn("odd", [{ text: "hello", category: "warranty", urgency: "whenever" }])).resolves.toBeUndefined();
  });
});
