import { COPY_PATH } from "../paths.js";
import { Router } from "express";
import { createHmac, timingSafeEqual } from "node:crypto";
import { escapeHtml } from "../domain/html.js";

/** The copy page's words. */
const copyTexts = {
  title: "Copy the draft",
  label: "Reply draft: please review before sending",
  copy: "Copy",
  copied: "Copied. Paste it into the reply in Intercom.",
  byHand: "Your browser did not allow copying: the text is selected, press Ctrl+C or ⌘C.",
  ended:
    "This link has expired, the draft was deleted, or an admin has switched copying off. Open the conversation's sidebar in Intercom to see the present draft.",
} as const;

/** A link to one draft's copy page: whoever has it may read that draft until it ends. */
export interface CopyLinks {
  make(workspaceId: string, draftId: string): string | null;
  /** Null for a link that is not ours, was changed, or has ended. */
  read(token: string): { readonly workspaceId: string; readonly draftId: string } | null;
}

/** The sidebar is drawn again each time it is opened, so a link need not live much longer. */
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

export interface CopyRoutesDeps {
  readonly links: CopyLinks;
  /** The draft's text, or null where it is gone. */
  readonly draftText: (workspaceId: string, draftId: string) => Promise<string | null>;
}

/**
 * A page of ours with a copy button, since a canvas has no clipboard and Intercom offers no way into the composer.
 * Nothing is loaded from elsewhere; the script is a file of its own because the page allows no inline ones.
 */
export function copyRoutes({ links, draftText }: CopyRoutesDeps): Router {
  const router = Router();
  router.get(`${COPY_PATH}/copy.js`, (_request, response) => void response.type("text/javascript").send(SCRIPT));
  router.get(`${COPY_PATH}/copy.css`, (_request, response) => void response.type("text/css").send(STYLE));
  router.get(`${COPY_PATH}/:token`, async (request, response) => {
    const link = links.read(request.params.token);
    const text = link === null ? null : await draftText(link.workspaceId, link.draftId);
    response.set("Cache-Control", "no-store").set("Referrer-Policy", "no-referrer").type("html");
    if (text === null) return void response.status(404).send(page(`<p>${copyTexts.ended}</p>`));
    const fields = `<label for="text">${copyTexts.label}</label><textarea id="text" rows="16">${escapeHtml(text)}</textarea>`;
    response.send(page(`${fields}<button id="copy" type="button">${copyTexts.copy}</button><p id="said" role="status"></p>`));
  });
  return router;
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${copyTexts.title}</title><link rel="stylesheet" href="${COPY_PATH}/copy.css"><script src="${COPY_PATH}/copy.js" defer></script></head><body><main><h1>${copyTexts.title}</h1>${body}</main></body></html>`;
}

const SCRIPT = `const text = document.getElementById("text");
document.getElementById("copy")?.addEventListener("click", async () => {
  const said = document.getElementById("said");
  try { await navigator.clipboard.writeText(text.value); said.textContent = ${JSON.stringify(copyTexts.copied)}; }
  catch { text.select(); said.textContent = ${JSON.stringify(copyTexts.byHand)}; }
});`;

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:42rem;padding:0 1rem}
textarea{box-sizing:border-box;font:inherit;margin:.25rem 0 1rem;padding:.75rem;width:100%}button{font:inherit;padding:.5rem 1.25rem}`;
