import type { FakeService } from "./fake-service.js";
import { draftRequest, feedbackRequest } from "./requests.js";

export function createFakeReply(): FakeService {
  const drafts = new Set<string>();
  return {
    title: "Simpli Reply",
    version: "0.5.0",
    operations: [
      {
        method: "POST",
        path: "/api/v1/draft",
        request: draftRequest,
        answer: ({ body }) => {
          const { conversation, language } = draftRequest.parse(body);
          const question = conversation.findLast(({ role }) => role === "customer")?.content ?? "";
          const draftId = `d-${drafts.size + 1}`;
          drafts.add(draftId);
          const draft = `Hi there,\n\nThank you for writing about "${question.slice(0, 60)}". I am looking into it right away.\n\nBest regards`;
          return { body: { draft_id: draftId, draft, confidence: 0.87, suggested_template: null, language: language ?? "en" } };
        },
      },
      {
        method: "POST",
        path: "/api/v1/feedback",
        request: feedbackRequest,
        answer: ({ body, headers }) => {
          const { draft_id: draftId } = feedbackRequest.parse(body);
          if (drafts.has(draftId)) return { body: { status: "recorded" } };
          return {
            status: 404,
            body: { error_code: "NOT_FOUND", detail: "Draft not found", request_id: headers["x-request-id"] ?? null },
          };
        },
      },
      {
        method: "GET",
        path: "/api/v1/styles",
        request: null,
        answer: () => ({
          body: [
            { id: "friendly", name: "Friendly", description: "Warm and personal" },
            { id: "formal", name: "Formal", description: "Polite" },
          ],
        }),
      },
    ],
  };
}
