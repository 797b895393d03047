import { describe, expect, it } from "vitest";
import type { DialogueTurn } from "../../../../src/domain/answers.js";
import { call, openEngines } from "./open-engines.js";

const { qa } = openEngines();
const evaluate = (turns: readonly DialogueTurn[]) => qa.evaluate({ conversationId: "1", agentId: "2", turns }, call);

const good: readonly DialogueTurn[] = [
  { role: "customer", content: "My parcel is late again, this is really annoying. When will my parcel come?", at: 0 },
  {
    role: "agent",
    content: "Hi Ana, I'm sorry about the wait. I have contacted the carrier, and your parcel will arrive by Friday.",
    at: 240,
  },
  { role: "customer", content: "Great, thank you so much!", at: 400 },
  { role: "agent", content: "You're welcome, glad to help. Have a good day!", at: 420 },
];

const instead = (index: number, content: string) => good.map((turn, at) => (at === index ? { ...turn, content } : turn));

describe("the QA score", () => {
  it("is the rubric's weighted sum of four dimensions", async () => {
    const { overallScore, dimensions } = await evaluate(good);
    const weights: Record<string, number> = { empathy: 0.25, resolution: 0.35, communication: 0.25, efficiency: 0.15 };
    const sum = dimensions.reduce((total, { name, score }) => total + score * (weights[name] ?? 0), 0);
    expect(overallScore).toBeCloseTo(sum, 2);
  });

  it.each([
    ["curt answers", instead(1, "ok wait")],
    ["an insult", instead(1, "Calm down, as I said you should have read the stupid page.")],
    ["no answer to the end", good.slice(0, 1)],
    ["an answer a day later", good.map((turn, index) => (index === 0 ? turn : { ...turn, at: turn.at + 90_000 }))],
    ["an unhappy end", instead(2, "That does not help at all. Where is my parcel? This is unacceptable.")],
  ])("falls with %s", async (_, worse) => {
    expect((await evaluate(worse)).overallScore).toBeLessThan((await evaluate(good)).overallScore);
  });

  it("quotes what it rests on", async () => {
    const { dimensions } = await evaluate(good);
    expect(dimensions.find(({ name }) => name === "empathy")?.evidence).toContain("I'm sorry about the wait");
    dimensions.forEach(({ evidence }) => expect(evidence).not.toBeNull());
  });

  it("coaches on what cost most", async () => {
    const { coachingNotes } = await evaluate(
      instead(1, "Your parcel is somewhere with the carrier at the moment, that happens."),
    );
    expect(coachingNotes.join(" ")).toMatch(/acknowledge|say plainly/i);
  });

  it("does not ask for sympathy where the customer was never upset", async () => {
    const { coachingNotes } = await evaluate([
      { role: "customer", content: "Could you tell me where I find the invoice?", at: 0 },
      { role: "agent", content: "Hello! You can open Billing and click Invoices.", at: 60 },
      { role: "customer", content: "Thanks", at: 90 },
    ]);
    expect(coachingNotes.join(" ")).not.toContain("upset");
  });

  it("says that it cannot judge whether the facts were right", async () => {
    expect((await evaluate(good)).by.notice).toContain("not checked");
  });

  it("is high for a short right answer, without a greeting card around it", async () => {
    const { overallScore } = await evaluate([
      { role: "customer", content: "do archived projects count towards the limit?", at: 0 },
      { role: "agent", content: "No, archived projects do not count. Only active ones do.", at: 120 },
      { role: "customer", content: "perfect", at: 180 },
    ]);
    expect(overallScore).toBeGreaterThan(0.75);
  });

  it("is low for warm words with nothing behind them", async () => {
    const { overallScore, coachingNotes } = await evaluate([
      { role: "customer", content: "The import fails on every file since Monday. What can I do?", at: 0 },
      { role: "agent", content: "Hi Ana! I'm so sorry to hear that, I completely understand your frustration.", at: 120 },
      { role: "customer", content: "And what happens now?", at: 200 },
      { role: "agent", content: "We truly appreciate your patience. Thank you for being such a valued customer!", at: 260 },
    ]);
    expect(overallScore).toBeLessThan(0.45);
    expect(coachingNotes.join(" ")).toContain("Say plainly what you did");
  });
});

