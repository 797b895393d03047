/** How a text is stored sealed, and opened. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

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
export const KEY_BYTES = 32;

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

/** What is stored of a secret that is only ever compared: a copy of the table lets nobody in. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
