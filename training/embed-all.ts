import type { Embedder } from "../src/ai/builtin/embedder/embedder.js";

const STRIDE = 256;

/** Vectors of many texts, shortest first so that a batch is about as long as its longest. */
export async function embedAll(
  texts: readonly string[],
  embedder: Embedder,
  progress: (done: number) => void,
): Promise<ReadonlyMap<string, Float32Array>> {
  const distinct = [...new Set(texts)].sort((left, right) => left.length - right.length);
  const vectors = new Map<string, Float32Array>();
  for (let start = 0; start < distinct.length; start += STRIDE) {
    const part = distinct.slice(start, start + STRIDE);
    const embedded = await embedder.embed(part);
    if (embedded === null) throw new Error("the sentence encoder could not be loaded; training needs it");
    part.forEach((text, index) => {
      const vector = embedded[index];
      if (vector !== undefined) vectors.set(text, vector);
    });
    progress(vectors.size);
  }
  return vectors;
}
