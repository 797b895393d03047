import type { ActivityPosition } from "../../../store/activity-filter.js";
import { isUuid } from "../../../store/uuid.js";

/** A place in the record as the page hands it back: opaque to the page, so that it can change. */
export function writeCursor({ at, id }: ActivityPosition): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString("base64url");
}

/** Null for what is no cursor of ours. */
export function parseCursor(written: string): ActivityPosition | null {
  const [, moment = "", id = ""] = /^(\d{1,15})\.(.+)$/.exec(Buffer.from(written, "base64url").toString()) ?? [];
  return moment !== "" && isUuid(id) ? { at: new Date(Number(moment)), id } : null;
}

/** Before everything: what comes after it is the whole record. */
export const BEGINNING: ActivityPosition = { at: new Date(0), id: "00000000-0000-0000-0000-000000000000" };
