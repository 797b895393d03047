/** A page with a copy button for one draft, and the link to it that ends. */
import { COPY_PATH } from "../paths.js";
import express, { Router } from "express";
import { z } from "zod";
import { createTokenSigner } from "../kernel/secrets.js";
import { escapeHtml } from "../domain/html.js";
import { refuse } from "./refusals.js";

/** The copy page's words. */
const copyTexts = {
  title: "Copy the draft",
  label: "Reply draft: please review before sending",
  copy: "Copy",
  copied: "Copied. Paste it into the reply in Intercom.",
  byHand: "Your browser did not allow copying: the text is selected, press Ctrl+C or ⌘C.",
  ended:
    "This link was used or has expired, the draft was deleted or replaced by another, an admin has switched copying off, or the app is not connected to the workspace now. Open the conversation's sidebar in Intercom to see the present draft.",
  notReached: "The draft could not be had at the moment. Reload this page to try again.",
} as const;

/** What a link leads to: whoever has it may read that draft, once and until it ends. */
export interface CopyLink {
  readonly workspaceId: string;
  readonly draftId: string;
  /** Epoch milliseconds. */
  readonly endsAt: number;
  /** Null in links of the release before, which may be opened again and have the secret in their path. */
  readonly nonce: string | null;
}

export interface CopyLinks {
  make(workspaceId: string, draftId: string): string | null;
  /** Null for a link that is not ours, was changed, or has ended. */
  read(token: string): CopyLink | null;
}

/** The sidebar is drawn again each time it is opened, so a link need not live much longer. */
const LIFE_MS = 30 * 60_000;

export interface CopyLinksDeps {
  /** 32 bytes. */
  readonly key: Buffer;
  /** The address a browser reaches us at, or null while unknown. */
  readonly baseUrl: () => string | null;
  readonly now: () => number;
  readonly newId: () => string;
}

const payloadSchema = z.union([
  z.tuple([z.string(), z.string(), z.number(), z.string()]),
  z.tuple([z.string(), z.string(), z.number()]),
]);

/** The secret is in the fragment, which browsers send nobody: it is in no log, and what opens links beforehand uses none up. */
export function createCopyLinks({ key, baseUrl, now, newId }: CopyLinksDeps): CopyLinks {
  const signer = createTokenSigner(key, "copy-link");

  return {
    make(workspaceId, draftId) {
      const base = baseUrl();
      if (base === null) return null;
      const payload = Buffer.from(JSON.stringify([workspaceId, draftId, now() + LIFE_MS, newId()])).toString("base64url");
      return `${base}${COPY_PATH}#${signer.sign(payload)}`;
    },

    read(token) {
      const payload = signer.verify(token);
      if (payload === null) return null;
      const signed = payloadSchema.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
      const [workspaceId, draftId, endsAt, nonce = null] = signed;
      return endsAt > now() ? { workspaceId, draftId, endsAt, nonce } : null;
    },
  };
}

export interface CopyRoutesDeps {
  readonly links: CopyLinks;
  /** The draft's text, or null where it is gone. */
  readonly draftText: (workspaceId: string, draftId: string) => Promise<string | null>;
  /** True the first time alone, whichever process is asked. */
  readonly useOnce: (nonce: string, endsAt: number) => Promise<boolean>;
}

const tokenSchema = z.object({ token: z.string() });

/**
 * A page of ours with a copy button, since a canvas has no clipboard and Intercom offers no way into the composer.
 * Nothing is loaded from elsewhere; the script is a file of its own because the page allows no inline ones.
 */
export function copyRoutes({ links, draftText, useOnce }: CopyRoutesDeps): Router {
  const router = Router();
  router.get(`${COPY_PATH}/copy.js`, (_request, response) => void response.type("text/javascript").send(SCRIPT));
  router.get(`${COPY_PATH}/copy.css`, (_request, response) => void response.type("text/css").send(STYLE));
  router.use(COPY_PATH, (_request, response, next) => {
    response.set("Cache-Control", "no-store").set("Referrer-Policy", "no-referrer");
    next();
  });
  router.get(COPY_PATH, (_request, response) => void response.type("html").send(page(fieldsFor("", true))));
  router.post(COPY_PATH, express.json({ limit: "4kb", inflate: false }), async (request, response) => {
    const link = links.read(tokenSchema.safeParse(request.body).data?.token ?? "");
    const nonce = link?.nonce ?? null;
    const text = link === null || nonce === null ? null : await draftText(link.workspaceId, link.draftId);
    if (link === null || nonce === null || text === null || !(await useOnce(nonce, link.endsAt)))
      return refuse(response, "not-found", copyTexts.ended);
    response.json({ text });
  });
  // Links of the release before, in sidebars that were drawn before an upgrade; they end after half an hour.
  router.get(`${COPY_PATH}/:token`, async (request, response) => {
    const link = links.read(request.params.token);
    const text = link === null || link.nonce !== null ? null : await draftText(link.workspaceId, link.draftId);
    response.type("html");
    if (text === null) return void response.status(404).send(page(`<p>${copyTexts.ended}</p>`));
    response.send(page(fieldsFor(text, false)));
  });
  return router;
}

function fieldsFor(text: string, hidden: boolean): string {
  const label = `<label for="text">${copyTexts.label}</label><textarea id="text" rows="16">${escapeHtml(text)}</textarea>`;
  const button = `<button id="copy" type="button">${copyTexts.copy}</button>`;
  return `<div id="draft"${hidden ? " hidden" : ""}>${label}${button}</div><p id="said" role="status"></p>`;
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${copyTexts.title}</title><link rel="stylesheet" href="${COPY_PATH}/copy.css"><script src="${COPY_PATH}/copy.js" defer></script></head><body><main><h1>${copyTexts.title}</h1>${body}</main></body></html>`;
}

const SCRIPT = `const text = document.getElementById("text");
const said = document.getElementById("said");
if (document.getElementById("draft")?.hidden) {
  const token = location.hash.slice(1);
  const body = JSON.stringify({ token });
  fetch(location.pathname, { method: "POST", headers: { "Content-Type": "application/json" }, body })
    .then(async (response) => {
      if (!response.ok && response.status !== 404) throw new Error();
      history.replaceState(null, "", location.pathname);
      if (!response.ok) return void (said.textContent = ${JSON.stringify(copyTexts.ended)});
      text.value = (await response.json()).text;
      document.getElementById("draft").hidden = false;
    })
    .catch(() => { said.textContent = ${JSON.stringify(copyTexts.notReached)}; });
}
document.getElementById("copy")?.addEventListener("click", async () => {
  try { await navigator.clipboard.writeText(text.value); said.textContent = ${JSON.stringify(copyTexts.copied)}; }
  catch { text.select(); said.textContent = ${JSON.stringify(copyTexts.byHand)}; }
});`;

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:42rem;padding:0 1rem}
textarea{box-sizing:border-box;font:inherit;margin:.25rem 0 1rem;padding:.75rem;width:100%}button{font:inherit;padding:.5rem 1.25rem}`;
