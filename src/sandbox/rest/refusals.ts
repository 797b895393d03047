/** What Intercom refuses, with its statuses and codes. */

export interface RestRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** Statuses and codes as in Intercom's OpenAPI description and its list of error codes. */
export const REST_REFUSALS = {
  unauthorized: { status: 401, code: "unauthorized", message: "Access Token Invalid" },
  versionInvalid: { status: 400, code: "intercom_version_invalid", message: "The requested version could not be found" },
  rateLimited: { status: 429, code: "rate_limit_exceeded", message: "Exceeded rate limit" },
  routeNotFound: { status: 404, code: "not_found", message: "The requested resource was not found" },
  notFound: { status: 404, code: "not_found", message: "Resource Not Found" },
  conversationNotFound: { status: 404, code: "not_found", message: "Conversation not found" },
  contactNotFound: { status: 404, code: "not_found", message: "User Not Found" },
  contactMerged: {
    status: 410,
    code: "contact_merged",
    message: "This contact has been merged. See the 'Link' header for the canonical contact.",
  },
  companyNotFound: { status: 404, code: "company_not_found", message: "Company Not Found" },
  adminNotFound: { status: 404, code: "admin_not_found", message: "Admin for admin_id not found" },
  assigneeNotFound: { status: 404, code: "assignee_not_found", message: "Assignee not found" },
  tagNotFound: { status: 404, code: "tag_not_found", message: "Tag not found" },
  tagInvalid: { status: 400, code: "parameter_invalid", message: "invalid tag parameters" },
  partNotFound: {
    status: 404,
    code: "conversation_part_or_message_not_found",
    message: "Conversation part or message not found",
  },
  partNotRedactable: {
    status: 422,
    code: "conversation_part_not_redactable",
    message: "This conversation part cannot be redacted",
  },
  jsonInvalid: { status: 400, code: "bad_request", message: "The body is not valid JSON" },
  bodyTooLarge: { status: 413, code: "client_error", message: "The body is too large" },
  contentTypeInvalid: { status: 415, code: "client_error", message: "Content-Type must be application/json" },
  acceptInvalid: { status: 406, code: "media_type_not_acceptable", message: "Only application/json can be answered" },
} as const satisfies Record<string, RestRefusal>;

export function parameterMissing(field: string): RestRefusal {
  return { status: 400, code: "parameter_not_found", message: `${field} is a required parameter.`, field };
}

export function parameterInvalid(message: string, field?: string): RestRefusal {
  return { status: 400, code: "parameter_invalid", message, ...(field !== undefined && { field }) };
}
