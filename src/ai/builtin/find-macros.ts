/** Which of a workspace's macros answer a message, by the same index as articles. */
import { createHash } from "node:crypto";
import type { Article } from "../../domain/answers.js";
import { type Macro, readableMacro } from "../../domain/macros.js";
import type { MacroFinder } from "../ports.js";
import { embedOne, type Embedder } from "./embedder/embedder.js";
import { createArticleIndexes } from "./knowledge/article-index.js";
import { rankArticles } from "./knowledge/rank-articles.js";
import { ENCODED_LANGUAGES, languageOf } from "./language.js";

const MOST = 3;
/** Below this a macro shares a word or two with the message, and answers something else. */
const LEAST_CHANCE = 0.15;

/** The newest list of each workspace is the one that is indexed; what did not change keeps its vectors. */
export function createMacroFinder(embedder: Embedder): MacroFinder {
  const lists = new Map<string, readonly Macro[]>();
  const listOf = (workspaceId: string) => lists.get(workspaceId) ?? [];
  const indexes = createArticleIndexes(
    {
      version: (workspaceId) => Promise.resolve(versionOf(listOf(workspaceId))),
      list: (workspaceId) => Promise.resolve(listOf(workspaceId).map(toArticle)),
    },
    embedder,
  );
  return {
    async find({ workspaceId, message, macros, mayUse }) {
      lists.set(workspaceId, macros);
      const index = await indexes.current(workspaceId);
      const language = await languageOf(message);
      const isEncoded = ENCODED_LANGUAGES.has(language);
      const vector = isEncoded ? await embedOne(embedder, message) : null;
      const ranked = await rankArticles(index, { text: message, vector, language });
      return ranked
        .filter(({ chance }) => chance >= LEAST_CHANCE)
        .flatMap(({ indexed }) => macros.find(({ id }) => id === indexed.article.id) ?? [])
        .filter(mayUse)
        .slice(0, MOST);
    },
  };
}

function versionOf(macros: readonly Macro[]): string {
  return createHash("sha256")
    .update(JSON.stringify(macros.map(({ id, name, text }) => [id, name, text])))
    .digest("base64");
}

function toArticle({ id, name, text }: Macro): Article {
  return { id, title: name, content: readableMacro(text), url: null, tags: [], language: null, updatedAt: 0 };
}
