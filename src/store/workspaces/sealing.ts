import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Tokens at rest: AES-256-GCM, bound to the workspace they belong to. */
export interface Sealer {
  seal(plain: string, workspaceId: string): string;
  /** @throws where the key is another one or the text was changed. */
  open(sealed: string, workspaceId: string): string;
}

const FORM = "v1";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** @param key 32 bytes. */
export function createSealer(key: Buffer): Sealer {
  return {
    seal(plain, workspaceId) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(workspaceId));
      const text = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return `${FORM}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url")}`;
    },
    open(sealed, workspaceId) {
      const [form, packed] = sealed.split(".");
      if (form !== FORM || packed === undefined) throw new Error("This token was sealed in a form this version does not know");
      const bytes = Buffer.from(packed, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES))
        .setAAD(Buffer.from(workspaceId))
        .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
    },
  };
}

/** Reads the key kept beside the embedded database, or makes one that only its owner may read. */
export async function loadOrCreateKey(dataDir: string): Promise<Buffer> {
  const path = join(dataDir, "encryption.key");
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(path, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  await chmod(path, 0o600);
  return Buffer.from((await readFile(path, "utf8")).trim(), "hex");
}

/** What is stored of a secret that is only ever compared: a copy of the table lets nobody in. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
