/** Every engine's drafts checked: no customer is pointed to what is internal, and what a draft states must stand somewhere. */
import type { Article, ArticleHit, ArticleLookup, Call, Draft, Source, UnsupportedClaim } from "../domain/answers.js";
import { withoutInternalLinks, withVisibility } from "../domain/article-use.js";
import { unsupportedClaims, withFindings } from "../domain/claims/check-draft.js";
import { sourceSupport, supportOf, type SupportText, turnSupport } from "../domain/claims/support.js";
import { createClaimReader } from "../domain/claims/read-texts.js";
import { turnsWithin } from "./fit-input.js";
import { NOTICES } from "./notices.js";
import type { DraftRequest, Reply } from "./ports.js";

interface DraftCheckOptions {
  readonly articles: ArticleLookup;
  /** Finds articles for drafts that do not name the ones they rest on; null where there are none to search. */
  readonly search: (query: string, limit: number, call: Call) => Promise<readonly ArticleHit[] | null>;
  /** Whether a draft without sources is given what the search finds: a service has no field for the articles that it read. */
  readonly addsRelated: boolean;
}

/** Asked at most once for one draft. Null where nothing could be searched. */
type SearchOnce = () => Promise<{ readonly found: readonly ArticleHit[] | null; readonly failed: boolean }>;

/** What a draft states must stand in the articles, the conversation or the teammate's instruction. */
export function withCheckedDrafts(reply: Reply, options: DraftCheckOptions): Reply {
  const { articles, addsRelated } = options;
  return {
    ...reply,
    async draft(request, call) {
      const written = await reply.draft(request, call);
      const search = searchOnce(request, call, options);
      const sourced = addsRelated && written.sources.length === 0 ? withRelated(written, await search()) : written;
      const named = await findNamed(sourced.sources, call, articles);
      const draft = withInternalSources(sourced, request, named);
      const found = await findUnsupported(draft, request, call, { articles, named, search });
      return withFindings({ ...draft, sources: draft.sources.map(({ mayBe: _ids, ...source }) => source) }, found);
    },
  };
}

const NEAREST = 3;

function searchOnce({ turns }: DraftRequest, call: Call, { search }: DraftCheckOptions): SearchOnce {
  const question = turns.findLast(({ role }) => role === "customer")?.content ?? "";
  let searched: ReturnType<SearchOnce> | null = null;
  return () =>
    (searched ??= search(question, NEAREST, call).then(
      (found) => ({ found, failed: false }),
      (error: unknown) => {
        if (call.signal.aborted) throw error;
        // The draft is there, and is worth more than what may be found beside it.
        return { found: null, failed: true };
      },
    ));
}

function withRelated(draft: Draft, { found, failed }: Awaited<ReturnType<SearchOnce>>): Draft {
  if (failed) return { ...draft, by: { ...draft.by, notice: draft.by.notice ?? NOTICES.relatedUnsearched } };
  const related = (found ?? []).map(({ title, url, articleId, updatedAt, internal, mayBe }) => {
    const about = { ...(internal !== undefined && { internal }), ...(mayBe !== undefined && { mayBe }) };
    return { title, url, articleId, updatedAt, ...about, related: true };
  });
  return { ...draft, sources: related };
}

async function findNamed(
  sources: readonly Source[],
  { workspaceId }: Call,
  articles: ArticleLookup,
): Promise<readonly Article[]> {
  const ids = idsOf(sources);
  return ids.length === 0 ? [] : articles.find(workspaceId, ids);
}

/** Sources that are for teammates alone are named so, and no customer is pointed to them. */
function withInternalSources(draft: Draft, request: DraftRequest, named: readonly Article[]): Draft {
  const internal = named.filter((article) => article.internal === true);
  if (internal.length === 0) return draft;
  const open = named.filter((article) => article.internal !== true);
  const saidIn = (some: readonly Article[]) => some.flatMap(({ url, content }) => [url, content]);
  const said = [...request.turns.map(({ content }) => content), request.instruction];
  return {
    ...draft,
    text: withoutInternalLinks(draft.text, saidIn(internal), [...saidIn(open), ...said]),
    sources: draft.sources.map((source) => withVisibility(source, internal)),
  };
}

async function findUnsupported(
  draft: Draft,
  request: DraftRequest,
  { workspaceId }: Call,
  {
    articles,
    named,
    search,
  }: Pick<DraftCheckOptions, "articles"> & {
    readonly named: readonly Article[];
    readonly search: SearchOnce;
  },
): Promise<readonly UnsupportedClaim[]> {
  const reader = createClaimReader();
  const claims = await reader.claimsIn(draft.text);
  if (claims.length === 0) return [];
  const conversation = [
    ...turnsWithin(request.turns).map(turnSupport),
    ...[request.instruction, request.customerName].map((text) => ({ by: "us", text: text ?? "" }) as const),
    ...sourceSupport(draft.sources),
    ...repeatedAnswers(draft, request).map((text) => ({ by: "us", text }) as const),
  ];
  const support = await reader.supportIn([...conversation, ...textsOf(named)]);
  const unsupported = unsupportedClaims(claims, supportOf(support));
  if (unsupported.length === 0) return [];
  // An engine may have read articles that it does not name; those that answer the question are trusted too.
  const { found } = await search();
  if (found === null) return named.length > 0 ? unsupported : unsupported.map(searchedInConversation);
  const nearest = [...textsOf(await articles.find(workspaceId, idsOf(found))), ...foreignTexts(found)];
  return unsupportedClaims(claims, supportOf([...support, ...(await reader.supportIn(nearest))]));
}

const searchedInConversation = (claim: UnsupportedClaim): UnsupportedClaim => ({ ...claim, searched: "conversation" });

function idsOf(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ articleId, mayBe = [] }) => (articleId === null ? mayBe : [articleId]));
}

/** What a teammate once answered, and this draft says that it says again. */
function repeatedAnswers({ sources }: Draft, { precedents = [] }: DraftRequest): readonly string[] {
  return precedents.filter(({ url }) => sources.some((source) => source.url === url)).map(({ answer }) => answer);
}

function textsOf(articles: readonly Article[]): readonly SupportText[] {
  return articles.map(({ title, content, url, internal }) => {
    const text = `${title}\n${url ?? ""}\n${content}`;
    return { by: "us", text: internal === true ? withoutInternalLinks(text, [text], []) : text };
  });
}

/** Of articles that a service has and the help centre has not, the passage found is all that can be read; who may see the links in it is not known. */
function foreignTexts(found: readonly ArticleHit[]): readonly SupportText[] {
  return found
    .filter(({ articleId }) => articleId === null)
    .map(({ title, url, snippet }) => {
      return { by: "us", text: `${withoutInternalLinks(`${title}\n${snippet}`, [snippet], [])}\n${url ?? ""}` };
    });
}
