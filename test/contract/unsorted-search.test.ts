/** An Intercom that takes no `sort` in searches: it is asked once more without, and from then on only so. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTwin } from "../../src/sandbox/twin.js";
import { clientFor, failureOf } from "./intercom-client.setup.js";

const twin = createTwin({ searchesTakeSort: false });
let listening: Awaited<ReturnType<typeof twin.listen>>;
let api: ReturnType<typeof clientFor>;
beforeAll(async () => {
  listening = await twin.listen();
  api = clientFor(listening.url, { token: twin.options.accessToken });
});
afterAll(() => listening.close());

const asked = () => twin.calls.map(({ status, body }) => [status, Object.keys(body as object).includes("sort")]);

it("a search that is refused without an order too says why, and nothing is learnt of it", async () => {
  const fault = { kind: "status", status: 400, code: "parameter_invalid" } as const;
  twin.failNext({ method: "POST", path: /search$/, fault, times: 2 });
  const { failure } = await failureOf(api.searchClosed({ since: null, cursor: null }));
  expect(failure).toMatchObject({ status: 400, advice: { retry: "never" } });
  expect(asked()).toEqual([
    [400, true],
    [400, false],
  ]);
});

it("every search finds what there is, and the refusal is met once", async () => {
  const { conversationId, contactId } = twin.customerWrites({ text: "Where is my order?" });
  twin.close(conversationId);
  twin.resetCalls();
  const found = [
    (await api.searchByContact({ contactId, before: twin.core.world.seconds() })).map(({ id }) => id),
    (await api.searchConversations({ since: 1, cursor: null, newestFirst: true })).items.map(({ id }) => id),
    (await api.searchClosed({ since: null, cursor: null })).items.map(({ id }) => id),
  ];
  expect(found).toEqual([[conversationId], [conversationId], [conversationId]]);
  expect(
    await clientFor(listening.url, { token: twin.options.accessToken }).searchConversations({ since: 1, cursor: null }),
  ).toMatchObject({
    inAnyOrder: true,
  });
  expect(asked()).toEqual([
    [400, true],
    [200, false],
    [200, false],
    [200, false],
    [200, false],
  ]);
});
