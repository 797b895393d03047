/** Which paragraphs of an article a draft quotes. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { article, articles, call, draftRequest, extras, openEngines, twoFactor } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const draft = (said: Parameters<typeof draftRequest>[0], change?: Parameters<typeof draftRequest>[1]) =>
  openEngines({ embedder, list: [...articles, twoFactor, extras] }).reply.draft(draftRequest(said, change), call);

describe("the paragraphs that are quoted", () => {
  it("are the one that answers, without others of the same article", async () => {
    const { text } = await draft("Can I just send you a photo of my husband's licence by mail? He comes a day later.");
    expect(text).toContain("By telephone or e-mail it is not possible");
    expect(text).not.toContain("up to three additional drivers");
  });

  it("leave a list under the heading that says when it holds", async () => {
    const { text } = await draft("I lost my phone and have no recovery codes, who can reset my two-factor?");
    expect(text).toContain("Lost your phone?\n1. Log in with a recovery code");
  });
});

describe("a paragraph that begins with what the one before names", () => {
  const night = article(
    "night",
    "Emergencies at night",
    [
      "Outside opening hours call the night line; the clinic at Harbour Road 4 is open.",
      "Go there at once when your pet has a seizure, has eaten poison or cannot pass urine. Do not make it vomit.",
      "The night fee is 110 euros on top of the treatment.",
    ].join("\n\n"),
  );

  it("is quoted with it", async () => {
    const { text } = await openEngines({ embedder, list: [...articles, night] }).reply.draft(
      draftRequest("My dog has nibbled chocolate, should I make him vomit?"),
      call,
    );
    expect(text).toContain("Harbour Road 4 is open.\n\nGo there at once");
  });
});

describe("the paragraphs that an answer needs", () => {
  const lessons = article(
    "lessons",
    "Swimming lessons: paying, moving up, missing and stopping",
    [
      "Lessons for children from 4 and for adults, 30 minutes a week, 48 weeks a year: £31.50 a month by direct debit on the 1st. The child swims free in public sessions.",
      "Moving up: teachers note progress every week, you see it under My Lessons. When all is ticked, a place in the next stage is offered for 5 days.",
      "Missed lessons are neither repaid nor made up. With a doctor's note, lessons are credited from the third week running. If we cancel, the lesson comes off the next payment.",
      "Stopping: under My Lessons > Leave, by the 15th; the place then ends with that month. After the 15th, one more month is due. Telling the teacher or reception is not enough, as they cannot enter it.",
    ].join("\n\n"),
  );

  it("are quoted together, where the nearest one alone answers by half", async () => {
    const { text } = await openEngines({ embedder, list: [...articles, lessons] }).reply.draft(
      draftRequest(
        "Why have you taken another £31.50 off me on the 1st?? Ava finished swimming on the 9th, I TOLD her teacher on poolside she was not coming back. I dont have money to chuck about, I want it back today please",
      ),
      call,
    );
    expect(text).toContain("by direct debit on the 1st");
    expect(text).toContain("Stopping: under My Lessons > Leave");
    expect(text).not.toContain("Moving up");
  });
});

describe("the paragraphs that are quoted to several questions, or to another language", () => {
  const swaps = article(
    "swaps",
    "Swapping rental skis and boards",
    [
      "You can swap skis that are too long as often as you like, free of charge, in the valley shop or in the hut at the mountain station.",
      "The hut keeps no snowboards: these are swapped in the valley shop alone.",
      "Late returns are charged one more day, and the shop closes at half past five.",
    ].join("\n\n"),
  );
  const quoting = (said: string, language = "en") =>
    openEngines({ embedder, list: [...articles, extras, swaps] }).reply.draft(draftRequest(said, { language }), call);

  it("are one for each question that the article answers", async () => {
    const { text } = await quoting(
      "Can I swap my skis at the hut at the mountain station? And until when do I have to return them?",
    );
    expect(text).toContain("You can swap skis that are too long");
    expect(text).toContain("Late returns are charged one more day");
  });

  it("are found by the words of a gloss too", async () => {
    const { text } = await quoting("Il mio snowboard è troppo corto, posso cambiarlo alla stazione a monte?", "it");
    expect(text).toContain("The hut keeps no snowboards");
  });
});

describe("an article that asks for a number", () => {
  const corrected = article(
    "corrected",
    "Correcting an invoice",
    "Invoices of the last 90 days can be issued again with corrected details: write to us with the invoice number, which begins with INV.",
  );
  const asking = async (said: string) => {
    const { text } = await openEngines({ embedder, list: [...articles, corrected] }).reply.draft(draftRequest(said), call);
    return text;
  };

  it("asks nobody who has given it to give it again", async () => {
    const text = await asking("Our VAT number is missing on invoice INV-20931, can you issue a corrected one?");
    expect(text).toContain("write to us with the invoice number");
    expect(text).toContain("I have INV-20931 in front of me, so there is no need to send this information again.");
  });

  it("says nothing of a number that nobody has given", async () => {
    const text = await asking("Our VAT number is missing on the invoice of March, can you issue a corrected one?");
    expect(text).toContain("write to us with the invoice number");
    expect(text).not.toContain("in front of me");
  });
});

describe("paragraphs for which there is no room, or that say the same", () => {
  const inHelpCentre = (one: ReturnType<typeof article>) => openEngines({ embedder, list: [...articles, one] }).reply;
  const long = (begin: string) =>
    `${begin} ${"Please read the notice at the entrance, since it may change from season to season. ".repeat(7)}`.trim();

  it("leave a question open, which the draft and its source say", async () => {
    const pool = article(
      "pool",
      "Our pool: lockers and dogs",
      [
        long("The lockers need a coin of one euro, which you get back."),
        long("Dogs are not allowed in the building, but for guide dogs."),
      ].join("\n\n"),
    );
    const { text, sources, open } = await inHelpCentre(pool).draft(
      draftRequest("Do the lockers at the pool need a coin? Are dogs allowed in the pool building?"),
      call,
    );
    const answered = sources.flatMap(({ answers = [] }) => answers);
    expect([...answered, ...(open ?? [])]).toHaveLength(2);
    expect(open).toHaveLength(1);
    expect(text).toContain(open?.[0]);
  });

  it("are quoted once, under the heading that tells them apart", async () => {
    const countries = ["Germany", "Austria", "Belgium", "Denmark"].map(
      (name) => `${name}\n\nDelivery takes 3 to 5 working days.`,
    );
    const delivery = article(
      "delivery",
      "How long delivery takes",
      [...countries, "Italy\n\nDelivery takes 7 to 9 working days."].join("\n\n"),
    );
    const { text } = await inHelpCentre(delivery).draft(draftRequest("How long does delivery to Austria take?"), call);
    expect(text.split("Delivery takes")).toHaveLength(2);
    expect(text).toContain("Austria\nDelivery takes 3 to 5 working days.");
  });

  it("are the nearest sentences of one that is longer than a quotation", async () => {
    const endless = article(
      "endless",
      "Everything on lockers",
      `${"The hall is cleaned twice a day by our staff. ".repeat(60)}The lockers need a coin of one euro, which you get back. ${"The hall is heated from October on. ".repeat(60)}`,
    );
    const { text } = await inHelpCentre(endless).draft(draftRequest("Do the lockers need a coin, and do I get it back?"), call);
    expect(text).toContain("The lockers need a coin of one euro");
    expect(text.length).toBeLessThan(1500);
  });
});
