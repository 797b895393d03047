/** What our own sentences say in each language, tone and form of address. */
import { describe, expect, it } from "vitest";
import { handingOverDraft } from "../../../../src/ai/builtin/reply/compose-draft.js";
import { parseInstructions } from "../../../../src/ai/builtin/reply/instructions.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import type { DialogueTurn } from "../../../../src/domain/answers.js";
import { formalityOf } from "../../../../src/domain/proof/formality.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "tr", "ja", "zh", "ko", "ar"];
const textOf = async (said: string | readonly DialogueTurn[], change: Parameters<typeof draftRequest>[1]) =>
  (await openEngines().reply.draft(draftRequest(said, change), call)).text;
const houseStyle = { greeting: null, closing: null, formality: "informal", sentences: null, words: null } as const;
const ASKED = "Can my dog travel with me on the night train to Vienna?";

describe("the informal form of address", () => {
  it.each(["de", "fr", "es", "it", "nl"])("has no sentence of the formal one in %s", (language) => {
    const { phrases } = phrasesOf(language, "informal");
    const said = [phrases.maybe, phrases.otherwise, phrases.noted, phrases.open, phrases.openSeveral, phrases.asking];
    expect(said.map((sentence) => formalityOf(sentence, language))).not.toContain("formal");
    expect(phrases.otherwise).not.toBe(phrasesOf(language).phrases.otherwise);
  });

  it("stays where a teammate asks for another tone, except the formal one", async () => {
    const shorter = await textOf(ASKED, { houseStyle, language: "de", instruction: "shorter" });
    expect(shorter).toContain("Danke für deine Nachricht.");
    const formal = await textOf(ASKED, { houseStyle, language: "de", style: "formal" });
    expect(formal).toContain("Vielen Dank für Ihre Nachricht.");
    expect(formal).not.toMatch(/(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu);
  });

  it("alone says Ciao and Hoi", () => {
    const { greeting } = phrasesOf("it", "informal").phrases;
    const said = [greeting.concise[0]("Anna"), greeting.empathetic[0]("Anna"), greeting.formal[0]("Anna")];
    expect(said).toEqual(["Ciao Anna,", "Ciao Anna,", "Buongiorno Anna,"]);
    const greetingIn = (language: string, form: "formal" | "informal") =>
      phrasesOf(language, form).phrases.greeting.friendly[0]("Anna");
    expect([greetingIn("it", "formal"), greetingIn("it", "informal")]).toEqual(["Buongiorno Anna,", "Ciao Anna,"]);
    expect([greetingIn("nl", "formal"), greetingIn("nl", "informal")]).toEqual(["Hallo Anna,", "Hoi Anna,"]);
  });
});

describe("a hand-over", () => {
  const LAWYER = "You are frauds. My lawyer will sue you, I have reported you to the police!";

  /** To somebody who is displeased, and has not waited. */
  const handedOver = (language: string, style: "concise" | "empathetic" | "friendly") =>
    handingOverDraft(
      {
        ...{ phrases: phrasesOf(language).phrases, style, instructions: parseInstructions(null), customerName: "Ana" },
        ...{
          displeased: true,
          goesOn: false,
          references: [],
          questions: [],
          message: LAWYER,
          holdsCard: false,
          cardExposed: false,
          isPlain: false,
        },
        quotable: (words) => words,
        ...{ isTooVague: false, isOneWord: false },
        ...{ greeting: null, closing: null, references: [] },
      },
      {
        ...{
          kind: "grave",
          danger: false,
          bereaved: false,
          answerable: false,
          speaksOf: [],
          letDown: false,
          waited: false,
          threatens: false,
          befell: false,
          named: { unanswered: false, moneyBack: false },
        },
        ...{ words: LAWYER },
      },
    );

  it("thanks once in the empathetic tone", () => {
    expect(handedOver("en", "empathetic").match(/thank you for telling us/giu) ?? []).toHaveLength(1);
    expect(handedOver("en", "friendly")).toContain("We take this seriously.");
  });

  it.each([
    ["ja", "申し訳ございません。お知らせいただき"],
    ["zh", "很抱歉给您带来不便。感谢您告知"],
    ["en", "Sorry about that. Thank you for telling us."],
  ])("joins two sentences as %s does", (language, words) => {
    expect(handedOver(language, "concise")).toContain(words);
  });

  it("greets and closes without cheer, and leaves a sober closing", async () => {
    const mourning = "My father passed away last week.";
    const of = (closing: string) => ({ houseStyle: { ...houseStyle, closing }, language: "ko", customerName: "Mina" });
    expect(await textOf(mourning, of("Have a great day!"))).not.toMatch(/안녕하세요, Mina님!|great day/);
    expect(await textOf(mourning, of("Kind regards"))).toMatch(/\n\nKind regards$/);
    expect(await textOf(ASKED, of("Have a great day!"))).toMatch(/안녕하세요, Mina님![^]*Have a great day!$/);
  });

  it.each([
    ["ja", "KW-1001、KW-1002は"],
    ["ar", "KW-1001 و KW-1002،"],
    ["de", "Folgendes liegt mir bereits vor: KW-1001, KW-1002."],
  ])("lists references as %s does", async (language, list) => {
    const said = `${LAWYER} It is about KW-1001 and KW-1002.`;
    expect(await textOf(said, { language })).toContain(list);
  });
});

describe("traditional Chinese characters", () => {
  const noticeOf = async (said: string, language = "zh") =>
    (await openEngines().reply.draft(draftRequest(said, { language }), call)).by.notice;

  it("are answered in simplified ones, which the teammate is told", async () => {
    expect(await noticeOf("請問要怎麼取消我的訂單?")).toContain("traditional Chinese characters");
    for (const said of ["请问怎么取消我的订单?", "我想取消订单，收件人是陳小姐"])
      expect(await noticeOf(said)).not.toContain("traditional");
    expect(await noticeOf("請問要怎麼取消我的訂單?", "en")).not.toContain("traditional");
  });
});

describe("several open questions", () => {
  it.each([
    ["fr", "plutôt que de vous répondre au hasard\u00a0:\n- Do you"],
    ["ja", "存じます：\n- Do you"],
    ["zh", "以下问题我不想凭猜测答复您，希望先与同事核实：\n- Do you"],
    ["en", "check these with a colleague than guess:\n- Do you"],
  ])("follow a colon as %s writes it", async (language, words) => {
    const asked = "Do you groom elderly poodles in Vienna? Is there a ferry to the zoo on Sundays?";
    expect(await textOf(asked, { language })).toContain(words);
  });
});

describe("our sentences", () => {
  it("say of what a customer gave that it is here, once or twice, and not that it was checked", () => {
    const said = (language: string, list: string) => phrasesOf(language).phrases.references(list);
    expect(said("en", "A-1, A-2")).toBe("I have A-1, A-2 in front of me, so there is no need to send this information again.");
    expect(said("fr", "A-1, A-2")).not.toContain("l'envoyer");
    expect(said("ja", "A-1")).not.toContain("確認");
    expect(said("ko", "A-1")).not.toContain("확인");
  });

  it("claim in no language that something was noted", () => {
    const claims =
      /\bhave noted|festgehalten|genoteerd|har noterat|noté|anotado|annotato|Anotei|zapisane|not aldım|دوّنت|記録|记录|기록/iu;
    expect(LANGUAGES.filter((language) => claims.test(phrasesOf(language).phrases.noted))).toEqual([]);
  });

  it("ask in Japanese once, for what then stands in a list", () => {
    const { asking, questions } = phrasesOf("ja").phrases;
    // The question is known by its か where it is answered.
    expect(asking).toMatch(/か。$/u);
    const listed = [questions.orderNumber, questions.accountEmail, questions.whatHappens, questions.device];
    expect(listed.join("")).not.toMatch(/ますでしょうか|。/u);
  });

  it("do not say whether a man or a woman writes", () => {
    const gendered = /désolée?(?!\p{L})|obrigad[oa]/iu;
    const all = (language: string) => JSON.stringify(phrasesOf(language).phrases);
    expect(["fr", "pt"].filter((language) => gendered.test(all(language)))).toEqual([]);
  });

  it("greet formally at any hour, and in Polish never with a first name that would need another ending", () => {
    const formally = (language: string) => phrasesOf(language).phrases.greeting.formal[0]("Anna");
    expect(["es", "pt", "pl"].map(formally)).toEqual(["Estimado/a Anna:", "Caro(a) Anna,", "Dzień dobry!"]);
    expect(formally("ar")).toBe("السيد/ة Anna، تحية طيبة وبعد،");
    expect(phrasesOf("pl").phrases.greeting.friendly[0]("Anna")).toBe("Dzień dobry!");
  });

  it("console who mourns without guessing for whom, and address one reader in Arabic as elsewhere", () => {
    expect(phrasesOf("zh").phrases.condolence).not.toContain("亲人");
    expect(phrasesOf("ar").phrases.maybe).toContain("سؤالكم");
    expect(phrasesOf("ar").phrases.otherwise).toContain("كنتم");
  });
});
