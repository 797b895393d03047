/** How triage's rules are asked for. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { fetchTriageGroups } from "../../src/doctor/checks/triage-groups.js";
import { startSimpliServices, type SimpliServices } from "../support/simpli-services.js";

let services: SimpliServices;
beforeAll(async () => {
  services = await startSimpliServices();
});
afterAll(() => services.close());

it("each request has an id of its own, as the service's log and its refusals name it", async () => {
  const signal = new AbortController().signal;
  for (let asked = 0; asked < 2; asked += 1)
    await fetchTriageGroups({ url: services.urls.triage, apiKey: null }, signal, () => `request-${asked}`);
  const ids = services.requests("triage", "/rules").map(({ headers }) => headers["x-request-id"]);
  expect(ids).toEqual(["request-0", "request-1"]);
});
