/** Conversations as lists: all of them, and those that a search finds. */
import type { Core } from "../../core.js";
import { presentConversationItem } from "../../shape/conversation.js";
import type { Shape } from "../../shape/version.js";
import type { ConversationRecord } from "../../world/records.js";
import { type CursorRequest, cutByCursor, parseCursorPage } from "../pages.js";
import { compileQuery, type SearchField, searchRequest, sortFound } from "../query.js";
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

const textField = (read: (conversation: ConversationRecord) => string | null): SearchField<ConversationRecord> => ({
  type: "string",
  read: (conversation) => [read(conversation)],
});
const numberField = (read: (conversation: ConversationRecord) => number | null): SearchField<ConversationRecord> => ({
  type: "number",
  read: (conversation) => [read(conversation)],
});
const booleanField = (read: (conversation: ConversationRecord) => boolean): SearchField<ConversationRecord> => ({
  type: "boolean",
  read: (conversation) => [read(conversation)],
});
const numericId = (given: string | null): number | null => (given === null ? null : Number(given));

/** Those of Intercom's fields that a helpdesk app asks for. https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations */
const FIELDS: ReadonlyMap<string, SearchField<ConversationRecord>> = new Map<string, SearchField<ConversationRecord>>([
  ["id", textField((conversation) => conversation.id)],
  ["created_at", numberField((conversation) => conversation.createdAt)],
  ["updated_at", numberField((conversation) => conversation.updatedAt)],
  ["waiting_since", numberField((conversation) => conversation.waitingSince)],
  ["snoozed_until", numberField((conversation) => conversation.snoozedUntil)],
  ["state", textField((conversation) => conversation.state)],
  ["open", booleanField((conversation) => conversation.state !== "closed")],
  ["read", booleanField((conversation) => conversation.read)],
  ["admin_assignee_id", numberField((conversation) => numericId(conversation.adminAssigneeId))],
  ["team_assignee_id", numberField((conversation) => numericId(conversation.teamAssigneeId))],
  ["contact_ids", { type: "string", read: (conversation) => conversation.contactIds }],
  ["tag_ids", { type: "string", read: (conversation) => conversation.tags.map((tag) => tag.tagId) }],
  ["source.type", textField((conversation) => conversation.source.channel)],
  ["source.id", textField((conversation) => conversation.source.id)],
  ["source.delivered_as", textField((conversation) => conversation.source.deliveredAs)],
  ["source.author.id", textField((conversation) => conversation.source.author.id)],
  ["source.author.type", textField((conversation) => conversation.source.author.type)],
  ["source.author.email", textField((conversation) => conversation.source.author.email)],
  ["ai_agent_participated", booleanField((conversation) => conversation.aiAgent !== null)],
]);