const chat = (...lines: readonly (readonly ["c" | "a", string, minute?: number])[]): readonly DialogueTurn[] =>
  lines.map(([who, content, minute], index) => ({
    role: who === "c" ? "customer" : "agent",
    content,
    at: (minute ?? index * 5) * 60,
  }));

const solved = (question: string, answer: string, end: string) => chat(["c", question], ["a", answer], ["c", end]);

describe("who asks for a secret", () => {
  it.each([
    "Could you please send me the CVV on the back of your card?",
    "I do not see the payment here, please give me the full card number.",
    "Bitte nennen Sie mir Ihr aktuelles Passwort, dann schaue ich nach.",
    "Pouvez-vous me communiquer le cryptogramme au dos de votre carte ?",
    "¿Me puede dar el código de seguridad de su tarjeta?",
    "Pode enviar-me a sua senha?",
    "Mi può inviare la sua password?",
    "Kunt u mij uw wachtwoord sturen?",
    "Proszę podać hasło do konta.",
    "Kan du skicka ditt lösenord?",
  ])("scores nothing: %s", async (answer) => {
    const { overallScore, dimensions, coachingNotes } = await evaluate(solved("I cannot log in", answer, "thanks, perfect"));
    expect(overallScore).toBe(0);
    dimensions.forEach(({ evidence }) => expect(evidence).toContain("asks for a secret"));
    expect(coachingNotes.join(" ")).toContain("Never ask for");
  });

  it.each([
    "Please never send us your password. I have reset it, and you get a link by mail.",
    "You can change your password under Settings, Security.",
    "Please confirm the last four digits of your card so that I can find the charge.",
    "Bitte setzen Sie Ihr Passwort über den Link auf der Anmeldeseite zurück.",
    "Puede restablecer su contraseña en la página de acceso.",
  ])("but not who says: %s", async (answer) => {
    expect((await evaluate(solved("I cannot log in", answer, "thanks"))).overallScore).toBeGreaterThan(0.5);
  });
});

describe("in other languages", () => {
  it.each([
    ["de", "Meine Rechnung ist doppelt abgebucht.", "Guten Tag, ich habe Ihnen den Betrag eben erstattet.", "Danke, super!"],
    ["fr", "Je suis débité deux fois.", "Bonjour, je viens de vous rembourser la somme.", "Merci beaucoup !"],
    ["es", "Me han cobrado dos veces.", "Hola, ya le hemos devuelto el importe.", "¡Muchas gracias!"],
    ["pt", "Fui cobrado duas vezes.", "Olá, já estornei o valor.", "Muito obrigada!"],
    ["it", "Ho pagato due volte.", "Buongiorno, le ho rimborsato la somma.", "Grazie mille!"],
    ["nl", "Er is twee keer afgeschreven.", "Hallo, ik heb het bedrag teruggestort.", "Bedankt!"],
    ["pl", "Pobrano opłatę dwa razy.", "Dzień dobry, zwróciłam tę kwotę.", "Dziękuję!"],
    ["sv", "Jag har betalat två gånger.", "Hej, jag har återbetalat beloppet.", "Tack!"],
  ])("sees what was done, and thanks: %s", async (_, question, answer, end) => {
    const { overallScore, dimensions } = await evaluate(solved(question, answer, end));
    expect(overallScore).toBeGreaterThan(0.8);
    expect(dimensions.find(({ name }) => name === "resolution")?.evidence).toContain(answer.slice(answer.indexOf(",") + 2, -3));
  });

  it.each([
    ["de", "Wo bleibt mein Paket?", "Bitte haben Sie noch etwas Geduld.", "Na toll, danke für nichts."],
    ["fr", "Où est mon colis ?", "Merci de patienter, c'est en cours de traitement.", "Merci pour rien."],
    ["es", "¿Dónde está mi paquete?", "Le pedimos un poco de paciencia, estamos en ello.", "Gracias por nada."],
    ["it", "Dov'è il mio pacco?", "La preghiamo di portare pazienza.", "Grazie di niente."],
    ["pt", "Onde está a minha encomenda?", "Pedimos a sua compreensão, está em análise.", "Obrigado por nada."],
    ["nl", "Waar blijft mijn pakket?", "Nog even geduld alstublieft.", "Bedankt voor niets."],
    ["en", "Where is my parcel?", "Please be patient, it is being processed.", "Great, thanks a lot."],
  ])("takes no irony for thanks: %s", async (_, question, answer, end) => {
    const { overallScore, dimensions } = await evaluate(solved(question, answer, end));
    expect(overallScore).toBeLessThan(0.35);
    expect(dimensions.find(({ name }) => name === "resolution")?.evidence).toMatch(/thanks that are none|no agent message/);
  });
});

