/** Whatever comes in is read or refused, never thrown at. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCanvasRequest } from "../../../src/sidebar/canvas-request.js";
import { parseNotification } from "../../../src/intake/notification.js";
import { planJobs } from "../../../src/intake/plan-jobs.js";
import { TOPIC_NAMES, TOPICS } from "../../../src/intake/topics.js";

const NOW = 1_795_000_000_000;
const RUNS = { numRuns: 1_000 };

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 500 }).map((each) => Buffer.from(each)),
  fc.json().map((text) => Buffer.from(text)),
);
const anything = fc.anything({ withDate: false, withBigInt: false, withMap: false, withSet: false });
const maybe = (proper: fc.Arbitrary<unknown>) => fc.oneof({ arbitrary: proper, weight: 4 }, anything);

/** Notifications in which any field may be anything. */
const notifications = fc
  .record(
    {
      topic: maybe(fc.constantFrom(...TOPIC_NAMES, "conversation.created", "conversation.closed", "toString", "__proto__")),
      app_id: maybe(fc.string()),
      id: maybe(fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
      created_at: maybe(fc.double()),
      data: maybe(
        fc.record({
          item: maybe(
            fc.record({
              type: maybe(fc.constantFrom("conversation", "conversation_part", "contact")),
              id: maybe(fc.oneof(fc.string(), fc.integer())),
              conversation_id: maybe(fc.string()),
              conversation_parts: maybe(
                fc.record({ conversation_parts: maybe(fc.array(fc.record({ id: maybe(fc.string()) }))) }),
              ),
            }),
          ),
        }),
      ),
    },
    { requiredKeys: ["topic", "app_id"] },
  )
  .map((body) => Buffer.from(JSON.stringify(body)));

const storable = (text: string | null) => text === null || /^[\x20-\x7e]{1,200}$/.test(text);

describe("parseNotification", () => {
  it("never throws, and what it understands can be stored", () => {
    fc.assert(
      fc.property(fc.oneof(bytes, notifications), (body) => {
        const read = parseNotification(body, NOW);
        if (!read.parsed) return;
        const { id, workspaceId, conversationId, partId, contactId, eventAt } = read.notification;
        expect([id, workspaceId, conversationId, partId, contactId].every(storable)).toBe(true);
        expect(Number.isSafeInteger(eventAt) && eventAt >= 0).toBe(true);
      }),
      RUNS,
    );
  });

  it("gives the same body the same id, so that a repeated one without an id is known", () => {
    fc.assert(
      fc.property(notifications, (body) => {
        expect(parseNotification(body, NOW)).toEqual(parseNotification(Buffer.from(body), NOW));
      }),
    );
  });
});

describe("parseCanvasRequest", () => {
  const requests = fc
    .record({
      workspace_id: maybe(fc.string()),
      admin: maybe(fc.record({ id: maybe(fc.string()), name: maybe(fc.string()) })),
      conversation: maybe(fc.record({ id: maybe(fc.string()) })),
      component_id: maybe(fc.string()),
      input_values: maybe(fc.dictionary(fc.string(), anything)),
      current_canvas: maybe(fc.record({ stored_data: anything, canvas: anything, current_canvas: anything })),
    })
    .map((body) => Buffer.from(JSON.stringify(body)));

  it("never throws; values of fields are texts", () => {
    fc.assert(
      fc.property(fc.oneof(bytes, requests), (body) => {
        const read = parseCanvasRequest(body);
        if (!read.parsed) return;
        expect(storable(read.request.workspaceId) && storable(read.request.conversationId)).toBe(true);
        expect(Object.values(read.request.click?.values ?? {}).every((value) => typeof value === "string")).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("planJobs", () => {
  const parsed = fc.record({
    id: fc.string(),
    workspaceId: fc.string(),
    topic: fc.constantFrom(...TOPIC_NAMES),
    conversationId: fc.option(fc.string()),
    authorId: fc.option(fc.string()),
    assignedTeam: fc.option(fc.string()),
    partId: fc.option(fc.string()),
    contactId: fc.option(fc.string()),
    mergedFrom: fc.array(fc.string()),
    eventAt: fc.nat(),
  });

  it("plans only what the topic is for, about the notification's own conversation or contact; the draft waits, nothing else does", () => {
    fc.assert(
      fc.property(parsed, fc.nat(), fc.nat({ max: 600_000 }), (notification, receivedAt, debounceMs) => {
        const jobs = planJobs(notification, receivedAt, debounceMs);
        const names: readonly string[] = TOPICS[notification.topic];
        for (const { name, payload, notBefore } of jobs) {
          for (const each of "automations" in payload ? payload.automations : [name]) expect(names).toContain(each);
          expect(payload).toMatchObject({ workspaceId: notification.workspaceId, cause: { id: notification.id, receivedAt } });
          if ("conversationId" in payload) expect(payload.conversationId).toBe(notification.conversationId);
          expect(notBefore).toBe(name === "draft" ? receivedAt + debounceMs : undefined);
        }
        // What runs at once is one job.
        expect(jobs.filter(({ notBefore }) => notBefore === undefined).length).toBeLessThanOrEqual(1);
        if (notification.conversationId === null && notification.contactId === null) expect(jobs).toEqual([]);
      }),
      RUNS,
    );
  });
});
