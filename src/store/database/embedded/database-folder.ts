/** Where the embedded database is, for those too that ask before anything of it is loaded. */
import { existsSync } from "node:fs";
import { join } from "node:path";

export function embeddedFolder(dataDir: string): string {
  return join(dataDir, "postgres");
}

/** Whether a database was made there. */
export function isEmbeddedDatabase(dataDir: string): boolean {
  return existsSync(join(embeddedFolder(dataDir), "PG_VERSION"));
}
