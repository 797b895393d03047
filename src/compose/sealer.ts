/** Chooses the key that tokens are encrypted with in the store. */
import type { Config } from "../config.js";
import { createSealer, type Sealer } from "../store/workspaces/sealing.js";
import { loadOrCreateKey } from "../store/workspaces/key-file.js";

/** Null on PostgreSQL without ENCRYPTION_KEY: many processes share that, and a key that one of them made would be its own. */
export async function composeSealer(
  config: Pick<Config, "databaseUrl" | "dataDir" | "encryptionKey" | "encryptionKeyPrevious">,
): Promise<Sealer | null> {
  const { databaseUrl, dataDir, encryptionKey, encryptionKeyPrevious } = config;
  const key = encryptionKey ?? (databaseUrl === null ? await loadOrCreateKey(dataDir) : null);
  return key === null ? null : createSealer(key, encryptionKeyPrevious);
}
