import type { Reading } from "./reading.js";

/** Reads a message once for all who ask. */
export interface Reader {
  /** For the attribution. */
  readonly model: string;
  read(text: string, workspaceId: string): Promise<Reading>;
}
