/** A number of an order or a case, with nothing about it. */
import { anyOf, wholeWords } from "../reading/word-patterns.js";

/** "Order KW-20931", with nothing about it. */
const NUMBER = anyOf(
  "^(?:\\p{L}{2,20}[\\s:.-]{0,3}){0,3}(?:no|nr|n°|nº|num|number|nummer)?[\\s:.#]{0,3}#?[a-z]{0,6}[-–]?\\d{3,14}[\\s.!。]*$",
);
/** Each of its words is one of these. */
const OF_A_NUMBER = anyOf(
  `^(?:${wholeWords(
    "my|the|it|is|it's|this|order|number|no|nr|num|id|ref|reference|ticket|case|customer|invoice|parcel|tracking|meine?|die|das|ist|bestellung|bestellnummer|auftrag|auftragsnummer|nummer|kundennummer|rechnung|rechnungsnummer|sendung|sendungsnummer|ma|la|le|c'est|commande|numéro|de|du|facture|colis|suivi|mi|el|es|pedido|número|factura|envío|il|è|ordine|numero|dell'ordine|fattura|spedizione|o|a|é|do|da|encomenda|fatura|mijn|het|bestelling|bestelnummer|ordernummer|factuur|pakket|numer|zamówienia|zamówienie|faktura|przesyłki|ordern|beställning|beställningsnummer|fakturanummer|sipariş|numarası|numaram|fatura",
  )}|注文(?:番号)?|番号|は|です|订单(?:号)?|号|是|주문(?:번호)?|번호|는|은|입니다|이에요|(?:ال)?طلب|رقم|[\\s:.#-]|n°|nº){0,12}$`,
);

export const isNumberAlone = (text: string): boolean => {
  if (!NUMBER.test(text)) return false;
  const words = text.replace(/#?[a-z]{0,6}[-–]?\d{3,14}[\s.!。]*$/u, "");
  return OF_A_NUMBER.test(words);
};
