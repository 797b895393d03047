/** What a customer wrote is repeated in drafts, reasons and briefs, but not what nobody should write once more. */
import { describe, expect, it } from "vitest";
import { quotableMessage } from "../../../../src/ai/builtin/quotable-words.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const engines = openEngines();

const SECRETS = [
  ["en", "Can you move my plan to the card 5555 5555 5555 4444? Or is the parquet in the hall covered too?", "5555 4444"],
  ["en", "My password is\nTulip77-moss\nWhy does the balcony door not open with Tulip77-moss?", "Tulip77-moss"],
  ["de", "Könnt ihr den Betrag auf DE89 3704 0044 0532 0130 00 überweisen?", "3704"],
  ["fr", "Pourquoi le mot de passe Cerise2031! ne marche-t-il pas sur la tablette ?", "Cerise2031"],
  ["es", "¿Podéis cobrar la cuota en la tarjeta 4012 8888 8888 1881 a partir de mayo?", "8888"],
  ["it", "Potete accreditare il rimborso su IT60X0542811101000000123456 entro venerdì?", "0542811101000000123456"],
  ["nl", "Kunnen jullie het bedrag van mijn kaart 4012888888881881 terugboeken voor vrijdag?", "4012888888881881"],
  ["pl", "Czy możecie zwrócić pieniądze na PL61 1090 1014 0000 0712 1981 2874 do piątku?", "1090 1014"],
  ["sv", "Kan ni dra avgiften från kortet 5555 5555 5555 4444 i stället nästa månad?", "5555"],
  ["tr", "Ücreti 4012 8888 8888 1881 numaralı karttan çekebilir misiniz?", "8888"],
  ["ja", "カード番号５５５５ ５５５５ ５５５５ ４４４４から会費を引き落としていただけますか？", "４４４４"],
  ["zh", "请问可以从卡号4012 8888 8888 1881扣除下个月的会员费吗？", "8888"],
  ["ko", "카드 번호 4012 8888 8888 1881에서 회비를 결제해 주실 수 있나요?", "8888"],
  ["ar", "هل يمكنكم خصم الرسوم من البطاقة ٤٠١٢ ٨٨٨٨ ٨٨٨٨ ١٨٨١ الشهر القادم؟", "٨٨٨٨"],
  [
    "en",
    "You crooks! My lawyer will write to you. Somebody took 300 from card 4012 8888 8888 1881, cvc 917, and you slept.",
    "8888",
  ],
] as const;

describe("a draft repeats no secret", () => {
  it.each(SECRETS)("%s: %s", async (language, message, secret) => {
    const draft = await engines.reply.draft(draftRequest(message, { language }), call);
    expect(JSON.stringify(draft)).not.toContain(secret);
    expect(JSON.stringify(draft)).not.toContain("917");
  });

  it("but says which question stays open", async () => {
    const [, message] = SECRETS[0];
    const { open } = await engines.reply.draft(draftRequest(message), call);
    expect(open).toEqual(["Can you move my plan to the card …?", "Or is the parquet in the hall covered too?"]);
  });

  it("and quotes nothing where too little is left", async () => {
    const { text } = await engines.reply.draft(draftRequest("Really 4012 8888 8888 1881 refunded?"), call);
    expect(text).not.toContain("About");
  });
});

it.each([
  [
    "Is https://parcel-desk.example/verify?u=7 really your page for the customs fee?",
    "Is … really your page for the customs fee?",
  ],
  ["Gehört parcel-desk.example/zoll wirklich zu euch oder nicht?", "Gehört … wirklich zu euch oder nicht?"],
  ["このリンクhttps://parcel-desk.example/aは本物のページですか？", "このリンク…"],
])("a draft sends no link back: %s", async (message, shown) => {
  const quoted = (await quotableMessage(message)).quotable(message);
  expect(quoted).not.toContain("parcel-desk");
  expect(quoted).toContain(shown);
});

it.each([
  "Where is order 4471-2093, which I paid on 14 March?",
  "Does your plugin work with mailbird.com and with Node.js/Express?",
  "Ich habe mein Passwort vergessen, wie bekomme ich ein neues?",
  "Warum steht auf Rechnung 2025-00481 ein Betrag von 1.249,00 Euro?",
  "Pouvez-vous changer l'adresse e-mail lea@example.org de mon compte ?",
  "注文番号 88213445 の配送先を変更できますか？",
])("a draft quotes as before: %s", async (message) => {
  expect((await quotableMessage(message)).quotable(message)).toBe(message);
});

describe("reasons and triggers name no secret", () => {
  const message = "You are thieves, my lawyer will sue: my password Walnut2029 was leaked by you.";

  it("of sentiment", async () => {
    const { triggers } = await engines.sentiment.analyze({ customerId: "1", text: message, channel: "chat", history: [] }, call);
    expect(JSON.stringify(triggers).toLowerCase()).not.toContain("walnut2029");
    expect(triggers).toContain("lawyer");
  });

  it("of triage", async () => {
    const { reason } = await engines.triage.classify({ subject: "", body: message, metadata: {} }, call);
    expect(reason?.toLowerCase()).not.toContain("walnut2029");
    expect(reason).toContain("lawyer");
  });
});

it("a brief repeats no secret", async () => {
  const messages = [
    {
      id: "1",
      role: "customer" as const,
      content: "I want you to refund my card 4012 8888 8888 1881 for the broken kettle please.",
      at: 1,
    },
  ];
  const { lines } = await engines.brief.write({ conversationId: "1", messages }, call);
  expect(lines.map(({ text }) => text)).toEqual(["I want you to refund my card … for the broken kettle please."]);
});
