/**
 * The pieces a text consists of, as SentencePiece's unigram model finds them: the division whose pieces are together the
 * most probable. By hand because the packages that do it keep a tree of 300,000 objects for this vocabulary, 100 MB; the
 * test holds it to what the original library answers.
 */
export interface Unigram {
  /** Places in the model's table, with the marks of beginning and end. */
  encode(text: string): number[];
}

const UNKNOWN = 0;
const BEGINNING = 1;
const END = 2;

/** A character that is no piece costs this much more than the rarest piece. */
const UNKNOWN_PENALTY = 10;

/** SentencePiece writes a blank so, and begins every text with one. */
const BLANK = "▁";

/** What its normalizer (`nmt_nfkc`) takes for blanks besides those of NFKC. */
const BLANKS = /[\t\n\f\r\u1680\u200B\u200E\u200F\u2028\u2029\uFEFF\uFFFD ]+/g;

interface Pieces {
  readonly costs: Float32Array;
  readonly longest: number;
  readonly unknownCost: number;
  /** The index of the piece that stands in the text from `from` to `to`, whose hash is `hash`; -1 where that is no piece. */
  find(text: string, from: number, to: number, hash: number): number;
}

/** The file: how many pieces, a float32 for each (the logarithm of its frequency), then the pieces, a zero byte after each. */
export function parsePieces(file: Buffer): Unigram {
  const count = file.readUInt32LE(0);
  const costs = new Float32Array(file.buffer.slice(file.byteOffset + 4, file.byteOffset + 4 + 4 * count));
  const text = file.toString("utf8", 4 + 4 * count);
  const all = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const pieces = { costs, unknownCost: costs.reduce((lowest, cost) => Math.min(lowest, cost), 0) - UNKNOWN_PENALTY };
  const table = { ...pieces, ...hashed(all, count) };
  return { encode: (text) => [BEGINNING, ...mostProbable(normalize(text), table), END] };
}

const SLOTS = 2 ** 18;

/** A table of indexes by hash, and the pieces' characters in one row: a Map of 100,000 strings takes three times the memory. */
function hashed(all: Uint16Array, count: number): Pick<Pieces, "find" | "longest"> {
  const starts = new Uint32Array(count + 1);
  const slots = new Int32Array(SLOTS).fill(-1);
  let longest = 0;
  for (let index = 0, at = 0; index < count; index += 1) {
    let hash = 0;
    for (; at < all.length && all[at] !== 0; at += 1) hash = hashWith(hash, all[at] ?? 0);
    at += 1;
    starts[index + 1] = at;
    longest = Math.max(longest, at - 1 - (starts[index] ?? 0));
    let slot = hash & (SLOTS - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = index;
  }
  const stands = (index: number, text: string, from: number, to: number): boolean => {
    const start = starts[index] ?? 0;
    if ((starts[index + 1] ?? 0) - 1 - start !== to - from) return false;
    for (let at = from; at < to; at += 1) if (all[start + at - from] !== text.charCodeAt(at)) return false;
    return true;
  };
  return {
    longest,
    find(text, from, to, hash) {
      for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
        const index = slots[slot] ?? -1;
        if (index === -1 || stands(index, text, from, to)) return index;
      }
    },
  };
}

/** Of a piece with one more unit. */
function hashWith(hash: number, unit: number): number {
  const mixed = Math.imul(hash ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function normalize(text: string): string {
  // The one character that the normalizer's tables leave as it is.
  const plain = text
    .split("～")
    .map((part) => part.normalize("NFKC"))
    .join("～");
  const joined = plain.replace(BLANKS, " ").trim();
  return joined === "" ? "" : BLANK + joined.replaceAll(" ", BLANK);
}

/** Viterbi: the best division up to each place, from those up to the places before it. */
function mostProbable(text: string, { costs, longest, unknownCost, find }: Pieces): readonly number[] {
  if (text === "") return [UNKNOWN];
  const best = new Float64Array(text.length + 1).fill(-Infinity);
  const start = new Int32Array(text.length + 1);
  const piece = new Int32Array(text.length + 1);
  best[0] = 0;
  const reach = (from: number, to: number, id: number, cost: number) => {
    const total = (best[from] ?? 0) + cost;
    if (total <= (best[to] ?? 0)) return;
    best[to] = total;
    start[to] = from;
    piece[to] = id;
  };
  for (let from = 0; from < text.length; from += 1) {
    // Inside a character of two units.
    if (best[from] === -Infinity) continue;
    const single = from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
    let hash = 0;
    for (let at = from; at < Math.min(text.length, from + longest); at += 1) {
      hash = hashWith(hash, text.charCodeAt(at));
      const to = at + 1;
      if (to < single) continue;
      const id = find(text, from, to, hash);
      if (id !== -1) reach(from, to, id, costs[id] ?? 0);
      else if (to === single) reach(from, to, UNKNOWN, unknownCost);
    }
  }
  const found: number[] = [];
  for (let end = text.length; end > 0; end = start[end] ?? 0) found.push(piece[end] ?? UNKNOWN);
  return found.reverse();
}
