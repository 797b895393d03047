/**
 * The two sentence encoders, on ONNX Runtime: Universal Sentence Encoder multilingual for every text, and MiniLM beside it
 * for English ones. Their weights stand in `../model/encoder`, whose MODEL_CARD.md says where they are from.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { ENGLISH_SIZE, type EncoderText, MULTILINGUAL_SIZE, VECTOR_SIZE } from "./embedder.js";

export interface Encoders {
  encode(text: EncoderText): Promise<Float32Array>;
  /** Frees what the runtime holds; nothing may be encoded afterwards. */
  close(): Promise<void>;
}

/** Beyond this a text only costs time: MiniLM was trained on 128, and an average over more says little. */
const TOKENS_READ = 160;

/** [CLS] and [SEP], which MiniLM's tokenizer puts around a text. */
const AROUND = 2;

export async function openEncoders(folder: string): Promise<Encoders> {
  const [multilingual, english, pieces, vocabulary] = await Promise.all([
    openSession(join(folder, "multilingual.onnx")),
    openSession(join(folder, "english.onnx")),
    readFile(join(folder, "multilingual-pieces.bin")).then(parsePieces),
    openTokenizer(join(folder, "english-tokenizer.json")),
  ]);

  return {
    async encode({ text, english: inEnglish }) {
      const vector = await run(multilingual, pieces.encode(text).slice(0, TOKENS_READ), MULTILINGUAL_SIZE);
      if (inEnglish === null) return vector;
      const { ids } = vocabulary.encode(inEnglish);
      const cut = ids.length <= TOKENS_READ ? ids : [...ids.slice(0, TOKENS_READ - AROUND / 2), ...ids.slice(-AROUND / 2)];
      const both = new Float32Array(VECTOR_SIZE);
      both.set(vector);
      both.set(await run(english, cut, ENGLISH_SIZE), MULTILINGUAL_SIZE);
      return both;
    },
    async close() {
      await Promise.all([multilingual.release(), english.release()]);
    },
  };
}

interface Tokenizer {
  encode(text: string): { readonly ids: readonly number[] };
}

async function openTokenizer(path: string): Promise<Tokenizer> {
  const file = JSON.parse(await readFile(path, "utf8")) as object;
  // The package's declarations do not resolve under Node's rules for modules.
  const library = (await import("@huggingface/tokenizers")) as unknown as {
    readonly Tokenizer: new (tokenizer: object, config: object) => Tokenizer;
  };
  return new library.Tokenizer(file, {});
}

/** One thread: the other core is for the app. Without the arena, which keeps what the longest text once needed. */
function openSession(path: string): Promise<InferenceSession> {
  return InferenceSession.create(path, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    executionMode: "sequential",
    // Only errors: its warnings are about hardware that it looks for and does not find.
    logSeverityLevel: 3,
  });
}

async function run(session: InferenceSession, ids: readonly number[], size: number): Promise<Float32Array> {
  const { vector } = await session.run({ ids: new Tensor("int64", BigInt64Array.from(ids, BigInt), [ids.length]) });
  if (!(vector?.data instanceof Float32Array) || vector.data.length !== size) throw new Error("the encoder answered no vector");
  return vector.data;
}

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

/** The file: how many pieces, a float32 for each (the logarithm of its frequency), then the pieces, a zero byte after each. */
export function parsePieces(file: Buffer): Unigram {
  const count = file.readUInt32LE(0);
  const costs = new Float32Array(file.buffer.slice(file.byteOffset + 4, file.byteOffset + 4 + 4 * count));
  const pieces = new Map<string, number>();
  let longest = 0;
  let lowest = 0;
  file
    .toString("utf8", 4 + 4 * count)
    .split("\0", count)
    .forEach((piece, index) => {
      pieces.set(piece, index);
      longest = Math.max(longest, piece.length);
      lowest = Math.min(lowest, costs[index] ?? 0);
    });
  return {
    encode: (text) => [BEGINNING, ...mostProbable(normalize(text), pieces, costs, longest, lowest - UNKNOWN_PENALTY), END],
  };
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
function mostProbable(
  text: string,
  pieces: ReadonlyMap<string, number>,
  costs: Float32Array,
  longest: number,
  unknownCost: number,
): readonly number[] {
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
    for (let to = single; to <= Math.min(text.length, from + longest); to += 1) {
      const id = pieces.get(text.slice(from, to));
      if (id !== undefined) reach(from, to, id, costs[id] ?? 0);
      else if (to === single) reach(from, to, UNKNOWN, unknownCost);
    }
  }
  const found: number[] = [];
  for (let end = text.length; end > 0; end = start[end] ?? 0) found.push(piece[end] ?? UNKNOWN);
  return found.reverse();
}
