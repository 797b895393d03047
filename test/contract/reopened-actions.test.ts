/** Which failed clicks a retried job does after all. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { actionTexts } from "../../src/domain/action-texts.js";
import type { ActionKind } from "../../src/store/activity/action-kinds.js";
import { beginAction, completeAction, findAction } from "../../src/store/activity/actions.js";
import { reopenActions } from "../../src/store/activity/retried-actions.js";
import { saveDraft, toStoredDraft } from "../../src/store/conversations/drafts.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase("postgres");
});
afterAll(() => fresh.drop());

let at = Date.UTC(2026, 2, 15);

/** A click of one conversation, and how it ended. */
async function click(
  conversationId: string,
  kind: ActionKind,
  state: "done" | "refused",
  message: string,
  key = `${kind}|${conversationId}|${at}`,
): Promise<string> {
  const db = fresh.database.kysely;
  at += 1_000;
  const action = {
    workspaceId: "ws-1",
    conversationId,
    kind,
    key,
    once: true,
    teammate: { id: "1", name: "Maren Holt" },
    input: {},
  };
  const id = (await beginAction(db, action, at))?.id ?? "";
  await completeAction(db, "ws-1", id, { state, message }, at);
  return id;
}

const draftOf = (conversationId: string, draftedAt: number) =>
  toStoredDraft({
    id: randomUUID(),
    workspaceId: "ws-1",
    conversationId,
    answers: "m1",
    lastMessageId: "m1",
    onRequest: false,
    style: "friendly",
    draft: {
      text: "Thank you.",
      confidence: null,
      sources: [],
      language: "en",
      draftId: null,
      abstained: null,
      by: { engine: "builtin", model: null, notice: null, masked: 0 },
    },
    draftedAt,
  });

const reopened = async (id: string) => {
  await reopenActions(fresh.database.kysely, [{ workspaceId: "ws-1", actionId: id }]);
  return (await findAction(fresh.database.kysely, "ws-1", id))?.state;
};

it("is one that failed, also a correction that nobody has overtaken", async () => {
  expect(await reopened(await click("c1", "add-note", "refused", actionTexts.failed))).toBe("pending");
  expect(await reopened(await click("c2", "correct", "refused", actionTexts.failed))).toBe("pending");
});

it("is none that was done, or refused for a reason of its own", async () => {
  expect(await reopened(await click("c3", "add-note", "done", actionTexts.noteDone))).toBe("done");
  expect(await reopened(await click("c4", "send-reply", "refused", actionTexts.customerWroteAgain))).toBe("refused");
});

it("is none that would overwrite what a teammate decided since", async () => {
  const failed = await click("c5", "correct", "refused", actionTexts.failed);
  await click("c5", "apply-suggestion", "done", "Applied.");
  expect(await reopened(failed)).toBe("refused");
});

it("is another draft, unless a newer one is there", async () => {
  expect(await reopened(await click("c7", "regenerate", "refused", actionTexts.failed))).toBe("pending");
  const failed = await click("c8", "regenerate", "refused", actionTexts.failed);
  await saveDraft(fresh.database.kysely, draftOf("c8", at / 1000 - 60));
  const before = await click("c8", "regenerate", "refused", actionTexts.failed);
  expect(await reopened(before), "the draft is older than the click").toBe("pending");
  await saveDraft(fresh.database.kysely, draftOf("c8", at / 1000 + 60));
  expect(await reopened(failed)).toBe("refused");
});

it("is none of another workspace", async () => {
  const id = await click("c6", "add-note", "refused", actionTexts.failed);
  await reopenActions(fresh.database.kysely, [{ workspaceId: "ws-2", actionId: id }]);
  expect((await findAction(fresh.database.kysely, "ws-1", id))?.state).toBe("refused");
});

it("is none that was clicked again since: what it would write is written", async () => {
  const first = await click("c9", "add-note", "refused", actionTexts.failed, "note|c9");
  expect(await reopened(first)).toBe("pending");
  await completeAction(fresh.database.kysely, "ws-1", first, { state: "refused", message: actionTexts.failed }, at);
  await click("c9", "add-note", "done", "Added.", "note|c9");
  expect(await reopened(first)).toBe("refused");
});
