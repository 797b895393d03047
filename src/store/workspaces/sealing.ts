/** What is stored sealed: how a text is sealed and opened, and where sealed texts are (tokens of workspaces, addresses and secrets of alerts' receivers). */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { hasCode } from "../../kernel/errors.js";
import type { Tables } from "../database/tables.js";

/** Tokens at rest: AES-256-GCM, bound to the workspace they belong to. */
export interface Sealer {
  seal(plain: string, workspaceId: string): string;
  /** @throws where the key is another one or the text was changed. */
  open(sealed: string, workspaceId: string): string;
  /** Whether it was sealed with the key that seals today; of the former form nobody knows. */
  isCurrent(sealed: string): boolean;
}

/** `v2.<key id>.<sealed>`; releases before wrote `v1.<sealed>` with the one key there was. */
const FORM = "v2";
const FORMER_FORM = "v1";
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** @param key 32 bytes. @param previous opens what was sealed before the key was changed. */
export function createSealer(key: Buffer, previous: Buffer | null = null): Sealer {
  const keys = previous === null ? [key] : [key, previous];
  return {
    seal(plain, workspaceId) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(workspaceId));
      const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return `${FORM}.${idOf(key)}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url")}`;
    },
    open(sealed, workspaceId) {
      const [form, ...parts] = sealed.split(".");
      const [packed, id] = parts.reverse();
      if (packed === undefined || (form !== FORM && form !== FORMER_FORM))
        throw new Error("This token was sealed in a form this version does not know");
      const fitting = form === FORMER_FORM ? keys : keys.filter((each) => idOf(each) === id);
      for (const each of fitting) {
        const plain = opened(Buffer.from(packed, "base64url"), each, workspaceId);
        if (plain !== null) return plain;
      }
      throw new Error("This token was sealed with another key, for another workspace, or was changed");
    },
    isCurrent: (sealed) => sealed.startsWith(`${FORM}.${idOf(key)}.`),
  };
}

/** Tells keys apart and says nothing about them. */
function idOf(key: Buffer): string {
  return createHash("sha256").update("key id").update(key).digest("base64url").slice(0, 8);
}

function opened(bytes: Buffer, key: Buffer, workspaceId: string): string | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(workspaceId))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

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

/** What is stored of a secret that is only ever compared: a copy of the table lets nobody in. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

const RECEIVER_COLUMNS = ["chat_url_sealed", "webhook_url_sealed", "webhook_secret_sealed"] as const;

export interface SealedValue {
  readonly workspaceId: string;
  readonly column: "token_sealed" | (typeof RECEIVER_COLUMNS)[number];
  readonly sealed: string;
}

/** @param only null for every workspace, those that uninstalled the app included. */
export async function listSealedValues(db: Kysely<Tables>, only: string | null = null): Promise<readonly SealedValue[]> {
  const tokens = db.selectFrom("workspaces").select(["id", "token_sealed"]).where("token_sealed", "is not", null);
  const receivers = db.selectFrom("alert_settings").select(["workspace_id", ...RECEIVER_COLUMNS]);
  const [ofWorkspaces, ofAlerts] = await Promise.all([
    (only === null ? tokens : tokens.where("id", "=", only)).execute(),
    (only === null ? receivers : receivers.where("workspace_id", "=", only)).execute(),
  ]);
  return [
    ...ofWorkspaces.flatMap(({ id, token_sealed: sealed }): SealedValue[] =>
      sealed === null ? [] : [{ workspaceId: id, column: "token_sealed", sealed }],
    ),
    ...ofAlerts.flatMap(({ workspace_id: workspaceId, ...row }) =>
      RECEIVER_COLUMNS.flatMap((column): SealedValue[] => {
        const sealed = row[column];
        return sealed === null ? [] : [{ workspaceId, column, sealed }];
      }),
    ),
  ];
}

/** Only where it is still the same: another process, or an installation, may have written it meanwhile. */
export async function replaceSealedValue(
  db: Kysely<Tables>,
  { workspaceId, column, sealed }: SealedValue,
  anew: string,
): Promise<void> {
  if (column === "token_sealed") {
    const update = db.updateTable("workspaces").set({ token_sealed: anew });
    await update.where("id", "=", workspaceId).where("token_sealed", "=", sealed).execute();
    return;
  }
  const update = db.updateTable("alert_settings").set({ [column]: anew });
  await update.where("workspace_id", "=", workspaceId).where(column, "=", sealed).execute();
}
