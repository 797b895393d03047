/** How a conversation starts. */
import { escapeText } from "../html.js";
import type { TwinTopic } from "../webhooks/topics.js";
import type { AttachedFile, PartAuthor, SourceMessage } from "./part-records.js";
import type { Change } from "./parts.js";
import type { ConversationRecord } from "./records.js";
import type { World } from "./world.js";

interface ConversationStart {
  readonly author: PartAuthor;
  readonly contactId: string;
  readonly body: string | null;
  readonly channel?: SourceMessage["channel"];
  /** As it was written: the title is plain text, and the source has it as HTML. */
  readonly subject?: string;
  readonly attachments?: readonly AttachedFile[];
  /** By default as its author's kind implies. */
  readonly deliveredAs?: SourceMessage["deliveredAs"];
  /** Unix seconds; now where missing. */
  readonly at?: number;
}

const STARTED: Record<PartAuthor["type"], { readonly as: SourceMessage["deliveredAs"]; readonly topics: readonly TwinTopic[] }> =
  {
    user: { as: "customer_initiated", topics: ["conversation.user.created"] },
    lead: { as: "customer_initiated", topics: ["conversation.user.created"] },
    admin: { as: "admin_initiated", topics: ["conversation.admin.single.created"] },
    bot: { as: "operator_initiated", topics: [] },
  };

/** The first message lives in `source`, not among the parts. */
export function startConversation(world: World, given: ConversationStart): Change {
  const at = given.at ?? world.seconds();
  const byCustomer = given.author.type === "user" || given.author.type === "lead";
  const subject = given.subject ?? "";
  const conversation: ConversationRecord = {
    id: world.ids.next("conversation"),
    createdAt: at,
    updatedAt: at,
    waitingSince: byCustomer ? at : null,
    snoozedUntil: null,
    state: "open",
    read: false,
    priority: "none",
    title: subject === "" ? null : subject,
    source: {
      id: world.ids.next("message"),
      channel: given.channel ?? "conversation",
      deliveredAs: given.deliveredAs ?? STARTED[given.author.type].as,
      subject: subject === "" ? "" : `<p>${escapeText(subject)}</p>`,
      body: given.body,
      author: given.author,
      attachments: given.attachments ?? [],
      url: given.channel === "email" ? null : "https://app.lumenleaf.example/account",
      redacted: false,
    },
    contactIds: [given.contactId],
    adminAssigneeId: null,
    teamAssigneeId: null,
    tags: [],
    parts: [],
    rating: null,
    aiAgent: null,
    ticket: null,
    customAttributes: new Map(),
  };
  world.conversations.set(conversation.id, conversation);
  return { conversation, part: null, topics: STARTED[given.author.type].topics };
}
