/** Conversations as lists: all of them, and those that a search finds. */
import type { Core } from "../../core.js";
import { presentConversationItem } from "../../shape/conversation.js";
import type { Shape } from "../../shape/version.js";
import type { ConversationRecord } from "../../world/records.js";
import { type CursorRequest, cutByCursor, parseCursorPage } from "../pages.js";
import { compileQuery, type SearchField, searchField, searchRequest, sortFound } from "../query.js";
import { parameterInvalid } from "../refusals.js";
import { parseBody } from "../request.js";
import { answerRefusal, ok, type RestAnswer, type RestRoute } from "../route.js";

const CONVERSATIONS_A_PAGE = { usual: 20, most: 150 };

export function searchRoutes({ world, presenter, options }: Core): RestRoute[] {
  const page = (found: readonly ConversationRecord[], asked: CursorRequest, shape: Shape): RestAnswer => {
    const cut = cutByCursor(found, asked);
    if ("status" in cut) return cut;
    const conversations = cut.items.map((conversation) => presentConversationItem(conversation, presenter(shape, "html")));
    return ok({ type: "conversation.list", pages: cut.pages, total_count: found.length, conversations });
  };
  return [
    {
      method: "get",
      path: "/conversations",
      handle({ query, shape }) {
        const asked = parseCursorPage(query, CONVERSATIONS_A_PAGE);
        return "status" in asked ? asked : page(sortFound([...world.conversations.values()]), asked, shape);
      },
    },
    {
      method: "post",
      path: "/conversations/search",
      handle({ body, shape }) {
        const read = parseBody(searchRequest, body);
        if (!read.ok) return read.answer;
        const { query, sort, pagination } = read.value;
        if (sort !== undefined && !options.searchesTakeSort)
          return answerRefusal(parameterInvalid("sort is not a parameter", "sort"));
        const compiled = compileQuery(query, { fieldOf: (name) => FIELDS.get(name), timezone: options.timezone });
        if (!compiled.ok) return answerRefusal(compiled.refusal);
        const found = sortFound([...world.conversations.values()].filter(compiled.matches), sort);
        const asked = {
          perPage: pagination?.per_page ?? CONVERSATIONS_A_PAGE.usual,
          after: pagination?.starting_after ?? null,
        };
        return page(found, asked, shape);
      },
    },
  ];
}

const field = searchField<ConversationRecord>;
const numericId = (given: string | null): number | null => (given === null ? null : Number(given));

/** Those of Intercom's fields that a helpdesk app asks for. https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations */
const FIELDS: ReadonlyMap<string, SearchField<ConversationRecord>> = new Map<string, SearchField<ConversationRecord>>([
  ["id", field("string", (conversation) => conversation.id)],
  ["created_at", field("number", (conversation) => conversation.createdAt)],
  ["updated_at", field("number", (conversation) => conversation.updatedAt)],
  ["waiting_since", field("number", (conversation) => conversation.waitingSince)],
  ["snoozed_until", field("number", (conversation) => conversation.snoozedUntil)],
  ["state", field("string", (conversation) => conversation.state)],
  ["open", field("boolean", (conversation) => conversation.state !== "closed")],
  ["read", field("boolean", (conversation) => conversation.read)],
  ["admin_assignee_id", field("number", (conversation) => numericId(conversation.adminAssigneeId))],
  ["team_assignee_id", field("number", (conversation) => numericId(conversation.teamAssigneeId))],
  ["contact_ids", { type: "string", read: (conversation) => conversation.contactIds }],
  ["tag_ids", { type: "string", read: (conversation) => conversation.tags.map((tag) => tag.tagId) }],
  ["source.type", field("string", (conversation) => conversation.source.channel)],
  ["source.id", field("string", (conversation) => conversation.source.id)],
  ["source.delivered_as", field("string", (conversation) => conversation.source.deliveredAs)],
  ["source.author.id", field("string", (conversation) => conversation.source.author.id)],
  ["source.author.type", field("string", (conversation) => conversation.source.author.type)],
  ["source.author.email", field("string", (conversation) => conversation.source.author.email)],
  ["ai_agent_participated", field("boolean", (conversation) => conversation.aiAgent !== null)],
]);
