/** Calls to the AI services, by how long they took. */
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { beginningOf, type DayWindow } from "./by-day.js";

export interface ServiceClass {
  readonly contract: string;
  readonly engine: string;
  readonly withinMs: number;
  readonly calls: number;
  readonly failures: number;
}

/**
 * Calls to the AI services by duration class. Hours are UTC's: where the zone is ahead by half an hour,
 * the window takes the whole first hour.
 */
export async function listServiceClasses(db: Kysely<Tables>, window: DayWindow): Promise<readonly ServiceClass[]> {
  return db
    .selectFrom("service_hours")
    .select(({ fn }) => [
      "contract",
      "engine",
      "within_ms as withinMs",
      fn.sum<number>("calls").as("calls"),
      fn.sum<number>("failures").as("failures"),
    ])
    .where("workspace_id", "=", window.workspaceId)
    .where("hour", ">", beginningOf(window) - 3_600)
    .where("hour", "<", window.until)
    .groupBy(["contract", "engine", "within_ms"])
    .orderBy("contract")
    .orderBy("engine")
    .orderBy("within_ms")
    .execute();
}
