/**
 * The two sentence encoders, on ONNX Runtime: Universal Sentence Encoder multilingual for every text, and MiniLM beside it
 * for English ones. Their weights stand in `../model/encoder`, whose MODEL_CARD.md says where they are from; they are stored in
 * four bits a number: rows of tables are read as floats, matrices as whole numbers.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { type EncoderText, ENGLISH_SIZE, MULTILINGUAL_SIZE, VECTOR_SIZE } from "./embedder.js";
import { parsePieces } from "./unigram.js";
import { closeSync, openSync, readSync } from "node:fs";

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
  const packed = await readFile(join(folder, "english-matrices.bin"));
  const matrices = unpackMatrices(packed);
  release(packed.buffer);
  const model = await openModel(folder, "english", ENGLISH_SIZE, {
    externalData: [{ path: "english-matrices", data: matrices }],
  });
  release(matrices.buffer);
  return model;
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

/** Frees what is not used any more: so small a heap is seldom collected, and what lies outside of it waits as long. */
function release(memory: ArrayBuffer): void {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(null, [memory]);
  port2.close();
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

interface PieceTable {
  /** The numbers of these rows, one row after the other. */
  read(ids: readonly number[]): Float32Array;
  close(): void;
}

/** One scale for so many numbers of a row. */
const GROUP = 128;

/** 2 MB of the larger table: nine in ten pieces of a text are among the thousand that were read last. */
const REMEMBERED_ROWS = 1000;

/**
 * A table of which each row is `size` half bytes and then its scales, of two bytes each. A row is read from the file when a
 * text needs it: mapped into memory, the table is all there after some hundred texts.
 */
export function openRows(path: string, size: number, remembered = REMEMBERED_ROWS): PieceTable {
  const file = openSync(path, "r");
  const half = size / 2;
  const row = Buffer.alloc(half + 2 * (size / GROUP));
  const known = new LRUCache<number, Float32Array>({ max: remembered });

  function rowOf(id: number): Float32Array {
    const last = known.get(id);
    if (last !== undefined) return last;
    if (readSync(file, row, 0, row.length, id * row.length) !== row.length) throw new Error("the table ends too early");
    const numbers = new Float32Array(size);
    for (let byte = 0; byte < half; byte += 1) {
      const both = row[byte] ?? 0;
      numbers[byte] = (both & 15) - MIDDLE;
      numbers[half + byte] = (both >> 4) - MIDDLE;
    }
    for (let group = 0; group < size / GROUP; group += 1) {
      const scale = float16(row.readUInt16LE(half + 2 * group));
      for (let number = group * GROUP; number < (group + 1) * GROUP; number += 1)
        numbers[number] = (numbers[number] ?? 0) * scale;
    }
    known.set(id, numbers);
    return numbers;
  }

  return {
    read(ids) {
      const numbers = new Float32Array(ids.length * size);
      ids.forEach((id, index) => numbers.set(rowOf(id), index * size));
      return numbers;
    },
    close: () => closeSync(file),
  };
}

/** What the sixteen levels lie around. */
const MIDDLE = 7.5;

/** Of what is not negative and not infinite. */
function float16(bits: number): number {
  const exponent = bits >> 10;
  const fraction = bits & 1023;
  return exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** So many rows of a column have a zero point and a step of their own. */
const BLOCK = 16;

/**
 * The file: how many matrices, rows and columns of each; then of each its levels, of which byte j of a row has column j in
 * its low half and column j + columns / 2 in its high half, and for each block of rows and each column a byte with its zero
 * point (low) and step (high). Answers all as the runtime multiplies by them, signed, one after the other.
 */
export function unpackMatrices(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new DataView(file.buffer, file.byteOffset);
  const shapes = Array.from({ length: head.getUint32(0, true) }, (_, index) => ({
    rows: head.getUint32(4 + 8 * index, true),
    columns: head.getUint32(8 + 8 * index, true),
  }));
  const numbers = new Int8Array(shapes.reduce((sum, { rows, columns }) => sum + rows * columns, 0));
  let from = 4 + 8 * shapes.length;
  let to = 0;
  for (const { rows, columns } of shapes) {
    const half = columns / 2;
    const grid = from + rows * half;
    for (let row = 0; row < rows; row += 1) {
      const block = grid + Math.floor(row / BLOCK) * columns;
      for (let column = 0; column < half; column += 1) {
        const both = file[from + row * half + column] ?? 0;
        numbers[to + column] = inUnits(both & 15, file[block + column] ?? 0);
        numbers[to + half + column] = inUnits(both >> 4, file[block + half + column] ?? 0);
      }
      to += columns;
    }
    from = grid + (rows / BLOCK) * columns;
  }
  return new Uint8Array(numbers.buffer);
}

function inUnits(level: number, grid: number): number {
  return (level - (grid & 15)) * (grid >> 4);
}
