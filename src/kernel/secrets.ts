/** Secrets compared in constant time, and signed tokens that only we can make. */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Hashes are of one length, so the comparison says nothing about the secret's. */
export function isSameSecret(given: string, right: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(right));
}

/** Makes texts `<payload>.<signature>`, which anybody may read and only we can make. */
export interface TokenSigner {
  /** @param payload without a dot. */
  sign(payload: string): string;
  /** The payload of a token that this key signed for this use; null for any other text. */
  verify(token: string): string | null;
}

/** @param use what the tokens are for: one of another use is not valid here, though the key is the same. */
export function createTokenSigner(key: Buffer, use: string): TokenSigner {
  const signatureOf = (payload: string) => createHmac("sha256", key).update(`${use}|${payload}`).digest();
  const sign = (payload: string) => `${payload}.${signatureOf(payload).toString("base64url")}`;
  return {
    sign,
    verify(token) {
      const [payload = ""] = token.split(".");
      // To the letter: a signature that reads the same in another spelling would be another token to whoever counts them.
      return isSameSecret(token, sign(payload)) ? payload : null;
    },
  };
}
