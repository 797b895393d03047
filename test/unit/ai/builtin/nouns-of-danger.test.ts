/** Things on sale and figures of speech whose nouns are those of fires and of courts; and the same nouns in earnest. */
import { describe, expect, it } from "vitest";
import { glossInEnglish } from "../../../../src/ai/builtin/embedder/gloss.js";
import { hasLexicon, signalsOf } from "../../../../src/ai/builtin/lexicons/signals.js";

/** As a reading finds them: of a language without a lexicon in its English gloss. */
const signalsIn = (language: string, text: string) =>
  (hasLexicon(language) ? signalsOf(text, language) : signalsOf(glossInEnglish(text, language) ?? "", "en")).map(
    ({ signal }) => signal,
  );

describe("danger", () => {
  it.each([
    ["en", "Do you sell smoke detectors and fire blankets?"],
    ["en", "Is the fire pit suitable for a wooden deck and can I burn charcoal in it?"],
    ["en", "Is there a gas station near the campsite and can we have a camp fire?"],
    ["en", "Is there a fire exit plan for the venue and a first aid room?"],
    ["en", "Do you allow gas barbecues on the balcony and is there a smoke detector?"],
    ["en", "Is it a non smoking room?"],
    ["en", "Does the app run on a Fire tablet?"],
    ["en", "Can I burn a CD from it?"],
    ["de", "Haben Sie Rauchmelder und Feuerlöscher im Sortiment?"],
    ["fr", "Vendez-vous des détecteurs de fumée et des extincteurs ?"],
    ["es", "¿Venden detectores de humo y extintores?"],
    ["it", "Vendete rilevatori di fumo ed estintori?"],
    ["pt", "Vocês vendem detetores de fumo e extintores?"],
    ["nl", "Verkopen jullie rookmelders en blusdekens?"],
    ["pl", "Czy macie czujniki dymu i gaśnice?"],
    ["sv", "Säljer ni brandvarnare och brandsläckare?"],
    ["tr", "Duman dedektörü ve yangın tüpü satıyor musunuz?"],
    ["ja", "煙感知器と消火器は売っていますか？"],
    ["zh", "你们卖烟雾报警器和灭火器吗？"],
    ["zh", "今晚有火锅吗？"],
    ["ko", "연기 감지기랑 소화기 파나요?"],
    ["ko", "예약을 연기하고 싶어요."],
    ["ar", "هل تبيعون كاشف دخان وطفاية حريق؟"],
  ])("is not in (%s): %s", (language, text) => {
    expect(signalsIn(language, text)).not.toContain("danger");
  });

  it.each([
    ["en", "Your smoke detector caught fire."],
    ["en", "There is smoke coming out of the smoke detector."],
    ["en", "The fire alarm is going off and we don't know why."],
    ["en", "The camp fire you lit burned our tent."],
    ["en", "The charger is on fire"],
    ["en", "It started smoking and I smell burning."],
    ["en", "The fire brigade was here."],
    ["tr", "Prizden duman çıkıyor, yangın var"],
    ["ja", "部屋が火事です、煙が出ています"],
    ["zh", "插座着火了，冒烟"],
    ["ko", "콘센트에서 연기가 나요"],
    ["ar", "يوجد حريق و دخان في الغرفة"],
  ])("is in (%s): %s", (language, text) => {
    expect(signalsIn(language, text)).toContain("danger");
  });
});

describe("a court", () => {
  it.each([
    ["es", "¿Ofrecen informes bajo demanda o solo programados?"],
    ["es", "¿Cómo denuncio a un jugador que hace trampas?"],
    ["es", "Quiero denunciar una reseña falsa."],
    ["es", "¿Hay mucha demanda para el curso de septiembre?"],
    ["es", "La demanda de plazas es alta."],
    ["it", "Come denuncio un giocatore che bara?"],
    ["fr", "Le savon à l'avocat est-il de nouveau disponible ?"],
    ["fr", "Le toast avocat contient-il du gluten ?"],
  ])("is not named in (%s): %s", (language, text) => {
    expect(signalsIn(language, text)).not.toContain("legal");
  });

  it.each([
    ["es", "Voy a poner una demanda contra ustedes."],
    ["es", "Os voy a demandar."],
    ["es", "La demanda ya está presentada."],
    ["es", "Voy a denunciaros."],
    ["es", "Mañana pongo una denuncia."],
    ["it", "Domani vi denuncio."],
    ["it", "Sporgo denuncia."],
    ["fr", "Mon avocat vous écrira."],
    ["fr", "J'ai transmis le dossier à l'avocat."],
  ])("is named in (%s): %s", (language, text) => {
    expect(signalsIn(language, text)).toContain("legal");
  });
});
