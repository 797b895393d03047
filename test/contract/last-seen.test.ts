/** What the signed routes record for the set-up page: when the last right one came, beside the last wrong one. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { getLastSeen } from "../../src/store/workspaces/last-seen.js";
import { createLastSeenRecorder } from "../../src/workspaces/last-seen.js";
import { type FreshDatabase, freshDatabase } from "../support/postgres.js";

const MINUTE = 60_000;
const TEN = 1_795_000_000_000;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase("postgres");
});
afterAll(() => fresh.drop());

it("a wrong signature of the sidebar is history as soon as a right one came after it", async () => {
  let now = TEN;
  const recorder = createLastSeenRecorder(fresh.database.kysely, () => now);
  const seen = () => getLastSeen(fresh.database.kysely, "w");
  recorder.sidebarOpened("w");
  await expect.poll(seen).toMatchObject({ sidebarOpenedAt: TEN });
  now = TEN + 5 * MINUTE;
  recorder.refused("sidebar");
  await expect.poll(seen).toMatchObject({ refused: [{ endpoint: "sidebar", at: TEN + 5 * MINUTE }] });
  now = TEN + 6 * MINUTE;
  recorder.sidebarOpened("w");
  await expect.poll(seen).toMatchObject({ sidebarOpenedAt: TEN + 6 * MINUTE });
});
