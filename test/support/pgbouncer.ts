/** Debian's package puts it where only root's PATH leads. */
import { existsSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = [...(process.env["PATH"] ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"];

/** Null where it is not installed. */
export const PGBOUNCER: string | null =
  FOLDERS.map((folder) => join(folder, "pgbouncer")).find((path) => existsSync(path)) ?? null;

export const NO_PGBOUNCER = "There is no PgBouncer; on Debian: apt-get install pgbouncer.";
