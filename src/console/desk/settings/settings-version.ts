import { createHash } from "node:crypto";
import { canonical } from "../../../domain/setting-changes.js";
import type { Settings } from "../../../domain/settings.js";

/** The same for the same settings, whichever process is asked and however often they went back and forth. */
export function settingsVersion(settings: Settings): string {
  return createHash("sha256").update(canonical(settings)).digest("hex").slice(0, 16);
}
