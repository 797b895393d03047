import { createHmac, timingSafeEqual } from "node:crypto";

/** A link to one draft's copy page: whoever has it may read that draft until it ends. */
export interface CopyLinks {
  make(workspaceId: string, draftId: string): string | null;
  /** Null for a link that is not ours, was changed, or has ended. */
  read(token: string): { readonly workspaceId: string; readonly draftId: string } | null;
}

export const COPY_PATH = "/drafts/copy";

/** The sidebar is drawn again on every look, so a link need not outlive the look by much. */
const LIFE_MS = 30 * 60_000;

export interface CopyLinksDeps {
  /** 32 bytes. */
  readonly key: Buffer;
  /** The address a browser reaches us at, or null while unknown. */
  readonly baseUrl: () => string | null;
  readonly now: () => number;
}

export function createCopyLinks({ key, baseUrl, now }: CopyLinksDeps): CopyLinks {
  const sign = (payload: string) => createHmac("sha256", key).update(`copy-link|${payload}`).digest();

  return {
    make(workspaceId, draftId) {
      const base = baseUrl();
      if (base === null) return null;
      const payload = Buffer.from(JSON.stringify([workspaceId, draftId, now() + LIFE_MS])).toString("base64url");
      return `${base}${COPY_PATH}/${payload}.${sign(payload).toString("base64url")}`;
    },

    read(token) {
      const [payload, signature] = token.split(".");
      if (payload === undefined || signature === undefined) return null;
      const given = Buffer.from(signature, "base64url");
      const right = sign(payload);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      const [workspaceId, draftId, endsAt] = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as [
        string,
        string,
        number,
      ];
      return endsAt > now() ? { workspaceId, draftId } : null;
    },
  };
}
