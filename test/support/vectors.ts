/** Vectors on their way between the run's encoder and who asks it. */

export type VectorsOf = (texts: readonly string[]) => Promise<readonly Float32Array[]>;

/** Asks for each text once. */
export function askedOnce(ask: VectorsOf): VectorsOf {
  const known = new Map<string, Float32Array>();
  return async (texts) => {
    const unknown = texts.filter((text) => !known.has(text));
    if (unknown.length > 0) {
      const vectors = await ask(unknown);
      unknown.forEach((text, index) => known.set(text, vectors[index] ?? new Float32Array()));
    }
    return texts.map((text) => known.get(text) ?? new Float32Array());
  };
}

/** Each after its length. Written out as text, the vectors of a help centre would keep a core busy for a second. */
export function packVectors(vectors: readonly Float32Array[]): Uint8Array {
  const packed = new Float32Array(vectors.reduce((sum, { length }) => sum + 1 + length, 0));
  let at = 0;
  for (const vector of vectors) {
    packed[at] = vector.length;
    packed.set(vector, at + 1);
    at += 1 + vector.length;
  }
  return new Uint8Array(packed.buffer);
}

export function unpackVectors(bytes: ArrayBuffer): readonly Float32Array[] {
  const packed = new Float32Array(bytes);
  const vectors: Float32Array[] = [];
  for (let at = 0; at < packed.length;) {
    const from = at + 1;
    at = from + (packed[at] ?? 0);
    vectors.push(packed.slice(from, at));
  }
  return vectors;
}
