/** How drafts are set out: bullets, links and greetings, whatever the words. */
import { describe, expect, it } from "vitest";
import { askedIn } from "../../../../src/ai/builtin/reply/message-questions.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { article, call, draftRequest, openEngines } from "./open-engines.js";

const cancel = article(
  "cancel",
  "Cancel or change an order",
  "You can cancel an order until it is packed:\n\n1. Open My account > Orders.\n2. Choose the order and select Cancel.\n3. Confirm with the link we email you.",
);
const engines = openEngines({ list: [cancel] });
const textOf = async (said: string, change: Parameters<typeof draftRequest>[1] = {}) =>
  (await engines.reply.draft(draftRequest(said, change), call)).text;

describe("as bullets", () => {
  it("a numbered step is one bullet", async () => {
    const text = await textOf("How do I cancel or change an order?", { instruction: "as bullets" });
    expect(text).toContain(
      "- Open My account > Orders.\n- Choose the order and select Cancel.\n- Confirm with the link we email you.",
    );
    expect(text).not.toMatch(/^- \d\.?$/mu);
  });

  it("what leads to a list is none", async () => {
    const text = await textOf("How do I cancel or change an order?", { instruction: "as bullets" });
    expect(text).toContain("\nYou can cancel an order until it is packed:\n- Open");
  });
});

describe("shorter", () => {
  it("leaves no step out of an instruction", async () => {
    const text = await textOf("How do I cancel an order? Where do I choose the order and select cancel?", {
      instruction: "shorter",
    });
    expect(text).toContain(
      "1. Open My account > Orders.\n2. Choose the order and select Cancel.\n3. Confirm with the link we email you.",
    );
  });

  it("is one sentence where that is no step", async () => {
    const refund = article(
      "refund",
      "Refunds",
      "Refunds go to the payment method you used. Cards take three to seven working days.",
    );
    const { text } = await openEngines({ list: [refund] }).reply.draft(
      draftRequest("How many working days do refunds to cards take?", { instruction: "shorter" }),
      call,
    );
    expect(text).toContain("Cards take three to seven working days.");
    expect(text).not.toContain("payment method you used");
  });
});

describe("several questions, of which two are answered by one article", () => {
  const password = article(
    "password",
    "Reset your password",
    "Open the sign-in page and choose Forgot password. We email a link that stays valid for 60 minutes.",
  );

  it("have its link once, under the last of them", async () => {
    const message =
      "How do I cancel an order? How do I reset my password? How do I change or cancel an order until it is packed?";
    const { text } = await openEngines({ list: [cancel, password] }).reply.draft(draftRequest(message), call);
    expect(text.match(/^About /gmu), text).toHaveLength(3);
    expect(text.match(/help\.example\/\w+/gu)).toEqual(["help.example/password", "help.example/cancel"]);
  });
});

describe("a formal draft", () => {
  it.each([
    ["en", "Do you run barista workshops in Rotterdam?", "Kind regards"],
    ["de", "Ich schreibe Ihnen jetzt zum dritten Mal wegen BN-48213 und niemand antwortet!", "Mit freundlichen Grüßen"],
    ["fr", "Merci, tout est réglé !", "Cordialement"],
    ["en", "My father died last week. How do I close his account?", "Kind regards"],
  ])("ends as it began (%s): %s", async (language, message, ending) => {
    const text = await textOf(message, { style: "formal", language });
    expect(text.trimEnd().endsWith(`\n\n${ending}`), text).toBe(true);
  });

  it("has no ending where a teammate wants none, or the tone is another", async () => {
    expect(await textOf("Do you run barista workshops?", { style: "formal", instruction: "no closing" })).not.toContain(
      "regards",
    );
    expect(await textOf("Do you run barista workshops?")).not.toContain("regards");
  });
});

describe("who only says hello", () => {
  it.each([
    ["en", "Hello"],
    ["de", "Guten Tag"],
    ["ja", "こんにちは"],
  ])("is asked what they want, and not as if there were a case (%s)", async (language, message) => {
    const { phrases } = phrasesOf(language);
    const text = await textOf(message, { language });
    expect(text).toContain(`\n\n${phrases.questions.details}`);
    expect(text).not.toContain(phrases.asking);
  });
});

describe("a question that is quoted back", () => {
  it.each([
    ["en", "Good morning, do you run barista workshops?", "do you run barista workshops?"],
    ["pt", "Boa tarde, fazem workshops de café?", "fazem workshops de café?"],
    ["es", "Buenos días, ¿tienen talleres de café?", "¿tienen talleres de café?"],
    ["nl", "Goedemiddag, hebben jullie barista-cursussen?", "hebben jullie barista-cursussen?"],
    ["pl", "Witam, czy prowadzą Państwo warsztaty?", "czy prowadzą Państwo warsztaty?"],
    ["sv", "God morgon, har ni baristakurser i Malmö?", "har ni baristakurser i Malmö?"],
    ["tr", "İyi günler, barista kursunuz var mı?", "barista kursunuz var mı?"],
    ["zh", "您好，请问你们有咖啡课程吗？", "请问你们有咖啡课程吗？"],
    ["ja", "こんにちは、コーヒー教室はありますか？", "コーヒー教室はありますか？"],
    ["ko", "안녕하세요, 혹시 바리스타 수업이 있나요?", "혹시 바리스타 수업이 있나요?"],
    ["ar", "السلام عليكم، هل لديكم دورات للقهوة؟", "هل لديكم دورات للقهوة؟"],
  ])("is without its greeting (%s): %s", (_language, message, question) => {
    expect(askedIn(message)).toEqual([question]);
  });
});
