/**
 * The server in `dist/src`: its own code and the packages it uses in a few files, since Node spends half of a start on
 * finding and linking 1,400 small ones. Threads and commands stay files of their own, under the names they are started by.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packFolder } from "../src/store/database/embedded/folder-archive.js";
import { createDatabaseFolder, EMPTY_DATABASE } from "../src/store/database/embedded/open-embedded.js";
import { bundleServer } from "./bundle-server.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = process.argv[2] ?? join(ROOT, "dist/src");

/** So that a first start need not make a database, which takes seconds. */
async function packDatabase(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "empty-database-"));
  try {
    await createDatabaseFolder(join(folder, "postgres"));
    await packFolder(join(folder, "postgres"), join(OUT, EMPTY_DATABASE));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await bundleServer(OUT);
await packDatabase();
