/** Each of the console's endpoints as a bare request, for what must hold whatever an endpoint does. */
import { ENDPOINT_KINDS, ENDPOINT_NAMES, type EndpointName } from "../../src/console/api/endpoints.js";

export interface BareRequest {
  readonly name: EndpointName;
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly init: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string };
}

const SOME_ID = "00000000-0000-4000-8000-000000000000";

/** Every one of them, with a body where its method has one. */
export const bareRequests: readonly BareRequest[] = ENDPOINT_NAMES.map((name) => {
  const { method, path } = ENDPOINT_KINDS[name];
  const headers = { "content-type": "application/json" };
  return {
    name,
    method,
    path: `/console/api${path.replace(/:\w+/g, SOME_ID)}`,
    init: method === "GET" ? { method, headers: {} } : { method, headers, body: "{}" },
  };
});

export const changingRequests = bareRequests.filter(({ method }) => method !== "GET");
