import { describe, expect, it } from "vitest";
import type { Signal } from "../../../../src/ai/builtin/lexicons/lexicon.js";
import { signalsOf } from "../../../../src/ai/builtin/lexicons/signals.js";

type Row = readonly [language: string, signal: Signal, text: string];

const says = ([language, signal, text]: Row) => signalsOf(text, language).some((found) => found.signal === signal);

describe("a word of several senses", () => {
  const meant: readonly Row[] = [
    ["nl", "legal", "Als het er vrijdag niet staat, stap ik naar de rechter."],
    ["nl", "legal", "Dan zien we elkaar bij de rechtbank."],
    ["nl", "repeated", "De app doet het weer niet, alweer dezelfde fout."],
    ["nl", "publicity", "Ik stap hiermee naar Kassa."],
    ["nl", "upset", "Ik ben het zat."],
    ["nl", "upset", "Nu ben ik het echt zat, elke week hetzelfde."],
    ["de", "deadline", "Ich brauche das Paket bis morgen früh."],
    ["de", "legal", "Dann sehen wir uns vor Gericht."],
    ["de", "legal", "Wir fordern das gerichtlich ein."],
    ["de", "authority", "Ich habe Strafanzeige gestellt."],
    ["de", "authority", "Morgen erstatte ich Anzeige."],
    ["de", "authority", "Ich werde Anzeige erstatten."],
    ["de", "leaving", "Dann muss ich eben den Anbieter wechseln."],
    ["de", "accusation", "Das ist Betrug!"],
    ["de", "publicity", "Ich gehe damit an die Öffentlichkeit."],
    ["de", "publicity", "Sonst mache ich das öffentlich."],
    ["pt", "legal", "Vou abrir um processo contra a empresa."],
    ["pt", "immediate", "Preciso disto agora mesmo."],
    ["fr", "accusation", "Vous êtes des voleurs."],
    ["fr", "accusation", "C'est du vol !"],
    ["fr", "publicity", "Je vais publier un avis sur Google."],
    ["fr", "authority", "J'ai déposé plainte à la police."],
    ["es", "authority", "Mañana presento la queja en la oficina de consumo."],
    ["es", "authority", "El lunes voy a Consumo."],
    ["es", "supervisor", "Quiero hablar con un superior."],
    ["it", "chargeback", "Ho deciso di contestare la transazione."],
    ["it", "chargeback", "Da oggi contesto l'addebito."],
    ["en", "loss", "We were fined because of this."],
    ["en", "loss", "The tax office will give us a fine."],
    ["en", "leaving", "We are switching to a competitor."],
    ["en", "leaving", "Then I will switch provider."],
    ["en", "authority", "I have reported this to the ICO."],
  ];
  const otherwise: readonly Row[] = [
    ["nl", "legal", "De rechter schoen is te klein."],
    ["nl", "legal", "Het logo staat bij de rechter knop."],
    ["nl", "repeated", "Top, het werkt weer!"],
    ["nl", "publicity", "Kan ik dat aan de kassa betalen?"],
    ["nl", "upset", "Er zat een briefje in de doos."],
    ["de", "deadline", "Guten Morgen, eine Frage zur Rechnung."],
    ["de", "legal", "Das Gericht mit Lachs kam kalt an."],
    ["de", "authority", "Die Anzeige am Thermostat bleibt dunkel."],
    ["de", "leaving", "Wie kann ich das Passwort wechseln?"],
    ["de", "accusation", "Die Lieferzeit betrug 3 Wochen."],
    ["de", "accusation", "Der Betrag betrug laut Rechnung 30 Euro."],
    ["de", "publicity", "Ist mein Profil öffentlich?"],
    ["pt", "legal", "Como está o processo de devolução?"],
    ["pt", "legal", "Como posso abrir um processo de devolução?"],
    ["pt", "immediate", "O cartão já foi enviado?"],
    ["fr", "accusation", "Mon vol pour Nice est décalé."],
    ["fr", "publicity", "Comment publier mes photos dans l'album ?"],
    ["fr", "authority", "Quelle police de caractères utilisez-vous ?"],
    ["fr", "authority", "Où trouver la police d'assurance ?"],
    ["es", "authority", "El consumo de luz ha subido."],
    ["es", "supervisor", "El botón de la parte superior no responde."],
    ["it", "chargeback", "Nel contesto attuale non serve."],
    ["en", "loss", "It was fine, thanks."],
    ["en", "loss", "It is a fine product."],
    ["en", "leaving", "How do I switch to annual billing?"],
    ["en", "authority", "The favicon.ico does not load."],
  ];

  it.each(meant)("%s %s: %s", (...row) => {
    expect(says(row)).toBe(true);
  });

  it.each(otherwise)("%s, not %s: %s", (...row) => {
    expect(says(row)).toBe(false);
  });
});

