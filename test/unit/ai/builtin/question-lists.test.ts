/** Several questions in one sentence. */
import { describe, expect, it } from "vitest";
import { askedIn } from "../../../../src/ai/builtin/reply/message-questions.js";

describe("a sentence that asks several things", () => {
  it.each([
    ["How much is the annual pass, do you offer a student price, can I freeze it over the summer?", 3],
    ["Could you tell me how to switch the tariff, whether the meter is read by you and if there is a fee?", 3],
    ["Two things: 1) can I bring my dog to the cabin, 2) do the beds have linen, and 3) is the sauna included?", 3],
    ["(a) how do I rename the board? (b) can guests edit cards?", 2],
    ["Was kostet der Versand in die Schweiz, wie lange dauert die Lieferung, kann ich auf Rechnung zahlen?", 3],
    ["Können Sie mir sagen, wie ich den Vertrag verlängere, ob die Rate gleich bleibt und wann die Frist endet?", 3],
    ["Pourriez-vous me dire comment réserver la salle, si le parking est gratuit et quand vous fermez le soir ?", 3],
    ["¿Cuánto cuesta el abono anual, se puede pagar a plazos, dónde recojo la tarjeta?", 3],
    ["Quería saber si tenéis taquillas, cuánto cuesta la toalla y si se admiten perros?", 3],
    ["Quanto custa o plano família, posso dividir a fatura, enviam o cartão para Lisboa?", 3],
    ["Quanto costa la consegna a Palermo, quando arriva il divano, posso pagare in contanti?", 3],
    ["Hoeveel kost het jaarabonnement, kan ik mijn fiets meenemen, wanneer is de balie open?", 2],
    ["Ile kosztuje dostawa do Gdyni, kiedy przyjedzie kurier, czy mogę zapłacić gotówką?", 3],
    ["Hur mycket kostar frakten till Umeå, när kommer paketet, kan jag betala med kort?", 3],
    ["كم تكلفة الشحن إلى جدة، متى يصل الطرد، هل يمكنني الدفع نقدا؟", 1],
  ])("%s: %i", (message, count) => {
    expect(askedIn(message).length).toBeGreaterThanOrEqual(count);
  });

  it.each([
    "The lamp, which is new, flickers, who do I call?",
    "I get an error, when I open the report, what should I do?",
    "Die Lampe, die ich bestellt habe, flackert, wann kommt Ersatz?",
    "If I move to Leeds, can I keep the tariff?",
    "When the alarm rings, do I have to call you?",
    "Wenn ich umziehe, kann ich den Vertrag behalten?",
    "Si je déménage, puis-je garder le contrat ?",
    "Can you tell me if the desk, if it is not in stock, will come in June?",
    "How do I reset the (1) main valve of the boiler?",
    "Is plan b) the one with storage?",
    "My order, 4711, is late, is it lost?",
    "Is the kettle broken, should I buy a new one?",
    "Czy mam zniżkę z polską kartą, czy muszę mieć czeską?",
  ])("is one: %s", (message) => {
    expect(askedIn(message)).toHaveLength(1);
  });
});

describe("a question is named without what stands before it", () => {
  it.each([
    ["- Kann ich den Termin verschieben?", "Kann ich den Termin verschieben?"],
    ["> Can I move the appointment to June?", "Can I move the appointment to June?"],
    ["2) Can I move the appointment to June?", "Can I move the appointment to June?"],
    ["①予約の日時を変更できますか。", "予約の日時を変更できますか。"],
    ["Moin Lisa, kann ich den Termin verschieben?", "kann ich den Termin verschieben?"],
    ["Hi! Can I move the appointment to June?", "Can I move the appointment to June?"],
    ["Hi-fi speakers, do you repair them?", "Hi-fi speakers, do you repair them?"],
    ["3.5 mm jacks, do you sell them?", "3.5 mm jacks, do you sell them?"],
  ])("%s", (message, question) => {
    expect(askedIn(message)).toEqual([question]);
  });

  it("and an outcry is none", () => {
    expect(askedIn("Jaja, soll das ein Witz sein?! Das Sofa fehlt seit Mai.")).toEqual([]);
    expect(askedIn("How do I cancel the yoga course?!")).toHaveLength(1);
  });
});
