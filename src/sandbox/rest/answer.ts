/** What a route answers: a status and a JSON body. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** Intercom's error list. The request id is put in when the answer is sent. */
export function refuse(refusal: Refusal): Answer {
  const { code, message, field } = refusal;
  return { status: refusal.status, body: errorList([{ code, message, ...(field !== undefined && { field }) }]) };
}

function errorList(errors: readonly unknown[]) {
  return { type: "error.list" as const, request_id: null, errors };
}