describe("what costs", () => {
  const base = chat(
    ["c", "The heater stopped working last night. Can you send a technician?"],
    ["a", "Hello Tom, I'm sorry about the cold. I have booked a technician for Thursday at 9, he calls before he comes."],
    ["c", "great, thank you"],
  );
  const scoreOf = async (turns: readonly DialogueTurn[]) => (await evaluate(turns)).overallScore;

  it.each([
    [
      "a promise after which the customer must come back",
      chat(
        ["c", "The heater stopped working last night. Can you send a technician?"],
        ["a", "Hello Tom, I'm sorry about the cold. A technician will call you back today."],
        ["c", "Nobody called me.", 1500],
        ["a", "I have booked a technician for Thursday at 9, he calls before he comes.", 1510],
        ["c", "great, thank you", 1520],
      ),
    ],
    [
      "the same text again",
      chat(
        ["c", "The heater stopped working last night. Can you send a technician?"],
        ["a", "Hello Tom, please turn the valve to zero and back to five, then wait for ten minutes."],
        ["c", "I did, nothing changed."],
        ["a", "Hello Tom, please turn the valve to zero and back to five, then wait for ten minutes."],
        ["c", "ok"],
      ),
    ],
    [
      "asking for the number that was given",
      chat(
        ["c", "The heater from order 55120 stopped working last night. Can you send a technician?"],
        ["a", "Hello Tom, I'm sorry about the cold. What is your order number?"],
        ["c", "As I wrote, 55120."],
        ["a", "I have booked a technician for Thursday at 9, he calls before he comes."],
        ["c", "great, thank you"],
      ),
    ],
    [
      "saying the opposite of before",
      chat(
        ["c", "The heater stopped working last night. Can you send a technician? Is it free?"],
        ["a", "Hello Tom, I'm sorry about the cold. I have booked a technician for Thursday, it is free."],
        ["c", "The bill says 90. You told me it is free."],
        ["a", "That was wrong information, the visit is 90."],
        ["c", "great, thank you"],
      ),
    ],
    ["the customer's second question left open", instead(0, "When will my parcel come? And does the warranty cover scratches?")],
  ])("%s", async (_, worse) => {
    expect(await scoreOf(worse)).toBeLessThan(await scoreOf(base));
  });

  it("names a question that nobody took up, also the second in one sentence", async () => {
    const { coachingNotes, dimensions } = await evaluate(
      solved(
        "How do I add my accountant as a viewer, and does she count as a paid seat?",
        "Hi Ines, open Settings, People, and choose Invite with the role Viewer.",
        "ok",
      ),
    );
    expect(`${coachingNotes.join(" ")} ${dimensions.map(({ evidence }) => evidence).join(" ")}`).toContain("paid seat");
  });
});

describe("amounts and periods, where the request brings articles", () => {
  const articles = [
    { title: "Refunds", content: "A refund reaches your card within 3 to 7 working days. Returns by parcel are free of charge." },
    { title: "Rückgabe", content: "Die Rückgabe der Ware ist innerhalb von 30 Tagen möglich." },
  ];
  const answered = (answer: string) =>
    qa.evaluate(
      { conversationId: "1", agentId: "2", turns: solved("How do refunds work?", answer, "ok thanks"), articles },
      call,
    );

  it.each([
    "Hello, the refund is on your card within 2 days.",
    "Hello, returns by parcel cost 5 euros.",
    "Hallo, die Rückgabe der Ware geht innerhalb von 14 Tagen.",
  ])("contradict them: %s", async (answer) => {
    const { dimensions, coachingNotes } = await answered(answer);
    expect(dimensions.find(({ name }) => name === "resolution")?.evidence).toContain("the article");
    expect(coachingNotes.join(" ")).toContain("Check amounts and periods");
  });

  it.each([
    "Hello, the refund is on your card within 5 working days.",
    "Hello, returns by parcel are free.",
    "Hallo, die Rückgabe der Ware geht innerhalb von 30 Tagen.",
    "Hello, I sent the new lamp today, it takes 2 days.",
  ])("or do not: %s", async (answer) => {
    expect((await answered(answer)).coachingNotes.join(" ")).not.toContain("Check amounts");
  });
});
