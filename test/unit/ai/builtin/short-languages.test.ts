/** The language of one or two words, which most chats begin with. */
import { describe, expect, it } from "vitest";
import { detectLanguage, languageOf, SURE } from "../../../../src/ai/builtin/language.js";
import { draftQuestion } from "../../../../src/domain/engine-questions.js";
import { conversationOf } from "../../domain/conversations.js";

describe("Swedish", () => {
  it.each([
    ["Hur avkalkar jag maskinen? Den orange lampan lyser.", "sv"],
    ["Lampan lyser orange. Vad betyder det?", "sv"],
    ["Hur avkalkar jag maskinen? Lampan lyser orange när jag startar den.", "sv"],
    ["Hvordan afkalker jeg maskinen? Den orange lampe lyser.", "da"],
    ["Maskinen lyser orange, og jeg har travlt, et evigt jag. Hvad betyder det?", "da"],
  ])("is known by its words, and Danish by its own: %s", (text, language) => {
    expect(detectLanguage(text)?.language).toBe(language);
    if (language === "sv") expect(detectLanguage(text)?.confidence).toBeGreaterThanOrEqual(SURE);
  });
});

describe("Polish without its own letters", () => {
  it.each([
    "nie moge sie zalogowac",
    "nie da sie zaplacic",
    "nie loguje sie",
    "nie wyswietla sie faktura",
    "nie dziala mi aplikacja",
    "paczka nie doszla, prosze o refund",
  ])("is no German: %s", (text) => {
    const found = detectLanguage(text);
    expect(found?.language).toBe("pl");
    expect(found?.confidence).toBeGreaterThanOrEqual(SURE);
  });

  it.each([
    "Kommt sie nie?",
    "Konnte nie bezahlen, sie buchten trotzdem ab",
    "Paket nie angekommen, sie sollten suchen",
    "Leider nie bekommen, sie sagten heute",
    "Das Paket kommt nie an, melden sie sich",
    "war nie da, sie auch nicht",
    "ich kann mich nie anmelden",
  ])("German is none: %s", (text) => {
    expect(detectLanguage(text)?.language).toBe("de");
  });
});

describe("a line with a word of English or German in it", () => {
  it.each([
    ["vi sitter fast i hissen på plan 3", "sv"],
    ["kortet fast i automaten", "sv"],
    ["status på min order", "sv"],
    ["kan jag få refund", "sv"],
    ["perfekt, nu fungerar det", "sv"],
    ["proszę o refund", "pl"],
    ["hotel był super", "pl"],
    ["refund status?", "en"],
    ["order status", "en"],
  ])("is read in its own language: %s", async (text, language) => {
    expect(await languageOf(text)).toBe(language);
  });
});

describe("a few letters", () => {
  it.each([
    ["배송", "ko"],
    ["届かない", "ja"],
    ["領収書", "ja"],
    ["发票", "zh"],
    ["شكرا", "ar"],
    ["فاتورة", "ar"],
    ["Guten Abend", "de"],
    ["Lieferung?", "de"],
    ["bonsoir", "fr"],
    ["colis perdu", "fr"],
    ["buenas", "es"],
    ["mañana", "es"],
    ["buonasera", "it"],
    ["boa noite", "pt"],
    ["devolução", "pt"],
    ["bedankt!", "nl"],
    ["verzending", "nl"],
    ["Dzięki!", "pl"],
    ["płatność", "pl"],
    ["hejsan", "sv"],
    ["faktura?", null],
    ["Selam", "tr"],
    ["fatura yanlış", "tr"],
    ["hello there", null],
    ["ok", null],
    ["thx", null],
    ["Don't", null],
    ["my photos", null],
    ["fast?", null],
    ["پول", null],
  ])("%s: %s", (text, language) => {
    const found = detectLanguage(text);
    if (language === null) expect(["en", null]).toContain(found?.language ?? null);
    else expect(found?.language).toBe(language);
  });

  it("is the same when it is asked again, and after many other texts", () => {
    const texts = ["Merci, bonne journée à vous", "where is my parcel", "ok", `${"Wo ist mein Paket? ".repeat(80)} thank you`];
    const first = texts.map(detectLanguage);
    expect(texts.map(detectLanguage)).toEqual(first);
    for (let number = 0; number < 400; number += 1) detectLanguage(`where is my parcel, asked for the ${number}th time`);
    expect(texts.map(detectLanguage)).toEqual(first);
  });

  it("is read in that language", async () => {
    expect(await languageOf("Dzięki!")).toBe("pl");
    expect(await languageOf("배송")).toBe("ko");
    expect(await languageOf("ok")).toBe("en");
  });

  it.each([
    ["Parolamı unuttum", "tr"],
    ["Proszę o fakturę", "pl"],
    ["Livraison svp", "fr"],
    ["Wo ist es denn", "de"],
  ])("more of them, %s, are no neighbour's: %s", (text, language) => {
    expect(detectLanguage(text)?.language).toBe(language);
  });
});

