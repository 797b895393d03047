/**
 * Never run, only type-checked: what we send is what Intercom's own generated model takes.
 * The ids that stand in the path are in the model's requests too, so they are added here.
 */
import type { Intercom } from "intercom-client";
import { contactAttributeBody, contactAttributesBody } from "../../src/intercom/attribute-bodies.js";
import {
  assignmentBody,
  changedSinceBody,
  closedBody,
  createTagBody,
  redactionBody,
  replyBody,
  tagBody,
  untagBody,
} from "../../src/intercom/request-bodies.js";

const note = replyBody("note", "7", "<p>x</p>");
note satisfies Intercom.AdminReplyConversationRequest;
({ conversation_id: "9", body: note }) satisfies Intercom.ReplyToConversationRequest;

const comment = replyBody("comment", "7", "<p>x</p>");
comment satisfies Intercom.AdminReplyConversationRequest;

const assignment = { ...assignmentBody("team", "55", "7"), message_type: "assignment" as const };
assignment satisfies Intercom.ConversationsManageRequestBody.Assignment;
({ conversation_id: "9", body: assignment }) satisfies Intercom.ManageConversationPartsRequest;

redactionBody("9", "4") satisfies Intercom.RedactConversationRequest;

createTagBody("vip") satisfies Intercom.CreateOrUpdateTagRequest;
({ conversation_id: "9", ...tagBody("3", "7") }) satisfies Intercom.TagConversationRequest;
({ conversation_id: "9", tag_id: "3", ...untagBody("7") }) satisfies Intercom.UntagConversationRequest;

({ contact_id: "c1", ...contactAttributesBody({ escalation_risk: 0.5 }) }) satisfies Intercom.UpdateContactRequest;
contactAttributeBody("escalation_risk", "float") satisfies Intercom.CreateDataAttributeRequest;

// `sort` is documented, but missing from the generated model.
const { sort, ...search } = changedSinceBody(1_767_000_000, "Wz9", false);
search satisfies Intercom.SearchRequest;
sort satisfies { readonly field: string; readonly order: "ascending" | "descending" };

const { sort: closedSort, ...closedSearch } = closedBody(1_767_000_000, null);
closedSearch satisfies Intercom.SearchRequest;
closedSort satisfies typeof sort;
