import { createBuiltinEngines, type BuiltinParts } from "../../../../src/ai/builtin/create-builtin-engines.js";
import { noEmbedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import type { Hints, Thanks } from "../../../../src/ai/builtin/reading/reading.js";
import type { DraftRequest, Engines } from "../../../../src/ai/ports.js";
import type { Article, Call, DialogueTurn } from "../../../../src/domain/answers.js";

export const call: Call = {
  workspaceId: "w",
  conversationId: null,
  requestId: "r",
  pipelineId: "p",
  signal: new AbortController().signal,
};

/** What is read of a message that holds no words of either. */
export const noThanks: Thanks = {
  ...{ meant: false, ironic: null, ofFailure: false, wants: false, undone: false, repaired: false },
  ...{ states: false, closing: false },
};
export const noHints: Hints = {
  ...{ withdrawn: false, worksNow: null, faulty: false, praiseAlone: false, featureAsked: false, noMail: false },
};

export const articles: readonly Article[] = [
  article(
    "password",
    "Reset your password",
    "Open the sign-in page and choose Forgot password. We email a link that stays valid for 60 minutes. If it does not arrive, look in the spam folder.",
  ),
  article(
    "refund",
    "When will I get my refund",
    "Refunds go to the original payment method. Cards take three to seven working days, bank transfers two to four. We email you when it is issued.",
  ),
  article(
    "tracking",
    "Track an order",
    "As soon as the parcel leaves the warehouse you get an email with a tracking link. The first scan can take 24 hours to appear.",
  ),
  article(
    "invoices",
    "Find and download invoices",
    "All invoices are listed in Billing, Invoices as PDF. You can add a second recipient so that your accountant gets every invoice by email.",
  ),
];

export function article(id: string, title: string, content: string, language: string | null = "en"): Article {
  return { id, title, content, url: `https://help.example/${id}`, tags: [], language, updatedAt: 1_700_000_000 };
}

/** Engines over the articles above, by words and rules unless an embedder is given. */
export function openEngines(parts: Partial<BuiltinParts> & { readonly list?: readonly Article[] } = {}): Engines {
  const { list = articles, ...rest } = parts;
  const articleSource = { version: () => Promise.resolve("1"), list: () => Promise.resolve(list) };
  return createBuiltinEngines({ articleSource, embedder: noEmbedder, ...rest });
}

export function draftRequest(said: string | readonly DialogueTurn[], change: Partial<DraftRequest> = {}): DraftRequest {
  const turns: readonly DialogueTurn[] =
    typeof said === "string" ? [{ role: "customer", content: said, at: 1_700_000_000 }] : said;
  return { conversationId: "1", turns, style: "friendly", language: "en", instruction: null, customerName: "Ana", ...change };
}

export const twoFactor = article(
  "two-factor",
  "Two-factor authentication and a lost phone",
  [
    "Switch it on under Profile > Security. Scan the code with an authenticator app. We do not offer codes by SMS.",
    "Lost your phone?",
    "1. Log in with a recovery code, then set up the new phone.\n2. No codes? Ask an admin of your workspace to reset it.",
    "Codes are rejected although they are new: the clock of your phone is wrong. Set it to automatic.",
  ].join("\n\n"),
);
export const extras = article(
  "additional-drivers",
  "Additional drivers",
  [
    "You may name up to three additional drivers. Price: EUR 8 a day per driver. Partners at the same address drive free of charge.",
    "You can add somebody later: both of you must come to a station with the licences. By telephone or e-mail it is not possible, because we have to see the original.",
    "If somebody drives who is not named in the agreement, there is no insurance cover.",
  ].join("\n\n"),
);
