/** The language detector's data as the build has it: 50,000 rows of characters and their scores in three arrays of numbers. */
export type Scores = Readonly<Record<number, number>>;

/** What the detector loads, `eld/src/ngrams`. */
export interface LanguageData {
  readonly type: string;
  readonly languages: Readonly<Record<number, string>>;
  readonly isSubset: boolean;
  /** By up to six characters of one byte. */
  readonly ngrams: Readonly<Record<string, Scores>>;
}

export interface PackedLanguageData {
  readonly rest: Omit<LanguageData, "ngrams">;
  readonly file: Uint8Array;
}

/** The file: how many rows there are and how many sets of scores; each row's characters as a number, ascending; each row's set; where each set ends; its languages and scores. */
export function packLanguageData({ ngrams, ...rest }: LanguageData): PackedLanguageData {
  const rows = Object.entries(ngrams)
    .map(([ngram, scores]) => ({ number: numberOf(ngram), scores: Object.entries(scores).flat().map(Number) }))
    .sort((left, right) => left.number - right.number);
  const sets = new Map<string, { readonly index: number; readonly scores: readonly number[] }>();
  const indexes = rows.map(({ scores }) => {
    const key = scores.join();
    const set = sets.get(key) ?? { index: sets.size, scores };
    sets.set(key, set);
    return set.index;
  });
  const pairs = [...sets.values()].map(({ scores }) => scores);
  let end = 0;
  const ends = pairs.map((scores) => (end += scores.length));
  const parts = [
    new Float64Array([rows.length, sets.size, ...rows.map(({ number }) => number)]),
    new Uint32Array(ends),
    new Uint16Array(indexes),
    new Uint8Array(pairs.flat()),
  ];
  return { rest, file: Buffer.concat(parts.map(({ buffer }) => new Uint8Array(buffer))) };
}

/** The same data; a row's scores are made when it is asked for. */
export function unpackLanguageData({ rest, file }: PackedLanguageData): LanguageData {
  // A copy, so that it begins where numbers of eight bytes may.
  const { buffer } = new Uint8Array(file);
  const [count = 0, sets = 0] = new Float64Array(buffer, 0, 2);
  const numbers = new Float64Array(buffer, 16, count);
  const ends = new Uint32Array(buffer, 16 + 8 * count, sets);
  const indexes = new Uint16Array(buffer, 16 + 8 * count + 4 * sets, count);
  const pairs = new Uint8Array(buffer, 16 + 10 * count + 4 * sets);

  function scoresOf(ngram: string): Scores | undefined {
    const row = rowOf(numbers, numberOf(ngram));
    if (row === -1) return undefined;
    const set = indexes[row] ?? 0;
    const scores: Record<number, number> = {};
    for (let at = ends[set - 1] ?? 0; at < (ends[set] ?? 0); at += 2) scores[pairs[at] ?? 0] = pairs[at + 1] ?? 0;
    return scores;
  }

  const get = (_: object, ngram: string | symbol) => (typeof ngram === "string" ? scoresOf(ngram) : undefined);
  return { ...rest, ngrams: new Proxy<Record<string, Scores>>({}, { get }) };
}

const LONGEST = 6;

/** Different for different characters; -1 where there are too many, or others than there are in the data. */
function numberOf(ngram: string): number {
  if (ngram.length > LONGEST) return -1;
  let number = 0;
  for (let at = 0; at < ngram.length; at += 1) {
    const code = ngram.charCodeAt(at);
    if (code > 255) return -1;
    number = number * 256 + code;
  }
  return number;
}

function rowOf(ascending: Float64Array, number: number): number {
  let from = 0;
  let to = ascending.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = ascending[middle] ?? 0;
    if (found === number) return middle;
    if (found < number) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
