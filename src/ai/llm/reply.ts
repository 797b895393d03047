/** Drafts by a language model, resting on the articles found for the question. */
import { z } from "zod";
import type { ArticleHit, Call, Draft, ReplyStyle } from "../../domain/answers.js";
import { OutsideError } from "../../kernel/errors.js";
import { clamp } from "../answer-fields.js";
import { fitText } from "../fit-input.js";
import { NOTICES } from "../notices.js";
import type { DraftRequest, Knowledge, Reply } from "../ports.js";
import type { ChatClient } from "./chat-client.js";
import { fence, latestCustomerText, PROMPTS, transcriptOf } from "./prompts.js";

export interface LlmReplyOptions {
  readonly client: ChatClient;
  /** Where the articles come from that a draft may rest on. */
  readonly search: Knowledge["search"];
}

const ARTICLES = 4;
const ARTICLE_LIMIT = 2000;
/** A model is as sure without an article as with one; nobody should send such a draft unread. */
const UNGROUNDED_CONFIDENCE = 0.5;

const LLM_STYLES: readonly ReplyStyle[] = [
  { id: "friendly", name: "Friendly" },
  { id: "formal", name: "Formal" },
  { id: "concise", name: "Concise" },
  { id: "empathetic", name: "Empathetic" },
];

const draftSchema = z.object({
  draft: z.string().min(1),
  confidence: z.number(),
  used_articles: z.array(z.number().int()),
  missing: z.string().nullable(),
});

/** Drafts by a language model, grounded in the articles it is handed. Throws OutsideError (party `reply`). */
export function createLlmReply({ client, search }: LlmReplyOptions): Reply {
  return {
    async draft(request, call): Promise<Draft> {
      const articles = await findArticles(search, latestCustomerText(request.turns), call);
      const hits = articles ?? [];
      const question = {
        name: "draft",
        instructions: instructionsOf(request),
        data: dataOf(request, hits),
        schema: draftSchema,
        maxTokens: 1500,
      };
      const answer = await client.ask("reply", question, call);
      const used = hits.filter((_hit, index) => answer.used_articles.includes(index + 1));
      const confidence = clamp(answer.confidence, 0, 1);
      return {
        draftId: null,
        text: answer.draft.trim(),
        confidence: used.length === 0 ? Math.min(confidence, UNGROUNDED_CONFIDENCE) : confidence,
        sources: used.map(({ title, url, articleId, updatedAt }) => ({ title, url, articleId, updatedAt })),
        language: request.language,
        abstained: answer.missing === null || answer.missing.trim() === "" ? null : answer.missing.slice(0, 500),
        by: articles === null ? { ...client.by, notice: NOTICES.withoutArticles } : client.by,
      };
    },
    styles: () => Promise.resolve(LLM_STYLES),
    // A model behind an API learns nothing from it.
    feedback: () => Promise.resolve(),
  };
}

/** Null where the knowledge base cannot be searched: a draft without articles is better than none. */
async function findArticles(search: Knowledge["search"], query: string, call: Call): Promise<readonly ArticleHit[] | null> {
  try {
    return query.trim() === "" ? [] : await search(query, ARTICLES, call);
  } catch (thrown) {
    if (thrown instanceof OutsideError && !call.signal.aborted) return null;
    throw thrown;
  }
}

/** The agent's own words are instructions; the customer's never are, and neither is a name, which customers choose. */
function instructionsOf({ style, language, customerName, instruction }: DraftRequest): string {
  const greeting = customerName === null ? [] : [PROMPTS.greet];
  const options = instruction === null || instruction.trim() === "" ? [] : [PROMPTS.options(fitText(instruction, 1000))];
  return [PROMPTS.draft(style, language), ...greeting, ...options].join(" ");
}

function dataOf({ turns, customerName }: DraftRequest, hits: readonly ArticleHit[]): string {
  const articles = hits.map(({ title, snippet }, index) =>
    fence(`article-${index + 1}`, `${title}\n${fitText(snippet, ARTICLE_LIMIT)}`),
  );
  const name = customerName === null ? [] : [fence("first-name", fitText(customerName, 60))];
  return [...name, ...articles, fence("conversation", transcriptOf(turns))].join("\n");
}
