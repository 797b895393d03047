/** Who writes of a death while they cancel, pause or want money back is condoled first. */
import { describe, expect, it } from "vitest";
import { isPetDead } from "../../../../src/ai/builtin/reading/animals-in-danger.js";
import { graveWordsIn } from "../../../../src/ai/builtin/reply/grave-words.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const speaksOfDeath = (message: string) => graveWordsIn(message).bereaved || isPetDead(message);

describe("a death told beside a request", () => {
  it.each([
    ["en", "My dog Rex died last week, please cancel the food subscription.", "I am very sorry for your loss."],
    ["en", "We had a death in the family, can I get a refund for the tickets?", "I am very sorry for your loss."],
    [
      "de",
      "Mein Hund Rex ist gestorben, bitte pausieren Sie das Futterabo.",
      "Wir möchten Ihnen unser herzliches Beileid aussprechen.",
    ],
    ["fr", "Mon chien Rex est mort, je voudrais résilier l'abonnement.", "Nous vous présentons nos sincères condoléances."],
    [
      "es",
      "Mi perro Rex murió ayer, quiero cancelar la suscripción.",
      "Lamentamos mucho su pérdida y le acompañamos en el sentimiento.",
    ],
    [
      "it",
      "Ho perso mio padre la settimana scorsa, devo annullare la prenotazione.",
      "Le porgiamo le nostre più sentite condoglianze.",
    ],
    ["pt", "O meu cão Rex morreu, quero o reembolso da ração.", "Apresentamos-lhe as nossas sinceras condolências."],
    ["nl", "Mijn hond Rex is overleden, ik wil het abonnement opzeggen.", "We condoleren u met uw verlies."],
    ["pl", "Mój pies Rex zdechł, proszę anulować subskrypcję.", "Prosimy przyjąć nasze szczere kondolencje."],
    ["sv", "Min hund Rex dog i förra veckan, jag vill avsluta prenumerationen.", "Vi beklagar sorgen."],
    ["tr", "Köpeğim Rex öldü, aboneliğimi iptal etmek istiyorum.", "Başınız sağ olsun."],
    ["ja", "先週うちの猫のミケが死んでしまったので、定期便を止めてください。", "心よりお悔やみ申し上げます。"],
    ["zh", "我家的狗Rex死了，请取消订阅。", "惊悉噩耗，我们深表哀悼，请您节哀。"],
    ["ko", "우리 강아지 코코가 죽어서 정기배송을 해지하고 싶어요.", "삼가 고인의 명복을 빕니다."],
    ["ar", "مات كلبي، أريد إلغاء الاشتراك.", "نتقدّم إليكم بخالص التعازي."],
  ])("is condoled before all else, without cheer (%s: %s)", async (language, message, condolence) => {
    const { text, sources } = await openEngines().reply.draft(draftRequest(message, { language }), call);
    const [, first, ...rest] = text.split("\n\n");
    expect(first).toBe(condolence);
    expect(sources).toEqual([]);
    expect(rest.join("\n")).not.toMatch(
      /!|！|good day|schönen Tag|bonne journée|buen día|buona giornata|bom dia|fijne dag|miłego|trevlig|iyi günler/iu,
    );
  });

  it.each([
    "My dog Rex died last week, please cancel the food subscription.",
    "our cat Luna passed away on sunday so we dont need the litter anymore, can you refund the last box",
    "Rex, my dog, died yesterday. How do I cancel?",
    "Our beloved Milo crossed the rainbow bridge yesterday, cancel the order please",
    "I had to say goodbye to my cat on Monday and would like to pause the box",
    "My dad died and I need to cancel his phone contract",
    "My husband has died, please close his account",
    "my mum passed last week. can you refund her ticket?",
    "We lost my grandmother on Tuesday and cannot travel. Can we get a refund?",
    "My wife died in March and the membership is still being charged",
    "There has been a death in the family, can I move my booking?",
    "My best friend died and I won't be able to attend, refund please",
    "I'm writing on behalf of my late mother, please cancel her subscription",
    "My father-in-law died on Sunday so we have to cancel the hotel",
    "My baby died, please stop sending the nappy box",
    "We lost our baby and need to cancel the box",
    "I had a miscarriage, please stop the baby newsletters",
    "the account holder is dead, please cancel the account",
    "My guinea pig Biscuit died so I don't need hay anymore, please cancel my plan",
    "Mein Hund Rex ist gestorben, bitte kündigen Sie das Futterabo.",
    "Unser Kater Felix ist am Sonntag gestorben, bitte stornieren Sie die Bestellung",
    "Unsere Katze Mimi musste eingeschläfert werden, kann ich das Abo pausieren?",
    "Meine Mutter ist letzte Woche gestorben, ich möchte ihren Vertrag kündigen",
    "Mein Vater ist verstorben. Wie kündige ich sein Abo?",
    "Meine Schwiegermutter ist gestorben, wir müssen die Reise stornieren",
    "Es gab einen Todesfall in der Familie, kann ich umbuchen?",
    "Mein bester Freund ist gestorben, ich möchte das Ticket zurückgeben",
    "Mon chien Rex est mort, je voudrais résilier l'abonnement croquettes",
    "Notre chat Minou est décédé hier, merci d'annuler la commande",
    "Ma mère est décédée, je souhaite résilier son abonnement",
    "Mon beau-père est mort dimanche, pouvez-vous rembourser les billets ?",
    "Nous avons eu un décès dans la famille, est-ce que je peux annuler ?",
    "Mi perro Rex murió ayer, quiero cancelar la suscripción",
    "Se murió mi gata Luna, por favor cancelen el pedido",
    "Mi perra Kira ha fallecido, ¿puedo pausar el pienso?",
    "Mi madre falleció y quiero dar de baja su contrato",
    "Mi suegro murió el lunes, ¿me devuelven el billete?",
    "He perdido a mi padre y no puedo viajar",
    "O meu cão Rex morreu, quero cancelar a assinatura",
    "A minha avó morreu ontem, posso cancelar a reserva?",
    "Meu cachorro Thor faleceu, por favor cancelem a assinatura",
    "Perdi o meu pai e preciso de cancelar a viagem",
    "Il mio cane Rex è morto, vorrei disdire l'abbonamento",
    "È morta mia nonna, posso avere un rimborso del biglietto?",
    "La mia gatta Nina è venuta a mancare, annullate l'ordine per favore",
    "Ho perso mio padre la settimana scorsa, devo annullare la prenotazione",
    "C'è stato un lutto in famiglia, posso spostare la prenotazione?",
    "Mijn hond Rex is overleden, ik wil het abonnement opzeggen",
    "Onze kat Poekie is gisteren doodgegaan, graag de bestelling annuleren",
    "Mijn moeder is overleden, hoe zeg ik haar abonnement op?",
    "Mijn schoonvader is gestorven en we kunnen niet op reis",
    "Wij hebben onze hond moeten laten inslapen, kan het abonnement op pauze?",
    "Er is een sterfgeval in de familie, kan ik omboeken?",
    "Mój pies Rex zdechł, proszę anulować subskrypcję",
    "Nasz kot Filemon odszedł wczoraj za tęczowy most, proszę wstrzymać dostawy",
    "Moja mama zmarła, chcę rozwiązać jej umowę",
    "Zmarł mój teść, musimy odwołać rezerwację",
    "Min hund Rex dog i förra veckan, jag vill avsluta prenumerationen",
    "Vår katt Misse har gått bort, kan ni pausa leveranserna?",
    "Min mamma har dött och jag vill säga upp hennes abonnemang",
    "Min svärfar gick bort i söndags, kan vi få pengarna tillbaka?",
    "Köpeğim Rex öldü, aboneliğimi iptal etmek istiyorum",
    "Kedim Pamuk dün öldü, siparişi iptal edin lütfen",
    "Annem vefat etti, hattını kapatmak istiyorum",
    "Babamı kaybettik, rezervasyonu iptal etmem lazım",
    "愛犬のレックスが亡くなったので、定期購入を解約したいです",
    "先週うちの猫のミケが死んでしまったので、フードの定期便を止めてください",
    "母が亡くなりましたので契約を解約したいです",
    "我家的狗Rex死了，请取消订阅",
    "我的猫咪咪昨天去世了，想退掉猫粮",
    "我妈妈上周去世了，想注销她的账号",
    "우리 강아지 코코가 죽어서 정기배송을 해지하고 싶어요",
    "저희 고양이 나비가 어제 무지개다리를 건넜어요. 구독 취소해 주세요",
    "어머니가 돌아가셔서 계약을 해지하고 싶습니다",
    "مات كلبي ركس، أريد إلغاء الاشتراك",
    "توفيت والدتي وأريد إلغاء اشتراكها",
    "Meine Mutter ist tot, ich möchte ihr Abo kündigen",
    "My mother is dead, please stop sending her catalogues",
    "Mon père vient de mourir, comment résilier sa ligne ?",
    "Meine Mutter Erika ist tot, bitte Vertrag beenden",
    "Mein Vater, der den Vertrag hatte, ist gestorben",
    "Mi padre, titular de la línea, murió ayer",
    "Suite à un décès dans la famille je dois annuler, l'assurance couvre-t-elle ?",
    "Es gab einen Trauerfall in der Familie, ist das versichert?",
    "Vi har förlorat vår mormor i cancer och måste avboka",
    "지난주에 돌아가셔서 계약을 해지하려고요",
    "My brother died when he was on holiday with your company",
  ])("is seen: %s", (message) => {
    expect(speaksOfDeath(message)).toBe(true);
  });
});
