/** The searches for conversations, in the order that is wanted where Intercom takes one. */
import { OutsideError } from "../../kernel/errors.js";
import type { CallOptions, IntercomApi } from "../api.js";
import { changedSinceBody, closedBody, ofContactBody } from "../request-bodies.js";
import type { RestRequest, Transport } from "../rest-request.js";
import { parseBy } from "./parse-by.js";

type SearchCalls = Pick<IntercomApi, "searchConversations" | "searchClosed" | "searchByContact">;

/** `sort` is not in the published description: an Intercom that refuses it is not sent it again by this process. */
let takesSort = true;

const REFUSED: ReadonlySet<number | null> = new Set([400, 422]);

export function searchCalls(call: Transport): SearchCalls {
  /** Once more without an order where it is refused with one. Where it is refused without one too, that was not the reason. */
  async function search<T>(
    { sort, ...query }: { readonly sort: object },
    reads: Pick<RestRequest<T>, "read" | "readLarge">,
    options: CallOptions | undefined,
  ): Promise<{ readonly value: T; readonly isSorted: boolean }> {
    const ask = (body: object) => call({ method: "POST", route: "/conversations/search", kind: "read", body, ...reads }, options);
    if (!takesSort) return { value: await ask(query), isSorted: false };
    try {
      return { value: await ask({ ...query, sort }), isSorted: true };
    } catch (error) {
      if (!(error instanceof OutsideError) || !REFUSED.has(error.failure.status)) throw error;
      const value = await ask(query);
      takesSort = false;
      return { value, isSorted: false };
    }
  }

  return {
    async searchConversations({ since, cursor, newestFirst = false }, options) {
      const body = changedSinceBody(since, cursor, newestFirst);
      const { value, isSorted } = await search(body, parseBy("found-conversations"), options);
      return isSorted ? value : { ...value, inAnyOrder: true };
    },
    async searchClosed({ since, cursor }, options) {
      const { value, isSorted } = await search(closedBody(since, cursor), parseBy("found-conversations"), options);
      return isSorted ? value : { ...value, inAnyOrder: true };
    },
    async searchByContact({ contactId, before }, options) {
      return (await search(ofContactBody(contactId, before), parseBy("listed-conversations"), options)).value;
    },
  };
}
