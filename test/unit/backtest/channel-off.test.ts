/** A channel that the settings leave alone is left alone in the past too. */
import { expect, it } from "vitest";
import type { EvaluationDeps } from "../../../src/backtest/deps.js";
import { evaluate } from "../../../src/backtest/evaluate.js";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings.js";
import { toPastConversation } from "../../../src/intercom/reading/readers.js";

const past = toPastConversation({
  id: "1",
  created_at: 1_000,
  updated_at: 2_000,
  state: "closed",
  source: { type: "email", body: "I was charged twice", author: { type: "user", id: "c" } },
  contacts: { contacts: [{ id: "c" }] },
  conversation_parts: { conversation_parts: [] },
});

it("no engine is asked, and the report has the reason", async () => {
  const asked = new Error("asked");
  const deps = (channelsOff: readonly ("chat" | "email")[]) =>
    ({
      settings: { ...DEFAULT_SETTINGS, channelsOff },
      callAbout: () => {
        throw asked;
      },
    }) as unknown as EvaluationDeps;
  expect(past.conversation.channel).toBe("email");
  expect(await evaluate(past, deps(["email"]))).toEqual({ line: null, skipped: "the settings leave its channel alone" });
  await expect(evaluate(past, deps(["chat"]))).rejects.toBe(asked);
});
