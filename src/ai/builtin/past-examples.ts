/** A workspace's past questions with their vectors, as far as they may be learned from: for precedents and for its own teams. */
import type { Embedder } from "./embedder/embedder.js";

/** Below this two messages have little more in common than the shop they are sent to: a bound of the encoders, fitted with them. */
export const LIKE_FROM = 0.36;

/** A past question: with its answer a precedent, with its team an example for triage. */
export interface PastExample {
  readonly conversationId: string;
  readonly partId: string;
  readonly question: string;
  readonly answer: string | null;
  readonly teamId: string | null;
  /** It opened the conversation, and people chose that team. */
  readonly teachesTeam: boolean;
  readonly teammateId: string | null;
  readonly category: string;
  readonly language: string | null;
  /** Unix seconds. */
  readonly answeredAt: number;
  readonly closedAt: number;
  readonly url: string;
}

/** Implemented by the store. */
export interface ExampleSource<Example> {
  /** Changes whenever an example of the workspace is added or deleted. */
  version(workspaceId: string): Promise<string>;
  list(workspaceId: string): Promise<readonly Example[]>;
}
export type PastSource = ExampleSource<PastExample>;

type Embedded<Example> = Example & { readonly vector: Float32Array };
export type EmbeddedExample = Embedded<PastExample>;

export interface Examples<Example> {
  /** @returns none where the encoder cannot be had. */
  current(workspaceId: string): Promise<readonly Embedded<Example>[]>;
}
export type PastExamples = Examples<PastExample>;

interface Read<Example> {
  readonly version: string;
  readonly examples: readonly Embedded<Example>[];
}

/** So many texts at a time: a message that somebody waits for comes in between. */
const AT_ONCE = 16;

/** Keeps one list a workspace; of a newer one only what is new is embedded, and several askers share that. */
export function createExamples<Example extends { readonly question: string }>(
  source: ExampleSource<Example>,
  embedder: Embedder,
): Examples<Example> {
  const known = new Map<string, Promise<Read<Example>>>();

  async function read(workspaceId: string, version: string, before: Promise<Read<Example>> | undefined): Promise<Read<Example>> {
    const listed = await source.list(workspaceId);
    const had = await before?.catch(() => null);
    const vectors = new Map((had?.examples ?? []).map(({ question, vector }) => [question, vector]));
    const fresh = [...new Set(listed.map(({ question }) => question).filter((question) => !vectors.has(question)))];
    for (let from = 0; from < fresh.length; from += AT_ONCE) {
      const texts = fresh.slice(from, from + AT_ONCE);
      const found = await embedder.embed(texts, "later");
      if (found === null) return { version, examples: [] };
      texts.forEach((text, index) => {
        const vector = found[index];
        if (vector !== undefined) vectors.set(text, vector);
      });
    }
    const examples = listed.flatMap((example): Embedded<Example>[] => {
      const vector = vectors.get(example.question);
      return vector === undefined ? [] : [{ ...example, vector }];
    });
    return { version, examples };
  }

  return {
    async current(workspaceId) {
      const version = await source.version(workspaceId);
      const before = known.get(workspaceId);
      const last = await before?.catch(() => null);
      if (last?.version === version) return last.examples;
      const latest = known.get(workspaceId);
      if (latest !== before) return (await latest)?.examples ?? [];
      const reading = read(workspaceId, version, before);
      known.set(workspaceId, reading);
      reading.catch(() => known.delete(workspaceId));
      return (await reading).examples;
    },
  };
}