describe("danger", () => {
  const dangers: readonly Row[] = [
    ["de", "danger", "Der Akku raucht und brennt."],
    ["de", "danger", "Es riecht stark nach Gas."],
    ["de", "danger", "Das Kabel ist ganz geschmolzen."],
    ["de", "danger", "Ich habe einen Stromschlag bekommen."],
    ["de", "danger", "Mein Sohn hat sich verletzt."],
    ["fr", "danger", "Le chargeur fume et a pris feu."],
    ["fr", "danger", "Il y a une odeur de gaz."],
    ["fr", "danger", "La batterie a explosé."],
    ["fr", "danger", "Mon fils est blessé."],
    ["es", "danger", "Sale humo del cargador."],
    ["es", "danger", "La batería explotó."],
    ["es", "danger", "Huele a gas en la cocina."],
    ["it", "danger", "Esce fumo dal caricatore."],
    ["it", "danger", "La batteria ha preso fuoco."],
    ["it", "danger", "Ho preso la scossa."],
    ["pt", "danger", "A bateria explodiu."],
    ["pt", "danger", "Há fumaça a sair da tomada."],
    ["pt", "danger", "Levei um choque elétrico."],
    ["nl", "danger", "De accu rookt en staat in brand."],
    ["nl", "danger", "Het ruikt hier naar gas."],
    ["nl", "danger", "De batterij is ontploft."],
  ];
  const harmless: readonly Row[] = [
    ["de", "danger", "Die rote Lampe brennt dauerhaft."],
    ["de", "danger", "Warum brennt die LED am Router?"],
    ["de", "danger", "Die Schokolade kam geschmolzen an."],
    ["de", "danger", "Das verletzt die DSGVO."],
    ["de", "danger", "Darf man auf dem Balkon rauchen?"],
    ["de", "danger", "Ist das Kabel gefährlich?"],
    ["fr", "danger", "La truite fumée est périmée."],
    ["fr", "danger", "L'assurance incendie est-elle comprise ?"],
    ["fr", "danger", "Le chocolat est arrivé fondu."],
    ["fr", "danger", "Cette réponse est blessante."],
    ["es", "danger", "Las galletas con chispas de chocolate llegaron rotas."],
    ["es", "danger", "¿Tienen detectores de humo?"],
    ["es", "danger", "Cocinar a fuego lento."],
    ["es", "danger", "La explotación agrícola es de mi padre."],
    ["it", "danger", "La fotocamera non mette a fuoco."],
    ["it", "danger", "L'anello è scintillante."],
    ["it", "danger", "Il gelato è arrivato sciolto."],
    ["pt", "danger", "A panela é à prova de fogo?"],
    ["pt", "danger", "O chocolate chegou derretido."],
    ["nl", "danger", "Het lampje brandt rood."],
    ["nl", "danger", "Past dit bij onze brand guidelines?"],
    ["nl", "danger", "Ik was verwonderd over de prijs."],
  ];

  it.each(dangers)("%s %s: %s", (...row) => {
    expect(says(row)).toBe(true);
  });

  it.each(harmless)("%s, no %s: %s", (...row) => {
    expect(says(row)).toBe(false);
  });
});

describe("an ending with an accent", () => {
  const accented: readonly Row[] = [
    ["fr", "refund", "Je veux être remboursé."],
    ["fr", "billing", "J'ai été facturé."],
    ["fr", "shipping", "Mon colis est expédié ?"],
    ["es", "refund", "Solicito la devolución."],
    ["es", "billing", "Se me cobró de más."],
    ["es", "shipping", "Todavía no llegó."],
    ["es", "breach", "Ha habido una filtración de datos."],
    ["es", "technical", "La sincronización se para."],
    ["pt", "refund", "Aguardo a devolução."],
    ["pt", "billing", "Veio uma cobrança."],
    ["pt", "feedback", "Uma sugestão para a app."],
    ["pt", "breach", "Houve um vazamento de informações."],
  ];

  it.each(accented)("%s %s: %s", (...row) => {
    expect(says(row)).toBe(true);
  });

  it("is part of the phrase that is shown", () => {
    expect(signalsOf("Uma reclamação", "pt")).toContainEqual({ signal: "feedback", phrase: "reclamação" });
  });
});
