/** Every engine's drafts checked: no customer is pointed to what is internal, and what a draft states must stand somewhere. */
import type { Article, ArticleLookup, Call, Draft, Source, UnsupportedClaim } from "../domain/answers.js";
import { withoutInternalLinks, withVisibility } from "../domain/article-use.js";
import { supportOf, type SupportText, turnSupport, unsupportedClaims, withFindings } from "../domain/claims/check-draft.js";
import { createClaimReader } from "../domain/claims/read-texts.js";
import { turnsWithin } from "./fit-input.js";
import type { DraftRequest, Knowledge, Reply } from "./ports.js";

/** Sources that are for teammates alone are named so, and no customer is pointed to them. */
export function withInternalSources(reply: Reply, articles: ArticleLookup): Reply {
  return {
    ...reply,
    async draft(request, call) {
      const draft = await reply.draft(request, call);
      const ids = draft.sources.map(({ articleId }) => articleId).filter((id) => id !== null);
      if (ids.length === 0) return draft;
      const found = await articles.find(call.workspaceId, ids);
      const internal = found.filter((article) => article.internal === true);
      if (internal.length === 0) return draft;
      const open = found.filter((article) => article.internal !== true);
      const saidIn = (some: typeof found) => some.flatMap(({ url, content }) => [url, content]);
      const said = [...request.turns.map(({ content }) => content), request.instruction];
      return {
        ...draft,
        text: withoutInternalLinks(draft.text, saidIn(internal), [...saidIn(open), ...said]),
        sources: draft.sources.map((source) => withVisibility(source, internal)),
      };
    },
  };
}

interface DraftCheckOptions {
  readonly articles: ArticleLookup;
  /** Finds articles in this process, for drafts that do not name the ones they rest on. */
  readonly search: Knowledge["search"];
}

/** What a draft states must stand in the articles, the conversation or the teammate's instruction. */
export function withCheckedDrafts(reply: Reply, options: DraftCheckOptions): Reply {
  return {
    ...reply,
    async draft(request, call) {
      const draft = await reply.draft(request, call);
      return withFindings(draft, await findUnsupported(draft, request, call, options));
    },
  };
}

async function findUnsupported(
  draft: Draft,
  request: DraftRequest,
  call: Call,
  { articles, search }: DraftCheckOptions,
): Promise<readonly UnsupportedClaim[]> {
  const reader = createClaimReader();
  const claims = await reader.claimsIn(draft.text);
  if (claims.length === 0) return [];
  const find = (sources: readonly Source[]) => {
    const ids = sources.map(({ articleId }) => articleId).filter((id) => id !== null);
    return articles.find(call.workspaceId, ids);
  };
  const conversation = [
    ...turnsWithin(request.turns).map(turnSupport),
    ...[request.instruction, request.customerName].map((text) => ({ by: "us", text: text ?? "" }) as const),
    ...draft.sources.map(
      ({ title, url, internal }) => ({ by: "us", text: internal === true ? title : `${title}\n${url ?? ""}` }) as const,
    ),
    ...repeatedAnswers(draft, request).map((text) => ({ by: "us", text }) as const),
  ];
  const support = await reader.supportIn([...conversation, ...textsOf(await find(draft.sources))]);
  const unsupported = unsupportedClaims(claims, supportOf(support));
  if (unsupported.length === 0) return [];
  // An engine may have read articles that it does not name; those that answer the question are believed too.
  const nearest = await find(await search(questionOf(request), NEAREST, call));
  return unsupportedClaims(claims, supportOf([...support, ...(await reader.supportIn(textsOf(nearest)))]));
}

/** What a teammate once answered, and this draft says that it says again. */
function repeatedAnswers({ sources }: Draft, { precedents = [] }: DraftRequest): readonly string[] {
  return precedents.filter(({ url }) => sources.some((source) => source.url === url)).map(({ answer }) => answer);
}

const NEAREST = 3;
const QUESTION_LENGTH = 1000;

function questionOf({ turns }: DraftRequest): string {
  return turns.findLast(({ role }) => role === "customer")?.content.slice(-QUESTION_LENGTH) ?? "";
}

function textsOf(articles: readonly Article[]): readonly SupportText[] {
  return articles.map(({ title, content, url, internal }) => {
    const text = `${title}\n${url ?? ""}\n${content}`;
    return { by: "us", text: internal === true ? withoutInternalLinks(text, [text], []) : text };
  });
}
