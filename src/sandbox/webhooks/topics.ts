/** Topics the twin can raise. Intercom's list: https://developers.intercom.com/docs/references/webhooks/webhook-models */
export const TWIN_TOPICS = [
  "conversation.user.created",
  "conversation.user.replied",
  "conversation.admin.single.created",
  "conversation.admin.replied",
  "conversation.admin.noted",
  "conversation.admin.assigned",
  "conversation.admin.closed",
  "conversation.admin.opened",
  "conversation.admin.snoozed",
  "conversation.admin.unsnoozed",
  "conversation.operator.replied",
  "conversation.rating.added",
  "conversation.priority.updated",
  "conversation.deleted",
  "conversation_part.redacted",
  "conversation_part.tag.created",
  "conversation.contact.attached",
  "conversation.contact.detached",
  "contact.merged",
  "contact.deleted",
] as const;

export type TwinTopic = (typeof TWIN_TOPICS)[number];

/** What the app subscribes to. `ping` needs no subscription. */
export const APP_TOPICS: readonly TwinTopic[] = [
  "conversation.user.created",
  "conversation.user.replied",
  "conversation.admin.closed",
  "conversation.admin.replied",
  "conversation.operator.replied",
  "conversation.admin.assigned",
  "conversation.admin.opened",
  "conversation.admin.snoozed",
  "conversation.admin.unsnoozed",
  "conversation.rating.added",
  "conversation.deleted",
  "conversation_part.redacted",
  "conversation.contact.attached",
  "conversation.contact.detached",
  "contact.merged",
  "contact.deleted",
];
