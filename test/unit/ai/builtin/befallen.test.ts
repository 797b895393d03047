/** Weals and swollen lips, and to whom a hand-over does not apologise for "the trouble". */
import { describe, expect, it } from "vitest";
import type { FoundSignal } from "../../../../src/ai/builtin/lexicons/signals.js";
import type { Reading } from "../../../../src/ai/builtin/reading/reading.js";
import { isInPain } from "../../../../src/ai/builtin/reply/grave-words.js";
import { situationOf } from "../../../../src/ai/builtin/reply/situation.js";
import { noHints, noThanks } from "./open-engines.js";

describe("weals and swellings", () => {
  it.each([
    "My son has hives all over since the injection",
    "Her lips started to swell after the meal",
    "Mein Sohn (3) hat seit der Spritze bei Ihnen heute Morgen überall Quaddeln und die Lippen schwellen an",
    "Ma fille a de l'urticaire depuis le repas",
    "Mi hijo tiene ronchas por todo el cuerpo",
    "Mia figlia ha un'orticaria dopo la puntura, e il viso gonfio",
    "Meu filho está com urticária desde a vacina",
    "Mijn dochter zit onder de galbulten",
    "Syn ma pokrzywkę po leku",
    "Min son har fått nässelutslag",
    "Kızım kurdeşen döktü, dudakları ve yüzüm şişiyor",
    "全身に蕁麻疹が出ています",
    "孩子身上起了荨麻疹",
    "온몸에 두드러기가 났어요",
    "ابني طلع له شرى",
  ])("are heard in: %s", (message) => {
    expect(isInPain(message)).toBe(true);
  });

  it.each([
    "Do you treat hives, and what does it cost?",
    "The beehives arrived, thank you.",
    "Das Holz schwillt bei Feuchtigkeit an.",
    "Behandeln Sie Quaddeln?",
    "Traitez-vous l'urticaire ?",
    "¿Tratan la urticaria?",
    "Curate l'orticaria?",
    "Tratam urticária?",
    "Behandelen jullie netelroos?",
    "Czy leczycie pokrzywkę?",
    "Behandlar ni nässelutslag?",
    "Kurdeşen tedavisi yapıyor musunuz?",
    "蕁麻疹の治療はしていますか？",
    "你们看荨麻疹吗？",
    "두드러기 치료도 하시나요?",
    "هل تعالجون الشرى؟",
  ])("are not heard in: %s", (message) => {
    expect(isInPain(message)).toBe(false);
  });
});

describe("an apology for the trouble", () => {
  const befell = (message: string, replySignals: readonly FoundSignal[], change: Partial<Reading> = {}) => {
    const found = situationOf(
      {
        language: "en",
        basis: "words",
        ...{ signals: [], replySignals, vector: null, escalation: 0.85, lifeAtRisk: null, graveMatter: null },
        ...{ category: new Map([["account", 1]]), urgency: new Map([["urgent", 1]]), sentiment: new Map([["negative", 1]]) },
        thanks: noThanks,
        hints: noHints,
        ...change,
      },
      message,
      [],
    );
    return found.kind === "grave" && found.befell;
  };

  it("is none for whom something befell", () => {
    expect(befell("My phone was stolen.", [{ signal: "security", phrase: "stolen" }])).toBe(true);
    expect(befell("He is hurt and scared.", [])).toBe(true);
  });

  it("is due to whoever blames us, or waited", () => {
    const stolen = { signal: "security", phrase: "stolen" } as const;
    expect(befell("My phone was stolen, and your service is terrible.", [stolen, { signal: "upset", phrase: "terrible" }])).toBe(
      false,
    );
    expect(befell("My card was stolen, you are liars.", [stolen, { signal: "accusation", phrase: "liars" }])).toBe(false);
    expect(befell("What a disaster.", [])).toBe(false);
  });
});
