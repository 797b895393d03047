/**
 * The two sentence encoders, on ONNX Runtime: Universal Sentence Encoder multilingual for every text, and MiniLM beside it
 * for English ones. Their weights stand in `../model/encoder`, whose MODEL_CARD.md says where they are from.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { ENGLISH_SIZE, type EncoderText, MULTILINGUAL_SIZE, VECTOR_SIZE } from "./embedder.js";
import { openRows, unpackMatrices } from "./four-bits.js";
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
  // One after the other, so that what loading one leaves behind serves the next: together they take 5 MB more.
  const english = await openEnglish(folder);
  const multilingual = await openModel(folder, "multilingual", MULTILINGUAL_SIZE);
  const pieces = parsePieces(await readFile(join(folder, "multilingual-pieces.bin")));
  const vocabulary = await openTokenizer(join(folder, "english-tokenizer.json"));

  return {
    async encode({ text, english: inEnglish }) {
      const vector = await multilingual.run(pieces.encode(text).slice(0, TOKENS_READ));
      if (inEnglish === null) return vector;
      const { ids } = vocabulary.encode(inEnglish);
      const cut = ids.length <= TOKENS_READ ? ids : [...ids.slice(0, TOKENS_READ - AROUND / 2), ...ids.slice(-AROUND / 2)];
      const both = new Float32Array(VECTOR_SIZE);
      both.set(vector);
      both.set(await english.run(cut), MULTILINGUAL_SIZE);
      return both;
    },
    async close() {
      await Promise.all([multilingual.close(), english.close()]);
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

interface SentenceModel {
  /** The vector of a text from its pieces' places in the table. */
  run(pieces: readonly number[]): Promise<Float32Array>;
  close(): Promise<void>;
}

async function openEnglish(folder: string): Promise<SentenceModel> {
  const matrices = unpackMatrices(await readFile(join(folder, "english-matrices.bin")));
  return openModel(folder, "english", ENGLISH_SIZE, { externalData: [{ path: "english-matrices", data: matrices }] });
}

async function openModel(
  folder: string,
  name: string,
  size: number,
  further: InferenceSession.SessionOptions = {},
): Promise<SentenceModel> {
  const session = await InferenceSession.create(join(folder, `${name}.onnx`), { ...OPTIONS, ...further });
  const table = openRows(join(folder, `${name}-rows.bin`), size);
  return {
    async run(pieces) {
      const { vector } = await session.run({ rows: new Tensor("float32", table.read(pieces), [pieces.length, size]) });
      if (!(vector?.data instanceof Float32Array) || vector.data.length !== size)
        throw new Error("the encoder answered no vector");
      return vector.data;
    },
    async close() {
      table.close();
      await session.release();
    },
  };
}

/** One thread: the other core is for the app. Without the arena, which keeps what the longest text once needed. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  enableCpuMemArena: false,
  executionMode: "sequential",
  // Only errors: its warnings are about hardware that it looks for and does not find.
  logSeverityLevel: 3,
};
