/** Who asks for a better price and otherwise leaves: a team lead should know. */
import { describe, expect, it } from "vitest";
import { graveMatterOf } from "../../../../src/ai/builtin/reading/grave-matters.js";
import { call, openEngines } from "./open-engines.js";

const kindOf = async (message: string) => (await graveMatterOf(message, () => Promise.resolve()))?.kind ?? null;

describe("match it, or I leave", () => {
  it.each([
    "Rival Mobile has it for half. Match that or I'm off.",
    "Lower the price, otherwise we will switch.",
    "Woanders zahle ich die Hälfte. Wenn ihr beim Preis nicht mitgeht, bin ich weg",
    "Ailleurs c'est moitié prix, faites un geste ou je pars",
    "En otra compañía cuesta la mitad, o me bajan el precio con un descuento o me voy",
    "Altrove pago la metà, o mi fate uno sconto o me ne vado",
    "Noutra operadora é metade, ou fazem um desconto ou mudo já",
    "Elders betaal ik de helft, geef korting of ik stap over",
    "Gdzie indziej płacę połowę, dajcie rabat albo odchodzę",
    "Hos en annan betalar jag hälften, sänk priset eller så byter jag",
    "Başkası yarı fiyatına veriyor, indirim yapmazsanız ayrılıyorum",
    "他社は半額です。割引してもらえないなら解約します",
    "别家便宜一半，不给优惠我就换一家",
    "다른 곳은 반값이에요. 할인 안 해주면 해지할게요",
    "شركة أخرى بنصف السعر، إذا لم تعطوني خصم سأنتقل لهم",
  ])("%s", async (message) => {
    expect(await kindOf(message)).toBe("ultimatum");
    const asked = { customerId: "1", text: message, channel: "chat", history: [] } as const;
    expect((await openEngines().sentiment.analyze(asked, call)).escalationRisk).toBeGreaterThanOrEqual(0.5);
  });

  it.each([
    "I'm off on Friday, can you send the discount code or the voucher before?",
    "Je passe chez vous demain ou jeudi pour la remise des clés",
    "Me paso mañana por la tienda o el viernes a usar el descuento.",
    "Passo a ritirare domani o venerdì, lo sconto è valido",
    "Jag byter storlek eller färg, rabatten ska gälla",
    "We are leaving the hotel on Sunday or Monday. Please offer me a discount for parking.",
    "We're switching to the new plan or the family plan, please offer me a deal.",
    "Je pars en vacances lundi ou mardi. Merci pour la remise !",
    "Ik vertrek maandag of dinsdag, de korting is verwerkt.",
    "Jag byter till er om rabatten gäller, annars nästa år",
    "What do I pay if we'll cancel early or late? You did offer me a discount.",
    "Do you price match? Or is there a discount for students?",
    "We leave at noon or later, is there a discount for early check-in?",
    "Wir wechseln das Zimmer oder bekommen wir einen Rabatt?",
    "Gibt es einen Rabatt oder ein Angebot für Familien?",
    "Je pars demain, la remise sera-t-elle appliquée ?",
    "Me voy de vacaciones, gracias por el descuento",
    "Grazie per lo sconto!",
    "Bedankt voor de korting, ik stap over naar jaarlijks",
    "割引ありがとうございます",
    "谢谢你们的优惠",
    "할인 감사합니다",
    "شكرا على الخصم",
  ])("none: %s", async (message) => {
    expect(await kindOf(message)).toBeNull();
  });
});
