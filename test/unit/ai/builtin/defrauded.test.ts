/** Whose money swindlers have: at once to a person, and no article on transfers that cannot be recalled. */
import { describe, expect, it } from "vitest";
import { graveMatterOf } from "../../../../src/ai/builtin/reading/grave-matters.js";
import { phrasesOf } from "../../../../src/ai/builtin/reply/phrases-of.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const kindOf = async (message: string) => (await graveMatterOf(message, () => Promise.resolve()))?.kind ?? null;

const TAKEN = [
  ["en", "Someone pretending to be you rang, I read out the code and 900 pounds are gone"],
  ["de", "Ich habe am Telefon die TAN vorgelesen, jetzt fehlen 900 Euro"],
  ["fr", "J'ai communiqué mes codes au téléphone, 900 euros sont partis"],
  ["es", "Di la clave por teléfono y me vaciaron la cuenta"],
  ["it", "Ho comunicato il codice per telefono e mi hanno svuotato il conto"],
  ["pt", "Passei a senha por telefone e sumiram 900 reais"],
  ["nl", "Ik heb mijn pincode doorgegeven en nu is er 900 euro afgeschreven"],
  ["pl", "Podałam kod BLIK przez telefon, zniknęło 900 zł"],
  ["sv", "Jag loggade in med bankid åt någon, nu är 9 000 kr borta"],
  ["tr", "Telefonda şifremi söyledim, hesabım boşaltıldı"],
  ["ja", "偽のSMSで暗証番号を入力してしまい、口座から9万円引き出されました"],
  ["zh", "我把验证码告诉了对方，卡里九千块没了"],
  ["ko", "전화로 인증번호를 알려줬는데 계좌에서 돈이 빠져나갔어요"],
  ["ar", "أعطيته رمز التحقق وسحبوا كل المال من حسابي 900 ريال"],
] as const;
const SENT = [
  ["en", "I have been scammed, I made a transfer of £900 this morning"],
  ["de", "Bin auf einen falschen Bankmitarbeiter reingefallen und habe 900 Euro überwiesen"],
  ["fr", "Je me suis fait arnaquer, j'ai fait un virement de 900 €"],
  ["es", "Me han estafado, hice una transferencia de 900 euros"],
  ["it", "Sono stato truffato, ho fatto un bonifico di 900 euro"],
  ["pt", "Caí num golpe, fiz um pix de 900"],
  ["nl", "Ik ben opgelicht via een advertentie, 900 euro overgemaakt"],
  ["pl", "Zostałem oszukany, zrobiłem przelew na 900 zł"],
  ["sv", "Jag blev lurad och swishade 900 kr"],
  ["tr", "Dolandırıldım, 900 lira havale yaptım"],
  ["ja", "詐欺にあい、9万円を振り込みました"],
  ["zh", "我被骗了，给对方转了九千"],
  ["ko", "보이스피싱을 당해서 90만원 송금했어요"],
  ["ar", "تعرضت للاحتيال وحولت 900 ريال"],
] as const;

describe("whom swindlers have robbed", () => {
  it.each([...TAKEN, ...SENT])("(%s) %s", async (language, message) => {
    expect(await kindOf(message)).toBe("defrauded");
    const { text, sources } = await openEngines().reply.draft(draftRequest(message, { language }), call);
    expect(text).toContain(phrasesOf(language).phrases.handOver);
    expect(sources).toEqual([]);
  });

  it.each([
    "I got a text saying it was you and typed in my PIN. There are now 3 payments that I dont recognise",
    "me robaron el celular y desde ahi hicieron 2 transferencias por la app",
    "Mein Handy wurde gestohlen... Handy gestohlen und damit zwei Überweisungen gemacht",
  ])("in another order, or with their phone: %s", async (message) => {
    expect(await kindOf(message)).toBe("defrauded");
  });

  it.each(["号被盗了，皮肤全没了", "我的号被人盗了"])("an account is one that somebody took over: %s", async (message) => {
    expect(await kindOf(message)).toBe("takeover");
  });

  it.each([
    "I entered the PIN wrong, it's blocked",
    "I entered the voucher code, but the discount of $20 is gone.",
    "Ich habe den Code eingegeben und mein Guthaben von 20 Euro ist weg",
    "J'ai saisi le code promo mais la remise de 10 € a disparu.",
    "Ho inserito il codice sconto ma i 10 euro sono spariti.",
    "Puse el código de descuento y me desaparecieron 10 € del carrito",
    "Digitei o código do cupom e o desconto de 10 reais sumiu",
    "Wpisałam kod rabatowy, a rabat 20 zł zniknął",
    "İndirim kodunu girdim ama 50 tl indirim gitti",
    "クーポンコードを入力しましたが、500円割引が消えました",
    "쿠폰 비밀번호 입력했는데 5000원 할인이 사라졌어요",
    "أدخلت كود الخصم واختفى خصم 50 ريال",
    "I've been scammed before. Can I pay by bank transfer?",
    "Bin schon mal reingefallen, kann ich per Überweisung zahlen?",
    "Me han estafado en otra web, ¿aceptan transferencia?",
    "Oszukana w innym sklepie, czy przyjmujecie przelew?",
    "以前騙されたことがあるので、振込以外で払えますか",
    "被骗过一次，可以不转账吗",
    "I was scammed by your prices, 300 euro for that",
    "I gave the driver the code and the parcel is missing",
    "I entered the discount code and it took 10% off",
    "How do I avoid being scammed?",
    "Ich habe die PIN dreimal falsch eingegeben, jetzt ist die Karte weg",
    "J'ai saisi le code promo, la réduction a disparu",
    "Introduje el código de descuento y no aparece",
    "Ho inserito il codice sconto ma è sparito",
    "Dei o código ao porteiro",
    "Ik heb de code ingevuld en het werkt",
    "Podałem kod rabatowy i nie działa",
    "Jag loggade in med bankid men sidan är tom",
    "Şifremi girdim ama giremiyorum",
    "コードを入力しましたが反応しません",
    "我输入验证码了，还是登不上",
    "인증번호를 입력했는데 로그인이 안 돼요",
    "أدخلت رمز التحقق ولم يعمل",
    "I transferred 300 euro yesterday, when does it arrive?",
    "Mi hai scritto che il bonifico di 300 euro è arrivato, grazie",
  ])("nobody in: %s", async (message) => {
    expect(await kindOf(message)).toBeNull();
  });
});
