/** The key kept beside the embedded database, made where there is none. */
import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode } from "../../kernel/errors.js";
import { KEY_BYTES } from "./sealing.js";

/** Reads the key kept beside the embedded database, whose lock its caller has; or makes one that only its owner may read. */
export async function loadOrCreateKey(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, "encryption.key");
  await mkdir(dataDir, { recursive: true });
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return "";
    throw error;
  });
  // Empty is what a crash of an earlier release left: nothing can have been sealed with that.
  if (text === "") return createKey(path);
  await chmod(path, 0o600);
  const key = Buffer.from(text.trim(), "hex");
  if (key.length === KEY_BYTES) return key;
  throw new Error(`${path} holds no key of 32 bytes. Put the file from a backup in its stead, or move it away for a new one.`);
}

/** On disk and whole before it has its name, so that a crash leaves all of it or nothing. */
async function createKey(path: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES);
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  await writeFile(unfinished, key.toString("hex"), { flag: "wx", mode: 0o600, flush: true });
  await rename(unfinished, path);
  return key;
}
