import type { Kysely } from "kysely";
import { Gauge, type Registry } from "prom-client";
import { getDatabaseSize } from "../store/analytics/read-database-size.js";
import type { Tables } from "../store/tables.js";
import type { MetricSource } from "./figure-source.js";

const KEEP_MS = 5_000;

export function databaseMetrics(registry: Registry, db: Kysely<Tables>, now: () => number): MetricSource {
  const registers = [registry];
  const size = new Gauge({ name: "simpli_database_size_bytes", help: "What the database takes on its disk", registers });
  const answered = new Gauge({
    name: "simpli_database_answer_seconds",
    help: "How long the database took to tell its size",
    registers,
  });
  const clear = () => [size, answered].forEach((gauge) => gauge.remove());
  // Nothing has been read yet, and 0 bytes would be an answer.
  clear();
  return {
    name: "database",
    keepMs: KEEP_MS,
    async read() {
      const began = now();
      size.set(await getDatabaseSize(db));
      answered.set((now() - began) / 1000);
    },
    clear,
  };
}
