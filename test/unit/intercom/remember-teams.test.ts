import { expect, it } from "vitest";
import type { IntercomApi } from "../../../src/intercom/api.js";
import { rememberTeams } from "../../../src/intercom/calls/workspace.js";

it("asks for the teams once in ten minutes, and again where the clock was set back", async () => {
  let now = 3_600_000;
  let asked = 0;
  const listTeams = () => Promise.resolve([{ id: String((asked += 1)), name: "Billing" }]);
  const api = rememberTeams({ listTeams } as unknown as IntercomApi, () => now);
  const first = async () => (await api.listTeams())[0]?.id;
  expect([await first(), await first()]).toEqual(["1", "1"]);
  now = 0;
  expect(await first()).toBe("2");
  now = 600_001;
  expect(await first()).toBe("3");
});
