/** What customers ask in languages other than English, and what teammates ask for in them. */
import { describe, expect, it } from "vitest";
import { parseInstructions } from "../../../../src/ai/builtin/reply/instructions.js";
import { askedIn } from "../../../../src/ai/builtin/reply/message-questions.js";
import { sentences } from "../../../../src/ai/sentences.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

describe("an instruction", () => {
  it.each([
    ["in Polish", "pl"],
    ["po polsku", "pl"],
    ["på svenska", "sv"],
    ["in Turkish", "tr"],
    ["日本語で", "ja"],
    ["中文", "zh"],
    ["한국어", "ko"],
    ["العربية", "ar"],
  ])("%j names a language", (instruction, language) => {
    expect(parseInstructions(instruction)).toMatchObject({ language, beyond: [] });
  });

  it.each([
    ["less formal", "friendly"],
    ["nicht so förmlich", "friendly"],
    ["more formal", "formal"],
    ["förmlich", "formal"],
  ])("%j asks for a tone", (instruction, style) => {
    expect(parseInstructions(instruction).style).toBe(style);
  });
});

describe("a question", () => {
  it.each([
    ["Buongiorno, come posso restituire il tavolo di rovere", 1],
    ["Potete dirmi quando arriva il divano grigio", 1],
    ["Il divano grigio è arrivato ieri.", 0],
    ["注文した椅子の配送先を変更できますか。", 1],
    ["椅子は昨日届きました。", 0],
  ])("%j asks %i", (message, count) => {
    expect(askedIn(message)).toHaveLength(count);
  });

  it("is no whole message in Japanese", () => {
    expect(askedIn("先週、青い椅子を注文しました。配送先の住所を変更できますか。よろしくお願いします。")).toEqual([
      "配送先の住所を変更できますか。",
    ]);
  });
});

it("no title or abbreviation ends a sentence, where a full stop follows it", () => {
  expect(sentences("Escribí al Sr. García ayer. Nadie respondió.")).toEqual(["Escribí al Sr. García ayer.", "Nadie respondió."]);
  expect(sentences("Ho parlato con il sig. Rossi. Nulla.")).toHaveLength(2);
  expect(sentences("Das Gerät ist von Hr. Müller. Es läuft.")).toHaveLength(2);
});

it("a number at the end of a sentence is the customer's order", async () => {
  const said = "You are frauds, my lawyer will sue you. It is about order 8821734.";
  expect((await openEngines().reply.draft(draftRequest(said), call)).text).toContain("8821734 in front of me");
  const price = "You are frauds, my lawyer will sue you. I paid 8821734.50 for it.";
  expect((await openEngines().reply.draft(draftRequest(price), call)).text).not.toContain("in front of me");
});

describe("to let somebody know", () => {
  it.each(["Teilen Sie mir mit, wann mein Paket kommt.", "Teilt mir bitte mit, ob das geht."])(
    "is asked for in German: %s",
    (message) => {
      expect(askedIn(message)).toEqual([message]);
    },
  );

  it.each(["hab ausversehen mit papas karte was gekauft. er darf das nicht wissen bitte", "Ich habe mit der Karte was bestellt"])(
    "and is not in what else stands behind a 'mit': %s",
    (message) => {
      expect(askedIn(message)).toEqual([]);
    },
  );
});
