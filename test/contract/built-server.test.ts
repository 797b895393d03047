/** What `npm run build:server` makes: the same app in few files, with a new database to begin with. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { childEnv, watchProcess } from "../chaos/support/app-process.js";
import { detectLanguage } from "../../src/ai/builtin/language.js";
import { EMPTY_DATABASE, createDatabaseFolder } from "../../src/store/database/embedded/open-embedded.js";
import { openDatabase } from "../../src/store/database/open-database.js";
import { madeOnce, ROOT } from "../support/made-once.js";
import { supplied } from "../support/postgres.js";