describe("a draft", () => {
  const languageOfDraft = (...lines: Parameters<typeof conversationOf>[0][number][]) => {
    const conversation = conversationOf(lines);
    const answers = conversation.messages.at(-1);
    if (answers === undefined) throw new Error("no message");
    const options = { style: "friendly", language: null, instruction: null };
    return draftQuestion(conversation, answers, options, (text, sure = false) => {
      const found = detectLanguage(text);
      return found === null || (sure && found.confidence < SURE) ? null : found.language;
    }).language;
  };

  it("is in the language of one word", () => {
    expect(languageOfDraft("customer: bonsoir")).toBe("fr");
    expect(languageOfDraft("customer: 배송")).toBe("ko");
  });

  it("stays in that of the conversation where a word tells little", () => {
    expect(languageOfDraft("customer: Where is the parcel that I ordered in May?", "customer: merci")).toBe("en");
    expect(languageOfDraft("customer: 先月注文した椅子の配送先を変更できますか。", "customer: 返品")).toBe("ja");
    expect(languageOfDraft("customer: Où est le colis que j'ai commandé en mai ?", "customer: ok")).toBe("fr");
  });
});

describe("a script, small words and slips", () => {
  it.each([
    ["再印刷で", "ja"],
    ["配送先変更で", "ja"],
    ["交換希望です、色違い", "ja"],
    ["我买的是無印の杯子", "zh"],
    ["我在ユニクロ买的衣服什么时候到", "zh"],
    ["사진集 주문했어요", "ko"],
    ["Hi Team, mein Account ist gelocked nach dem Update, der Login-Button ist disabled. Any ideas?", "de"],
    ["Hey, das Shipping ist delayed, gibt's ein Update zum Delivery-Date?", "de"],
    ["Der Checkout buggt, my Cart ist immer empty nach dem Login. Please fixen!", "de"],
    ["Mijn account is locked en het reset link is expired, any update?", "nl"],
    ["My Le Petit lamp and the La Mer shade are on the same order", "en"],
    ["I ordered Der Spiegel and Das Boot as a gift for my dad", "en"],
    ["bhai mera order kab aayega 10 din ho gaye", "en"],
    ["sumimasen, chuumon wo kyanseru shitai desu", "en"],
    ["arigatou gozaimasu, todokimashita", "en"],
    ["Arigato! Wann kommt mein Paket endlich an? Ich warte seit zwei Wochen.", "de"],
    ["Arigato, pero mi pedido todavía no ha llegado a casa", "es"],
    ["Konnichiwa, où est mon colis ? Je l'attends depuis deux semaines.", "fr"],
    ["Sumimasen, ma il mio ordine non è ancora arrivato a casa", "it"],
    ["Ne vem, kaj narediti, ko se prijavim v račun, ki sem ga ustvaril", "sl"],
    ["Ko se prijavim, se pokaže napaka, ki je ne razumem", "sl"],
    ["Arigato gozaimasu!", "en"],
    ["sumimasen onegai", "en"],
    ["paise wapas kab milega", "en"],
    ["i cnat lgoin pasword dosnt wrok plese helpp", "en"],
  ])("%s: %s", (text, language) => {
    expect(detectLanguage(text)?.language).toBe(language);
  });
});
