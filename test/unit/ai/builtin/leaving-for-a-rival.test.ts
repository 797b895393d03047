/** Who wrote several times and takes everything to a competitor: a team lead should know, however calm it sounds. */
import { describe, expect, it } from "vitest";
import { graveMatterOf } from "../../../../src/ai/builtin/reading/grave-matters.js";

const kindOf = async (message: string) => (await graveMatterOf(message, () => Promise.resolve()))?.kind ?? null;

describe("leaving after writing again and again", () => {
  it.each([
    "Third email about the same fee. We are moving the company to another provider.",
    "Zum dritten Mal dieselbe Gebühr. Wir wechseln jetzt zur Konkurrenz.",
    "C'est la quatrième fois que je vous écris. Je change de banque.",
    "Tercera reclamación por lo mismo. Nos cambiamos de compañía.",
    "Terceira mensagem sobre a taxa. Vou mudar para outro banco.",
    "Terza segnalazione. Passiamo a un'altra compagnia.",
    "Derde mail over die kosten. Wij stappen over naar een andere bank.",
    "Trzecia reklamacja w tej sprawie. Przenosimy się do innego banku.",
    "Tredje mejlet om avgiften. Vi flyttar allt till en annan bank.",
    "Üçüncü kez yazıyorum. Başka bankaya geçiyoruz.",
    "この件は3回目です。他の銀行に移します。",
    "第三次投诉了，我要转到别的银行",
    "세 번째 문의입니다. 다른 은행으로 옮기겠습니다.",
    "ثالث مرة أراسلكم، بنقل حساباتي لبنك ثاني",
  ])("%s", async (message) => {
    expect(await kindOf(message)).toBe("leaving");
  });

  it.each([
    "We are moving to another office for the third time, please change our address.",
    "I'm switching to another bank next month, how do I update my direct debit?",
    "Third time ordering and I'll go to the shop again. Love it!",
    "Wir gehen zum dritten Mal in das Restaurant, diesmal zu viert.",
    "Je vais à la plage pour la troisième fois.",
    "Tredje gången vi flyttar, kan ni ändra adressen?",
    "これで3回目の注文です。他の色に変えたいです。",
    "Third time I ordered: I'm switching my gym membership to a different company address.",
    "This is my third message: we're moving to a new company address on Friday",
    "For the third time my plants survived, we're going to a new shop to celebrate.",
    "Third message: I'm transferring money to another bank and it fails",
    "Ich wechsle zum dritten Mal die Bank, wie ändere ich meine IBAN?",
    "Tercera vez que me cambio de banco, ¿cómo actualizo mi cuenta?",
    "3回目の振込です。他の銀行に移したお金が届きません",
    "第三次换到别的银行，怎么改卡号",
    "세 번째로 다른 은행으로 옮기는데 계좌 변경 어떻게 하나요",
    "ثالث مرة احول فلوس لبنك ثاني",
  ])("not: %s", async (message) => {
    expect(await kindOf(message)).toBeNull();
  });
});
