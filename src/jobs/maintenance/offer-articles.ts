/** Offering articles to the knowledge service, and whose fault it is where it takes none. */
import type { Article, Call } from "../../domain/answers.js";
import { OutsideError } from "../../kernel/errors.js";
import type { ArticleDestination } from "../../store/knowledge/article-destination.js";
import { hasSentArticles, recordArticleSent, recordArticleThere } from "../../store/knowledge/sent-articles.js";
import type { RefusedArticle } from "../../store/knowledge/sync-status.js";
import type { JobDeps } from "../deps.js";
import type { RetryBriefly } from "./retry-briefly.js";

/** One article that is refused is the article's issue, this many in a row are the service's. */
const REFUSED_IN_A_ROW = 5;

/** With this a service refuses what it has already: whose records of it are lost, or were dropped, is in step with it. */
const HAS_IT = 409;
/**
 * What is refused with these is the article, where this service has taken another: after a sync the refused ones alone are due.
 */
const ABOUT_THE_ARTICLE: ReadonlySet<number | null> = new Set([400, HAS_IT, 413, 422]);
/** What is refused with these is never the article. */
const ABOUT_THE_SERVICE: ReadonlySet<number | null> = new Set([401, 404, 405]);

interface Offering {
  readonly call: Call;
  /** Of what may have been taken although no good answer came: each try may store it once more. */
  readonly retryPut: RetryBriefly;
  /** What runs before were refused: refused again as it was, it says nothing new of the service. */
  readonly known: readonly RefusedArticle[];
}

export interface OfferDeps extends Pick<JobDeps, "db" | "engines"> {
  /** Which knowledge base takes the articles over. */
  readonly articlesTo: ArticleDestination;
}

interface Offer {
  /** Sends an article, unless the service failed whatever it was sent. Answers why it was not taken, or null. */
  readonly offer: (article: Article) => Promise<string | null>;
  readonly failure: () => OfferFailure;
}

/** The first of each kind; null where there was none. */
export interface OfferFailure {
  /** Of the service, whichever article it is sent. */
  readonly lasting: OutsideError | null;
  /** As a rule fewer articles are due than show in a row that it is the service: nothing was taken since. */
  readonly refusing: OutsideError | null;
  /** Nothing was ever taken: about the articles, if this is the service. */
  readonly rejecting: OutsideError | null;
  /** Of those that the service failed over, and over no others. */
  readonly unanswered: OutsideError | null;
}

/** For one run. */
export async function createOffer({ call, retryPut, known }: Offering, { db, engines, articlesTo }: OfferDeps): Promise<Offer> {
  const { workspaceId } = call;
  let inARow = 0;
  let hasTaken = await hasSentArticles(db, workspaceId, articlesTo);
  let hasTakenNow = false;
  let found: OfferFailure = { lasting: null, refusing: null, rejecting: null, unanswered: null };
  const isKnown = ({ title }: Article, because: string) => known.some((each) => each.title === title && each.because === because);
  const taken = () => {
    inARow = 0;
    hasTaken = true;
    hasTakenNow = true;
    found = { ...found, refusing: null, rejecting: null };
    return null;
  };
  const refused = (article: Article, error: OutsideError) => {
    const { status } = error.failure;
    const isOfService = ABOUT_THE_SERVICE.has(status);
    const isOfArticle = ABOUT_THE_ARTICLE.has(status);
    if (hasTaken && (isOfArticle || (!isOfService && isKnown(article, error.message)))) return;
    inARow += 1;
    if (inARow >= REFUSED_IN_A_ROW) found = { ...found, lasting: error };
    else if (isOfArticle) found = { ...found, rejecting: found.rejecting ?? error };
    else if (isOfService || !hasTakenNow) found = { ...found, refusing: found.refusing ?? error };
  };
  const offer = async (article: Article): Promise<string | null> => {
    if (found.lasting !== null) return found.lasting.message;
    try {
      const { externalId } = await retryPut(() => engines.knowledge.put(article, call));
      await recordArticleSent(db, workspaceId, article, externalId, articlesTo);
      return taken();
    } catch (error) {
      if (!(error instanceof OutsideError) || call.signal.aborted) throw error;
      const isThere = error.failure.status === HAS_IT && (await recordArticleThere(db, workspaceId, article, articlesTo));
      if (isThere) return taken();
      if (error.failure.advice.retry === "never") refused(article, error);
      else {
        inARow += 1;
        if (error.failure.outcome !== "unknown" || inARow >= REFUSED_IN_A_ROW) found = { ...found, lasting: error };
        else found = { ...found, unanswered: found.unanswered ?? error };
      }
      return error.message;
    }
  };
  return { offer, failure: () => found };
}
