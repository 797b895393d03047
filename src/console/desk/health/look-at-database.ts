import { listMigrations, pingDatabase, getDatabaseSize } from "../../../store/database-health.js";
import type { Health } from "../../api/health.js";
import type { ConsoleDeps } from "../desk-room.js";
import { probe, seen } from "./probe.js";
import { healthPageTexts } from "./texts.js";

/** A query that reads nothing takes a few milliseconds, even behind a transaction. */
const SLOW_MS = 300;

export async function checkDatabase({
  db,
  database,
  now,
}: Pick<ConsoleDeps, "db" | "database" | "now">): Promise<Health["database"]> {
  const began = now();
  const ping = probe(async () => {
    await pingDatabase(db);
    return now() - began;
  });
  const [answeredInMs, bytes, migrations] = await Promise.all([
    ping.then(seen),
    probe(() => getDatabaseSize(db)).then(seen),
    probe(() => listMigrations(db)).then(seen),
  ]);
  return {
    ...assess(answeredInMs),
    kind: database.kind,
    answeredInMs,
    bytes,
    migrations: migrations === null ? null : [...migrations],
  };
}

function assess(answeredInMs: number | null) {
  const { silent, slow, good } = healthPageTexts.database;
  if (answeredInMs === null) return silent;
  return answeredInMs >= SLOW_MS ? slow(answeredInMs) : good;
}
