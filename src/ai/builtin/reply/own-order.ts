/** Where is my order? Asked in a few words, it needs the order's number. */
import { anyOf, inLowerCase, wholeWords } from "../reading/word-patterns.js";

const OWN_ORDER = anyOf(
  wholeWords(
    "(?:my|our) (?:\\p{L}+ )?(?:orders?|parcels?|packages?|deliver(?:y|ies)|shipments?|refund|purchase)",
    "(?:meine[rn]?|mein|unsere[rn]?) (?:\\p{L}+ )?(?:bestellung|paket|päckchen|lieferung|sendung|rückerstattung|auftrag|ware)",
    "(?:ma|mon|mes|notre) (?:commandes?|colis|livraison|paquet|remboursement|achat)|(?:mi|mis|nuestro) (?:pedidos?|paquetes?|envío|reembolso|compra)",
    "(?:mio|mia|miei|nostro) (?:ordin[ei]|pacc(?:o|hi)|spedizione|rimborso|acquisto)|(?:meu|minha|nossa|nosso) (?:pedido|encomenda|entrega|reembolso|compra)",
    "(?:mijn|onze|ons) (?:bestelling|pakket|pakje|levering|zending|terugbetaling|order)|(?:moje|moja|moją|mojego|mojej|nasze) (?:zamówieni[ea]|paczk[aięą]|przesyłk[aięą]|zwrot)",
    "(?:min|mitt|vår|vårt) (?:beställning|order|paket|leverans|återbetalning)|(?:siparişim|kargom|paketim|iadem)\\p{L}{0,8}",
  ),
  "(?:注文(?:した)?|頼んだ|買った|私の)(?:商品|荷物|もの|品)?[はがの]|荷物[はが]|(?:我的?|我买的)(?:订单|包裹|快递|货|退款)|(?:제|내|저의) ?(?:주문|택배|상품|환불)|주문한 ?(?:거|것|상품|물건)|(?<!\\p{L})(?:طلبي|طلبيتي|طردي|شحنتي)(?!\\p{L})",
);
const SOUGHT = anyOf(
  wholeWords(
    "where(?:'s)?|when|whereabouts|what happened|status|how long|any news|wo|wann|wohin|was ist mit|wie lange|où|quand|en est|cadê|dónde|donde|cuándo|cuando|qué pasa|dov'è|dove|quando|onde|waar|wanneer|gdzie|kiedy|co z|var|när|hur länge|nerede|nerde|ne zaman",
  ),
  "どこ|いつ|どうなっ|哪[里儿]|什么时候|到哪|怎么还|어디|언제|(?<!\\p{L})(?:[أا]ين|متى|وين)(?!\\p{L})",
);

/** Longer messages tell more than that. */
const FEW_SENTENCES = 120;

/** Whether a short message asks where the writer's own order, parcel or refund is. */
export function seeksOwnOrder(message: string): boolean {
  if (message.length > FEW_SENTENCES) return false;
  const text = inLowerCase(message);
  return OWN_ORDER.test(text) && SOUGHT.test(text);
}
