import type { z } from "zod";
import type { FakeAnswer, ReceivedRequest, SimpliServicesOptions } from "./fake-service.js";

/** The two shapes of a 422: Simpli's own, and FastAPI's default of services without the shared frame. */
export function refuseBody(
  issues: readonly z.core.$ZodIssue[],
  { headers }: Pick<ReceivedRequest, "headers">,
  shape: SimpliServicesOptions["validation"],
): FakeAnswer {
  if (shape === "framework") {
    return {
      status: 422,
      body: {
        detail: issues.map(({ path, message }) => ({ type: "value_error", loc: ["body", ...path], msg: message, input: null })),
      },
    };
  }
  return {
    status: 422,
    body: {
      error_code: "VALIDATION_ERROR",
      detail: "Request validation failed",
      request_id: headers["x-request-id"] ?? null,
      errors: issues.map(({ path, message }) => ({ field: ["body", ...path].join(" -> "), message })),
    },
  };
}
