/** "Nothing has come" in a thread on a parcel is looked up with the parcel. */
import { describe, expect, it } from "vitest";
import { latestQuestion } from "../../../../src/ai/builtin/reply/latest-question.js";

const lookupBehind = (before: string, message: string) =>
  latestQuestion([
    { role: "customer", content: before, at: 1 },
    { role: "agent", content: "It is out for delivery today.", at: 2 },
    { role: "customer", content: message, at: 3 },
  ])?.lookup;

describe("a follow-up", () => {
  it.each([
    "well nothing has come here yet",
    "still nothing",
    "hier ist nichts angekommen",
    "immer noch nichts da",
    "toujours rien reçu",
    "rien n'est arrivé",
    "pues aquí no ha llegado nada",
    "qui non è arrivato niente",
    "não chegou nada ainda",
    "hier is niets aangekomen",
    "nadal nic nie przyszło",
    "här har inget kommit",
    "buraya hiçbir şey gelmedi",
    "まだ何も届いていません",
    "我这边什么都没收到",
    "아직 아무것도 안 왔어요",
    "لم يصل أي شيء بعد",
  ])("that names nothing is looked up with the question before it: %s", (message) => {
    expect(lookupBehind("Where is my order 55120?", message)).toBe(`Where is my order 55120?\n${message}`);
  });

  it.each([
    "the confirmation email has not arrived",
    "Die Bestätigungsmail ist nicht angekommen",
    "le mail de confirmation n'est pas arrivé",
    "no ha llegado el correo de confirmación",
    "non è arrivata la mail di conferma",
    "o e-mail de confirmação não chegou",
    "de bevestigingsmail is niet aangekomen",
    "mail z potwierdzeniem nie przyszedł",
    "bekräftelsemejlet har inte kommit",
    "onay e-postası gelmedi",
    "確認メールが届いていません",
    "确认邮件没收到",
    "확인 메일이 안 왔어요",
    "لم تصل رسالة التأكيد",
  ])("that names what has not come is looked up alone: %s", (message) => {
    expect(lookupBehind("Where is my order 55120?", message)).toBe(message);
  });

  it("is looked up alone where nothing was asked before", () => {
    expect(latestQuestion([{ role: "customer", content: "no ha llegado nada", at: 1 }])?.lookup).toBe("no ha llegado nada");
  });
});
