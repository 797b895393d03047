/**
 * The two sentence encoders, on ONNX Runtime: Universal Sentence Encoder multilingual for every text, and MiniLM beside it
 * for English ones. Their weights stand in `../model/encoder`, whose MODEL_CARD.md says where they are from.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { ENGLISH_SIZE, type EncoderText, MULTILINGUAL_SIZE, VECTOR_SIZE } from "./embedder.js";
import { parsePieces } from "./unigram.js";

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
