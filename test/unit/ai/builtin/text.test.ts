import { describe, expect, it } from "vitest";
import { detectLanguage, languageOf, SURE } from "../../../../src/ai/builtin/language.js";
import { signalsOf } from "../../../../src/ai/builtin/lexicons/signals.js";
import { chatSentences } from "../../../../src/ai/builtin/text.js";
import { sentences } from "../../../../src/ai/sentences.js";

describe("sentences", () => {
  it.each([
    [
      "注文は昨日届きました。でも色が違います！交換できますか？",
      ["注文は昨日届きました。", "でも色が違います！", "交換できますか？"],
    ],
    ["「返金はできません。」と言われました。納得できません", ["「返金はできません。」と言われました。", "納得できません"]],
    ["「完了しました。」と表示されます。", ["「完了しました。」と表示されます。"]],
    ["「はい。」でも届きません。", ["「はい。」", "でも届きません。"]],
    ["เปิด 9.00 น. ถึง 18.00 น. ทุกวัน", ["เปิด 9.00 น. ถึง 18.00 น. ทุกวัน"]],
    ["डॉ. शर्मा से बात करें", ["डॉ. शर्मा से बात करें"]],
    ["Apt. 가나 101호입니다.", ["Apt. 가나 101호입니다."]],
    ["Yahoo! 知恵袋を見ました。", ["Yahoo! 知恵袋を見ました。"]],
    ["Nr. 5. 설정을 여세요.", ["Nr. 5. 설정을 여세요."]],
    ["我的包裹还没到。\n请问什么时候能到？谢谢", ["我的包裹还没到。", "请问什么时候能到？", "谢谢"]],
    ["주문이 아직 안 왔어요. 언제 도착하나요? 감사합니다.", ["주문이 아직 안 왔어요.", "언제 도착하나요?", "감사합니다."]],
    ["1. 설정을 여세요. 프로필을 누르세요.", ["1. 설정을 여세요.", "프로필을 누르세요."]],
    ["وصلني الطلب أمس. لكن اللون مختلف؟ أريد استبداله.", ["وصلني الطلب أمس.", "لكن اللون مختلف؟", "أريد استبداله."]],
    ["كتبت إلى د. أحمد أمس. لم يرد.", ["كتبت إلى د. أحمد أمس.", "لم يرد."]],
    ["本当に！？信じられない……です", ["本当に！？", "信じられない……です"]],
  ])("parts scripts without capitals too: %s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    ["One. Two! Three?", ["One.", "Two!", "Three?"]],
    ["We take cards, e.g. Visa. Others too.", ["We take cards, e.g. Visa.", "Others too."]],
    ["Version 2.4 is out. It costs 3.50 euros.", ["Version 2.4 is out.", "It costs 3.50 euros."]],
    [
      "Warum wurde mir am 3. August die 2. Rate abgebucht? Danke",
      ["Warum wurde mir am 3. August die 2. Rate abgebucht?", "Danke"],
    ],
    ["I am 30. How do I get the youth discount?", ["I am 30.", "How do I get the youth discount?"]],
    ["Die Gebühr steigt auf 20. Das gilt ab Mai.", ["Die Gebühr steigt auf 20.", "Das gilt ab Mai."]],
    ["Die Frist läuft bis 31. Danach verfällt sie.", ["Die Frist läuft bis 31.", "Danach verfällt sie."]],
    ["Sie endet am 31. Dezember. Danke", ["Sie endet am 31. Dezember.", "Danke"]],
    ["Das war Nr. 4711. Wann kommt es?", ["Das war Nr. 4711.", "Wann kommt es?"]],
    ["First line\nSecond line", ["First line", "Second line"]],
    ["", []],
  ])("%j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("are always verbatim parts of the text", () => {
    const text = "Ask Dr. Smith, p. ex. by phone.\n\nOr write: we answer. 24 hours a day.";
    sentences(text).forEach((sentence) => expect(text).toContain(sentence));
  });
});

describe("sentences of a chat", () => {
  it.each([
    ["it is broken. please help! now", ["it is broken.", "please help!", "now"]],
    ["bin in der 30. woche und blute, soll ich kommen?", ["bin in der 30. woche und blute, soll ich kommen?"]],
    ["och inte den 25. som avtalat?", ["och inte den 25. som avtalat?"]],
  ])("%j", (text, expected) => {
    expect(chatSentences(text)).toEqual(expected);
  });
});

describe("detectLanguage", () => {
  it.each([
    ["Wo ist meine Bestellung geblieben?", "de"],
    ["je n'ai toujours pas reçu mon colis", "fr"],
    ["no puedo entrar en mi cuenta", "es"],
    ["the app crashes when I open it", "en"],
    ["ありがとう、直りました", "ja"],
  ])("%s: %s", (text, language) => {
    expect(detectLanguage(text)?.language).toBe(language);
  });

  it.each([
    ["I lost my password", "en"],
    ["I forgot my password", "en"],
    ["Battery dies fast", "en"],
    ["Restock date?", "en"],
    ["I can't verify my ID.", "en"],
    ["I broke my card", "en"],
    ["Promo code invalid", "en"],
    ["Falta a fatura", "pt"],
    ["Mijn pakket is kapot", "nl"],
    ["Wachtwoord vergeten", "nl"],
    ["Passwort vergessen", "de"],
    ["Mot de passe oublié", "fr"],
    ["Ho perso la password", "it"],
    ["Jag glömde lösenordet", "sv"],
    ["Nie pamiętam hasła", "pl"],
    ["Şifremi unuttum, giremiyorum", "tr"],
    ["¿Dónde está?", "es"],
  ])("of a short message takes the likelier language: %s, %s", async (text, language) => {
    expect(detectLanguage(text)?.language).toBe(language);
    expect(await languageOf(text)).toBe(language);
  });

  it("is sure where the script decides", () => {
    for (const text of ["パスワードを忘れた", "비밀번호를 잊었어요", "我忘记了密码", "نسيت كلمة المرور"])
      expect(detectLanguage(text)?.confidence, text).toBeGreaterThanOrEqual(SURE);
  });

  it.each(["ok", "", "12345 67890 12345", "https://example.com/de/foo"])("does not guess from %j", (text) => {
    expect(detectLanguage(text)).toBeNull();
  });
});

describe("signals", () => {
  const phrases = (text: string, signal: string) =>
    signalsOf(text, "en")
      .filter((found) => found.signal === signal)
      .map(({ phrase }) => phrase);

  it("finds a phrase with and without its apostrophe", () => {
    expect(phrases("It won't load", "technical")).toContain("won't load");
    expect(phrases("it wont load", "technical")).toContain("wont load");
    expect(phrases("it won’t load", "technical")).toContain("won't load");
  });

  it("finds whole words only", () => {
    expect(phrases("the courtyard issue", "legal")).toEqual([]);
    expect(signalsOf("die Rechnungen", "de").map(({ signal }) => signal)).toContain("billing");
  });
});
