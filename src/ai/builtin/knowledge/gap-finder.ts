/** Groups questions that no article answered by what they are about: by meaning, or by words without the encoder. */
import type { KnowledgeGap } from "../../../domain/answers.js";
import { cosine, type Embedder, MULTILINGUAL_SIZE, VECTOR_SIZE } from "../embedder/embedder.js";
import { glossInEnglish } from "../embedder/gloss.js";
import { detectLanguage } from "../language.js";
import { STOP_WORDS } from "../stop-words.js";
import { shortened, stem, words } from "../text.js";
import { termGroups } from "./index-terms.js";

export interface UnansweredQuery {
  readonly query: string;
  /** Unix seconds. */
  readonly at: number;
}

type IsAnswered = (asked: UnansweredQuery, vector: Float32Array | null) => Promise<boolean>;

export interface GapFinder {
  /** @param isAnswered by now: such a question is no gap any more */
  find(queries: readonly UnansweredQuery[], isAnswered?: IsAnswered): Promise<readonly KnowledgeGap[]>;
}

/** Questions this near to the middle of a topic belong to it; a word in common counts for some of it. */
const SAME_TOPIC = 0.31;
const COMMON_WORD = 0.12;
const SAMPLES = 3;
/** The newest questions: clustering compares each with every cluster. */
const QUERIES = 500;
/** Of more questions than this, one that nobody else asked is no gap yet. */
const FEW_QUESTIONS = 10;
/** "hello?", "ok thanks" are no topic. */
const TERMS_NEEDED = 2;

interface AskedQuestion {
  readonly query: string;
  /** Of the question, or of its gloss where it is in another language. */
  readonly terms: ReadonlySet<string>;
  readonly vector: Float32Array;
}

interface Cluster {
  /** The sum of its questions' vectors, of no length in particular. */
  readonly sum: Float32Array;
  readonly questions: AskedQuestion[];
}

/** Groups questions that no article answered, largest group first. */
export function createGapFinder(embedder: Embedder): GapFinder {
  return {
    async find(queries, isAnswered = () => Promise.resolve(false)) {
      const newest = [...queries]
        .sort((left, right) => right.at - left.at)
        .slice(0, QUERIES)
        .filter(({ query }) => termsOf(query).size >= TERMS_NEEDED);
      const vectors = await embedder.embed(
        newest.map(({ query }) => query),
        "later",
      );
      const open: { readonly query: string; readonly vector: Float32Array | null }[] = [];
      for (const [position, asked] of newest.entries()) {
        const vector = vectors?.[position] ?? null;
        if (!(await isAnswered(asked, vector))) open.push({ query: asked.query, vector });
      }
      const groups = vectors === null ? groupsByWords(open.map(({ query }) => query)) : groupsByMeaning(open);
      const asked = open.length > FEW_QUESTIONS ? groups.filter((group) => group.length > 1) : groups;
      return asked.map(gapOf).sort((left, right) => (right.count ?? 0) - (left.count ?? 0));
    },
  };
}

function termsOf(query: string): ReadonlySet<string> {
  const language = detectLanguage(query)?.language ?? "en";
  return new Set(termGroups(glossInEnglish(query, language) ?? query).map(([first = ""]) => first));
}

/** Each question joins the nearest topic, whose middle moves; twice, since the first ones had nothing to join. */
function groupsByMeaning(
  questions: readonly { readonly query: string; readonly vector: Float32Array | null }[],
): readonly (readonly string[])[] {
  const asked = questions.flatMap(({ query, vector }): AskedQuestion[] =>
    vector === null ? [] : [{ query, vector, terms: termsOf(query) }],
  );
  const first = joined(asked, []);
  const again = joined(
    asked,
    first.filter(({ questions }) => questions.length > 1).map(({ sum }) => ({ sum: sum.slice(), questions: [] })),
  );
  return again.filter(({ questions }) => questions.length > 0).map(({ questions }) => mostCentralFirst(questions));
}

function joined(asked: readonly AskedQuestion[], clusters: Cluster[]): readonly Cluster[] {
  for (const one of asked) {
    const rated = clusters.map((cluster) => ({ cluster, near: nearness(one, cluster) }));
    const best = rated.reduce<(typeof rated)[number] | null>(
      (top, each) => (top === null || each.near > top.near ? each : top),
      null,
    );
    const cluster =
      best !== null && best.near >= SAME_TOPIC ? best.cluster : { sum: new Float32Array(VECTOR_SIZE), questions: [] };
    if (cluster.questions.length === 0 && !clusters.includes(cluster)) clusters.push(cluster);
    one.vector.forEach((value, index) => (cluster.sum[index] = (cluster.sum[index] ?? 0) + value));
    cluster.questions.push(one);
  }
  return clusters;
}

function nearness({ vector, terms }: AskedQuestion, { sum, questions }: Cluster): number {
  const shares = questions.filter((other) => [...terms].some((term) => other.terms.has(term))).length;
  return cosine(vector, ofLengthOne(sum)) + (questions.length === 0 ? 0 : (COMMON_WORD * shares) / questions.length);
}

/** Both parts for themselves, as the encoders give them. */
function ofLengthOne(sum: Float32Array): Float32Array {
  const parts = [sum.subarray(0, MULTILINGUAL_SIZE), sum.subarray(MULTILINGUAL_SIZE)];
  const lengths = parts.map((part) => Math.hypot(...part) || 1);
  return sum.map((value, index) => value / (lengths[index < MULTILINGUAL_SIZE ? 0 : 1] ?? 1));
}

/** What stands for the topic is the question nearest to all the others. */
function mostCentralFirst(questions: readonly AskedQuestion[]): readonly string[] {
  const sum = new Float32Array(VECTOR_SIZE);
  for (const { vector } of questions) vector.forEach((value, index) => (sum[index] = (sum[index] ?? 0) + value));
  const middle = ofLengthOne(sum);
  return [...questions]
    .sort((left, right) => cosine(right.vector, middle) - cosine(left.vector, middle))
    .map(({ query }) => query);
}

/** Without the encoder: questions that share their rarest words. */
function groupsByWords(queries: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const query of queries) {
    const key = commonWords([query]).slice(0, 2).map(stem).sort().join(" ");
    groups.set(key, [...(groups.get(key) ?? []), query]);
  }
  return [...groups.values()];
}

/** The first question is the most central one. */
function gapOf(queries: readonly string[]): KnowledgeGap {
  const topic = commonWords(queries).slice(0, 3).join(" ") || (queries[0] ?? "").slice(0, TITLE_CHARACTERS);
  const title = shortened(queries[0] ?? "", TITLE_CHARACTERS);
  return {
    topic,
    count: queries.length,
    samples: [...new Set(queries)].slice(0, SAMPLES),
    suggestedTitle: title === "" ? null : title.charAt(0).toUpperCase() + title.slice(1),
  };
}

const TITLE_CHARACTERS = 60;

/** Words by how many of the questions have their stem, in the form met first. */
function commonWords(queries: readonly string[]): readonly string[] {
  const counts = new Map<string, { word: string; count: number }>();
  for (const query of queries) {
    for (const word of new Set(words(query).filter((one) => one.length > 2 && !STOP_WORDS.has(one)))) {
      const known = counts.get(stem(word)) ?? { word, count: 0 };
      counts.set(stem(word), { word: known.word, count: known.count + 1 });
    }
  }
  return [...counts.values()].sort((left, right) => right.count - left.count).map(({ word }) => word);
}
