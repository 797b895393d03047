/** Absence notes, bounces and advertising: nobody waits behind them, whatever haste their words name. */
import { describe, expect, it } from "vitest";
import { createReader } from "../../../../src/ai/builtin/reading/analyze-message.js";
import { noEmbedder } from "../../../../src/ai/builtin/embedder/embedder.js";
import { call, openEngines } from "./open-engines.js";

const engines = openEngines();
const classify = (body: string) => engines.triage.classify({ subject: "", body, metadata: {} }, call);
const analyze = (text: string) => engines.sentiment.analyze({ customerId: "1", text, channel: "chat", history: [] }, call);

describe("a message by a machine", () => {
  it.each([
    "I am out of the office until 4 March with no access to my mail. For urgent matters please contact the front desk immediately!",
    "Ich bin bis 12.08. nicht im Büro. In dringenden Fällen wenden Sie sich bitte sofort an meine Vertretung.",
    "Je suis absent jusqu'au 22 août inclus. Pour toute urgence, contactez le standard.",
    "Estoy de vacaciones hasta el 2 de septiembre. Para asuntos urgentes, escriba a la oficina.",
    "Estarei ausente do escritório até 15/09. Em caso de urgência, contacte a receção.",
    "自動返信メールです。出張のため不在にしております。お急ぎの方は代表番号までご連絡ください。",
    "本人正在休假，8月20日返回，如有急事请联系办公室。",
  ])("is neither urgent nor an escalation nor a sentiment: %s", async (message) => {
    const [triage, sentiment] = [await classify(message), await analyze(message)];
    expect([triage.category, triage.urgency, triage.sentiment]).toEqual(["general", "low", "neutral"]);
    expect(sentiment.label).toBe("neutral");
    expect(sentiment.escalationRisk).toBeLessThan(0.1);
  });

  it("is still one where somebody's life is at risk, and a person on leave who needs something waits", async () => {
    expect(
      (await analyze("I am out of the office until Monday. There is a strong gas smell in the hallway")).escalationRisk,
    ).toBe(0.8);
    const reader = createReader({ embedder: noEmbedder });
    const asked = await reader.read("I am out of the office until Friday, can you hold my parcel? It must not go back!", "w");
    expect(asked.urgency.get("low")).toBeLessThan(0.9);
  });
});
