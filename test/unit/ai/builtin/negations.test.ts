/** What is said of pleasure with a "not" before it. */
import { describe, expect, it } from "vitest";
import { signalsOf } from "../../../../src/ai/builtin/lexicons/signals.js";

const said = (language: string, text: string) =>
  signalsOf(text, language)
    .filter(({ signal }) => signal === "pleased" || signal === "upset")
    .map(({ signal }) => signal);

describe("a word of pleasure behind a negation", () => {
  it.each([
    ["en", "not very pleased with the print"],
    ["en", "I wasn't impressed"],
    ["en", "we are no longer happy"],
    ["de", "nicht zufrieden"],
    ["de", "bin damit gar nicht zufrieden"],
    ["fr", "pas contente du tout"],
    ["fr", "je ne suis pas satisfaite"],
    ["es", "no estoy contento"],
    ["es", "no quedamos muy contentos"],
    ["it", "non sono soddisfatta"],
    ["it", "non siamo molto contenti"],
    ["pt", "não estou satisfeito"],
    ["pt", "não fiquei feliz"],
    ["nl", "niet blij mee"],
    ["nl", "helaas niet erg tevreden"],
  ])("is none, and upset (%s): %s", (language, text) => {
    expect(said(language, text)).toContain("upset");
    expect(said(language, text)).not.toContain("pleased");
  });

  it("is shown with it, and counted once", () => {
    expect(signalsOf("not happy", "en").filter(({ signal }) => signal === "upset")).toEqual([
      { signal: "upset", phrase: "not happy" },
    ]);
    expect(signalsOf("I wasn't impressed", "en")).toContainEqual({ signal: "upset", phrase: "wasn't impressed" });
  });

  it.each([
    ["en", "not only great but cheap"],
    ["en", "no problem, great"],
    ["en", "can't thank you enough"],
    ["en", "no thanks"],
    ["en", "It does not matter, I am happy"],
    ["de", "nicht nur zufrieden, sondern begeistert"],
    ["de", "kein Problem, danke"],
    ["fr", "pas seulement contente, ravie"],
    ["es", "no, genial"],
    ["es", "no gracias"],
    ["it", "non solo soddisfatta"],
    ["pt", "não, obrigado"],
    ["nl", "niet alleen blij"],
  ])("stays one where nothing is turned round (%s): %s", (language, text) => {
    expect(said(language, text)).toContain("pleased");
    expect(said(language, text)).not.toContain("upset");
  });
});
