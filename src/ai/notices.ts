/** What is said beside an answer when something about it should be known. */
import { STANDS_IN } from "../domain/engine-label.js";

export const NOTICES = {
  fellBack: `${STANDS_IN} the language model could not be reached`,
  silent: `${STANDS_IN} the language model does not answer for now`,
  tooSlow: `${STANDS_IN} the language model did not answer in time`,
  brokeOff: `${STANDS_IN} the connection to the language model broke`,
  spared: `${STANDS_IN} the language model failed several times in a row and is asked again shortly`,
  unusable: `${STANDS_IN} the language model gave an answer that cannot be used`,
  refusedKey: `${STANDS_IN} the language model refused the key (check LLM_API_KEY)`,
  noCredit: `${STANDS_IN} the language model's account has no credit left`,
  unknownModel: `${STANDS_IN} the language model's service does not know the model or the address (check LLM_MODEL and LLM_BASE_URL)`,
  forwarded: `${STANDS_IN} the language model's address forwards elsewhere (check LLM_BASE_URL)`,
  rateLimited: `${STANDS_IN} the language model takes no more requests for now (its rate limit)`,
  refusedRequest: (status: number) => `${STANDS_IN} the language model refused the request (HTTP ${status})`,
  failed: (status: number) => `${STANDS_IN} the language model had an error of its own (HTTP ${status})`,
  overLimit: `${STANDS_IN} the language model's tokens of the day are used up (LLM_DAILY_TOKENS)`,
  overLimitOfOthers: `${STANDS_IN} the language model's tokens of the day are used up`,
  refusedAnswer: `${STANDS_IN} the language model wrote down its own instructions instead of a reply`,
  wrongLanguage: (written: string, wanted: string) => `Written in ${written} although ${wanted} was asked for`,
  relatedUnsearched: "Related articles could not be searched",
  withoutArticles: "Written without the knowledge base, which could not be searched",
} as const;
