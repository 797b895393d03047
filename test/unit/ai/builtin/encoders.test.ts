import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Encoders, openEncoders } from "../../../../src/ai/builtin/embedder/encoders.js";
import { parsePieces, type Unigram } from "../../../../src/ai/builtin/embedder/unigram.js";
import { MULTILINGUAL_SIZE } from "../../../../src/ai/builtin/embedder/embedder.js";
import originals from "./encoder-originals.json" with { type: "json" };

const FOLDER = fileURLToPath(new URL("../../../../src/ai/builtin/model/encoder", import.meta.url));

/** The originals are of length 1, and so are ours. */
const cosine = (left: Float32Array, right: readonly number[]) =>
  right.reduce((sum, value, index) => sum + value * (left[index] ?? 0), 0);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("the encoders beside their originals", () => {
  let encoders: Encoders;
  let pieces: Unigram;
  beforeAll(async () => {
    encoders = await openEncoders(FOLDER);
    pieces = parsePieces(await readFile(`${FOLDER}/multilingual-pieces.bin`));
  });

  it.each(originals.map(({ text, pieces: expected }) => [text, expected] as const))(
    "divides as SentencePiece does: %s",
    (text, expected) => {
      expect(pieces.encode(text)).toEqual(expected);
    },
  );

  it("answers nearly the original's vectors, in fourteen languages", async () => {
    const near = await Promise.all(
      originals.map(async ({ text, multilingual }) => cosine(await encoders.encode({ text, english: null }), multilingual)),
    );
    expect(mean(near)).toBeGreaterThan(0.985);
    expect(Math.min(...near)).toBeGreaterThan(0.85);
  });

  it("answers nearly the original's English vectors", async () => {
    const near = await Promise.all(
      originals.flatMap(({ text, english }) =>
        english === undefined
          ? []
          : [encoders.encode({ text, english: text }).then((vector) => cosine(vector.subarray(MULTILINGUAL_SIZE), english))],
      ),
    );
    expect(mean(near)).toBeGreaterThan(0.98);
  });
});

describe("what is stored", () => {
  it("is at most 45 MB", async () => {
    const models = join(FOLDER, "..");
    const entries = await readdir(models, { recursive: true, withFileTypes: true });
    const sizes = entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size);
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(45_000_000);
  });
});
