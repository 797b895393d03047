/** A code that one article alone names says what a message is about, however little else it says. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Embedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { startEmbedder } from "../../../../src/ai/builtin/embedder/start-embedder.js";
import { article, articles, call, draftRequest, openEngines } from "./open-engines.js";

let embedder: Embedder;
beforeAll(() => {
  embedder = startEmbedder();
});
afterAll(() => embedder.close());

const list = [
  ...articles,
  article(
    "h-15",
    "The boiler shows H-15",
    "H-15 means that the pump runs dry. Switch the boiler off at the wall, open the tap below the gauge until it reads 1.5 bar, and switch it on again.",
  ),
  article(
    "h-21",
    "The boiler shows H-21",
    "H-21 means that the flue is blocked. Switch the boiler off, do not start it again, and call an engineer.",
  ),
  article(
    "export",
    "Exports that end early",
    "An export that ends with QUOTA_EXCEEDED has more than 50,000 rows. Choose a shorter period under Reports, Export.",
  ),
  article(
    "gauge",
    "Read the gauge of your boiler",
    "Between 1 and 2 bar all is well. Codes such as H-15 and H-21 have pages of their own.",
  ),
  article("models", "Filters for the X200", "The X200 takes the filter F7, the X300 takes the filter F9. Change it once a year."),
];

const sourcesOf = async (message: string, language: string) => {
  const { sources } = await openEngines({ embedder, list: list.filter(({ id }) => id !== "gauge") }).reply.draft(
    draftRequest(message, { language }),
    call,
  );
  return sources.map(({ articleId }) => articleId);
};

describe("the article of a code", () => {
  it.each([
    ["en", "H-15 again this morning, what now?"],
    ["en", "it just says h15 and nothing else happens, can you help?"],
    ["de", "Bei uns steht seit heute früh H-15 im Display, was sollen wir tun?"],
    ["fr", "Depuis ce matin l'écran affiche H-15, que faut-il faire ?"],
    ["pl", "Od rana na wyświetlaczu jest H-15, co mam zrobić?"],
    ["ja", "今朝からH-15と表示されています。どうすればいいですか？"],
  ])("is quoted (%s): %s", async (language, message) => {
    expect(await sourcesOf(message, language)).toEqual(["h-15"]);
  });

  it("is told from that of its neighbour", async () => {
    expect(await sourcesOf("Our display shows H-21 since last night. What shall we do?", "en")).toEqual(["h-21"]);
  });

  it("is found by a code of a machine", async () => {
    expect(await sourcesOf("I get QUOTA_EXCEEDED each time, what does it want?", "en")).toEqual(["export"]);
  });

  it("is none where two articles name it, or where it is an order's number", async () => {
    const { sources } = await openEngines({ embedder, list }).reply.draft(
      draftRequest("Something odd happened with W-4471 today, who can look at it?", { language: "en" }),
      call,
    );
    expect(sources).toEqual([]);
  });

  it("is no model's: about that much else may be asked", async () => {
    expect(await sourcesOf("I ordered an X200 last week and it has not arrived. When does it come?", "en")).not.toContain(
      "models",
    );
  });

  it("is quoted by the line of that code alone, where it is a list of codes", async () => {
    const codes = article(
      "codes",
      "What the display shows",
      "Your oven says what it needs:\n\n- K-01: the door is open. Close it.\n- K-02: the fan stands still. Switch off at the wall and call us.\n- K-03: the clock is not set. Press + and - together.",
    );
    const { text } = await openEngines({ embedder, list: [...articles, codes] }).reply.draft(
      draftRequest("K-02 is on the display since noon and it beeps. What do I do?", { language: "en" }),
      call,
    );
    expect(text).toContain("K-02: the fan stands still");
    expect(text).not.toMatch(/K-0[13]/);
  });
});
