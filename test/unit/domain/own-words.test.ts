/** Mails as customers send them: what is theirs, and what their mail program, their company and we wrote. */
import { describe, expect, it } from "vitest";
import { hasOwnWords, ownWords } from "../../../src/domain/mail/own-words.js";

describe("what a mail quotes is not the customer's", () => {
  it.each([
    [
      "Gmail",
      "Any news?\n\nOn Wed, 12 Nov 2025 at 16:40, Fernhill Care <care@fernhill.example> wrote:\n\nYour parcel is late. Act at once!",
    ],
    [
      "over two lines",
      "Any news?\n\nOn Wed, 12 Nov 2025 at 16:40, Fernhill Customer Care\n<care@fernhill.example> wrote:\n> Your parcel is late.",
    ],
    ["Apple", "Any news?\n\n> Am 12.11.2025 um 16:40 schrieb Fernhill <care@fernhill.example>:\n> Ihr Paket verspätet sich."],
    [
      "Outlook",
      "Any news about it?\n\nFrom: Fernhill Care\nSent: Wednesday, November 12, 2025 4:40 PM\nTo: Ola\nSubject: Parcel\n\nYour parcel is late.",
    ],
    ["ruled", "Any news?\n-----Original Message-----\nYour parcel is late."],
    ["German", "Any news?\n\nAm Mi., 12. Nov. 2025 um 16:40 Uhr schrieb Fernhill Care:\nIhr Paket verspätet sich."],
    ["French", "Any news?\n\nLe mer. 12 nov. 2025 à 16:40, Fernhill <care@fernhill.example> a écrit :\nVotre colis a du retard."],
    [
      "Spanish",
      "Any news?\n\nEl mié, 12 nov 2025 a las 16:40, Fernhill (<care@fernhill.example>) escribió:\nTu paquete llega tarde.",
    ],
    ["Italian", "Any news?\n\nIl giorno mer 12 nov 2025 alle ore 16:40 Fernhill ha scritto:\nIl pacco è in ritardo."],
    [
      "Portuguese",
      "Any news?\n\nEm qua., 12 de nov. de 2025 às 16:40, Fernhill <care@fernhill.example> escreveu:\nO pacote atrasou.",
    ],
    ["Dutch", "Any news?\n\nOp wo 12 nov 2025 om 16:40 schreef Fernhill <care@fernhill.example>:\nJe pakket is vertraagd."],
    ["Polish", "Any news?\n\nśr., 12 lis 2025 o 16:40 Fernhill <care@fernhill.example> napisał(a):\nPaczka jest spóźniona."],
    ["Swedish", "Any news?\n\nDen ons 12 nov. 2025 kl 16:40 skrev Fernhill <care@fernhill.example>:\nPaketet är försenat."],
    [
      "Turkish",
      "Any news?\n\nFernhill <care@fernhill.example>, 12 Kas 2025 Çar, 16:40 tarihinde şunu yazdı:\nPaketiniz gecikti.",
    ],
    ["Japanese", "Any news?\n\n2025年11月12日(水) 16:40 Fernhill <care@fernhill.example>:\n荷物が遅れています。"],
    ["Chinese", "Any news?\n\nFernhill <care@fernhill.example> 于2025年11月12日周三 16:40写道：\n您的包裹延误了。"],
    [
      "Korean",
      "Any news?\n\n2025년 11월 12일 (수) 오후 4:40, Fernhill <care@fernhill.example>님이 작성:\n배송이 지연되었습니다.",
    ],
    ["Arabic", "Any news?\n\nفي الأربعاء، 12 نوفمبر 2025 في 4:40 م كتب Fernhill <care@fernhill.example>:\nطردك متأخر."],
  ])("%s", (_of, mail) => {
    expect(ownWords(mail)).toMatch(/^Any news(?: about it)?\?$/u);
  });

  it("but what stands between the lines is, and below them", () => {
    const mail =
      "On Wed, 12 Nov 2025 at 16:40, Fernhill <care@fernhill.example> wrote:\n> Which size?\nThe large one.\n> Which colour?\nBlue.";
    expect(ownWords(mail)).toBe("The large one.\nBlue.");
  });

  it.each([
    [
      "forwarded",
      "Please handle this.\n\n---------- Forwarded message ---------\nFrom: Ann <ann@x.example>\nDate: 3 May 2025\n\nThe tap leaks.",
    ],
    [
      "weitergeleitet",
      "Bitte kümmern.\n\nAnfang der weitergeleiteten Nachricht:\n\nVon: Ann\nDatum: 3. Mai 2025\n\nDer Hahn tropft.",
    ],
    ["referred to", "Please see below.\n\nOn Wed, 12 Nov 2025 at 16:40, Ann <ann@x.example> wrote:\n> The tap leaks."],
    [
      "referred to in French",
      "Bonjour, voir le message ci-dessous.\n\nLe mer. 12 nov. 2025 à 16:40, Ann <ann@x.example> a écrit :\nLe robinet fuit.",
    ],
    ["without words of its own", "??\n\nFrom: Ann\nSent: 3 May 2025\n\nThe tap leaks."],
    ["alone", "> The tap leaks.\n> And the sink."],
    ["told by the customer", "On 3 May your colleague wrote:\nYou will have it by Friday.\nI do not have it."],
    ["a list", "From: Leeds\nTo: York\nI need both tickets changed."],
    ["headings", "--- Kitchen ---\nThe tap leaks.\n--- Bath ---\nThe sink too."],
  ])("and what is %s stays", (_of, mail) => {
    expect(ownWords(mail)).toBe(mail);
  });
});

describe("a signature is not what they say", () => {
  it.each([
    ["Is the tent waterproof?\n\nKind regards,\nOla Berg\nHead of Fire Safety\nFjord Rescue Ltd | +47 22 00 00 00"],
    ["Is the tent waterproof?\n\nBest,\nOla\n\n--\nOla Berg\nFraud Investigation\nOslo Police"],
    ["Is the tent waterproof?\n--\nOla Berg\nAnwältin für Strafrecht\nAmtsgericht Kiel HRB 70707"],
    ["Is the tent waterproof?\n\nMit freundlichen Grüßen\n\nOla Berg\nGefahrgut und Brandschutz"],
    ["Is the tent waterproof?\n\nCordialement,\nOla Berg\nDirectrice Accidents"],
    ["Is the tent waterproof?\n\nMed vänliga hälsningar\nOla Berg\nJurist"],
    ["Is the tent waterproof?\n\nZ poważaniem\nOla Berg\nKancelaria Adwokacka"],
    ["Is the tent waterproof?\n\nCordialement,\nOla Berg\nAvocat au barreau de Lyon"],
    ["Is the tent waterproof?\n\nUn saludo,\nOla Berg\nAbogada del Ilustre Colegio de Abogados de Madrid\nTel. 600 000 000"],
    ["Is the tent waterproof?\n\nCordiali saluti\nOla Berg\nAvvocato del Foro di Milano presso la Corte di Cassazione"],
    ["Is the tent waterproof?\n\nBest regards,\nOla Berg\nHead of the fraud and police liaison unit at the county court"],
    ["Is the tent waterproof?\n\nMit freundlichen Grüßen\nOla Berg\nLeiterin der Abteilung für Betrug und Abmahnungen"],
    ["Is the tent waterproof?\n\nMet vriendelijke groet\nOla Berg\nAdvocaat bij de Rechtbank van Amsterdam"],
    ["Is the tent waterproof?\n\nKind regards,\nOla Berg\n\nHead of the fraud unit at the county court\n\nFjord Rescue Ltd"],
    ["Is the tent waterproof?\n\nKind regards,\nOla Berg\nDelivery Manager\nOrder Desk"],
    ["Is the tent waterproof?\n\nKind regards,\nOla Berg"],
    ["Is the tent waterproof?\n\nSent from my iPhone"],
    ["Is the tent waterproof?\n\nVon meinem iPhone gesendet"],
    ["Is the tent waterproof?\n\nEnvoyé de mon Galaxy"],
    ["Is the tent waterproof?\n\niPhoneから送信"],
  ])("%j", (mail) => {
    expect(ownWords(mail)).toMatch(/^Is the tent waterproof\?(?:\n\n\S[^\n]{1,30})?$/u);
    expect(ownWords(mail)).not.toMatch(/Berg|iPhone|Galaxy/u);
  });

  it.each([
    ["Hi\nIs the tent waterproof?\nThanks,\nwhere is my order"],
    ["Is the tent waterproof?\nThanks\nAnd please cancel the stove that I ordered."],
    ["Is the tent waterproof?\nKind regards\nAnn\nPS: I also need the invoice for May."],
    ["I wrote twice.\nRegards\nto your boss, he knows how to treat customers"],
    ["Two things broke:\n--\nthe pole and the peg\n--\nthe zip"],
    ["Best\nOla Berg"],
    ["Is the tent waterproof?\nRegards,\nAnn\nPlease send the invoice to my accountant at the mill"],
    ["Is the tent waterproof?\nRegards,\nAnn\nThe manager of the shop promised to cancel the order for us"],
    ["Is the tent waterproof?\nCordialement,\nAnn\nMerci de joindre la facture (invoice) au dossier"],
    ["Hello, the lamp came.\n\nKind regards\nTom Miller\n\nCancel the order for the lamp"],
    ["Hello, the lamp came.\n\nBest regards\nAnn Lee\nRefund to the card ending in 4711 for the stove"],
    ["Hello, the lamp came.\n\nBest regards\nAnn Lee\nDelivery to the neighbour at 5 Mill Lane in Oslo"],
    ["Hello, the lamp came.\n\nMit freundlichen Grüßen\nAnna Kurz\n\nAnbei das Foto vom Schaden an der Kommode (zip)"],
    ["Hello, the lamp came.\n\nMit freundlichen Grüßen\nAnna Kurz\nLieferung bitte an die Nachbarn in Oslo"],
    ["Hello, the lamp came.\n\nCordialement\nAnna Roy\nLivraison chez le voisin au 5 rue du Four à Oslo"],
    ["Hello, the lamp came.\n\nCordialement\nAnna Roy\n\nLa photo de la lampe et de la boîte (zip)"],
    ["Hello, the lamp came.\n\nUn saludo\nAnna Gil\n\nEntrega para la vecina de la puerta 5 de Oslo"],
    ["Hello, the lamp came.\n\nCordiali saluti\nAnna Neri\nRimborso per la lampada della nonna di Oslo"],
    ["Hello, the lamp came.\n\nMet vriendelijke groet\nAnna Smit\nBezorging bij de buren op nummer 5 in Oslo"],
    ["Hello, the lamp came.\n\nKind regards\nTom Miller\nCancel my order"],
    ["Hello, the lamp came.\n\nKind regards\n\nCancel my order"],
    ["Hello, the lamp came.\n\nRegards\nTom Miller\nStill no stove"],
    ["Hello, the lamp came.\n\nRegards\nTom Miller\nMy new address is Oslo"],
    ["Hello, the lamp came.\n\nMit freundlichen Grüßen\nAnna Kurz\nNoch keine Antwort aus Oslo"],
    ["Hello, the lamp came.\n\nCordialement\nAnna Roy\n\nOù est le colis pour Oslo"],
    ["I sent it from my Samsung phone yesterday\nand it came back"],
    ["The order:\n2 Lamps\n1 Table\nOslo"],
  ])("but goes on: %j", (mail) => {
    for (const word of mail.match(/order|stove|invoice|boss|zip|Berg|back|Oslo/gu) ?? []) expect(ownWords(mail)).toContain(word);
  });
});

describe("a disclaimer is nobody's word", () => {
  const said = "Please send me the manual of the boat.";

  it.each([
    "This message is intended solely for the addressee and may contain privileged material. If it reached you in error, delete it and notify us immediately; any disclosure is unlawful.",
    "Diese E-Mail enthält vertrauliche Informationen und ist ausschließlich für den Adressaten bestimmt. Falls Sie sie irrtümlich erhalten haben, löschen Sie sie bitte umgehend.",
    "Ce courriel est confidentiel et à l'usage exclusif de son destinataire. Toute diffusion est interdite; merci de le supprimer immédiatement s'il vous est parvenu par erreur.",
    "Este correo es confidencial y va dirigido exclusivamente a su destinatario. Si lo ha recibido por error, elimínelo de inmediato; su difusión está prohibida.",
    "Deze e-mail is vertrouwelijk en uitsluitend bedoeld voor de geadresseerde. Hebt u hem per ongeluk ontvangen, verwijder hem dan direct.",
    "このメールには機密情報が含まれ、指定された受信者のみを対象としています。誤って受信された場合は、直ちに削除してください。転載は固く禁止されています。ご協力をお願いします。",
  ])("%j", (disclaimer) => {
    expect(ownWords(`${said}\n\n${disclaimer}`)).toBe(said);
  });

  it.each([
    "I did not get your e-mail about it. Please delete my account and notify the recipient of the gift, who waits for it.",
    "Please keep this confidential: the recipient is my mother and it is a surprise for her birthday next week.",
    "Mein Anwalt sagt, die Nachricht war vertraulich. Bitte löschen Sie sie und melden Sie sich umgehend bei mir.",
  ])("but what they ask is theirs: %j", (more) => {
    expect(ownWords(`${said}\n\n${more}`)).toContain(more);
  });
});

it("files stay beside what was written", () => {
  expect(ownWords("Here it is.\n\nKind regards\nOla Berg\nFire Safety\n[image: pole.jpg]")).toBe(
    "Here it is.\n\nKind regards\n[image: pole.jpg]",
  );
});

describe("a telephone that signs by itself says nothing", () => {
  it.each([
    "Sent from my iPhone\n\n> On 3 Nov 2025, at 10:00, Ann <ann@x.example> wrote:\n> Which lamp?",
    "Sent from my iPhone\n\nOn Wed, 12 Nov 2025 at 16:40, Ann <ann@x.example> wrote:\nWhich lamp?",
    "Gesendet von meinem iPhone\nGesendet mit der GMX Mail App\n\n> Welche Lampe?",
    "-- \nSent from my Android device with K-9 Mail",
    "Sent from my iPhone",
    "Get Outlook for iOS",
    "Sent from my Samsung Galaxy smartphone.",
    "Von meinem iPhone gesendet",
    "Envoyé de mon Galaxy",
    "Wysłane z iPhone'a",
    "Enviado desde mi iPhone",
    "iPhoneから送信",
    "iPhone'umdan gönderildi",
    "iPhone’umdan gönderildi",
    "iPad'imden gönderildi",
    "Samsung Galaxy akıllı telefonumdan gönderildi",
    "Von meinem/meiner Galaxy gesendet",
    "أرسلت من الـ iPhone الخاص بي",
    "发自我的iPhone",
    "나의 iPhone에서 보냄",
    "從我的 iPhone 傳送",
    "SENT FROM MY IPHONE 12 PRO",
  ])("%j", (mail) => {
    expect(ownWords(mail)).toBe("");
    expect(hasOwnWords(mail)).toBe(false);
  });

  it("who answers that it was their telephone does", () => {
    expect(ownWords("Hallo,\nvon meinem Handy")).toBe("Hallo,\nvon meinem Handy");
  });

  it("but files stay", () => {
    expect(ownWords("Sent from my iPhone\n[image: lamp.jpg]")).toBe("[image: lamp.jpg]");
  });

  it.each([
    "Sent from my mobile number yesterday",
    "Sent via Yahoo but never arrived",
    "Sent with Galaxy Express, where is it?",
    "Aus meinem Handy kam kein Ton",
    "Foto vom Handy gesendet",
    "내 iPhone이 고장났어요",
    "iPhone'umdan fotoğraf gönderildi",
    "أرسلت من الـ iPhone الخاص بي صورة",
    "Sent from my iPhone where is it",
    "SENT FROM MY MOBILE WHERE IS MY ORDER",
    "Von meinem iPhone",
    "Von meinem Handy.",
    "Aus meinem Outlook",
    "내 iPhone",
    "나의 iPhone",
    "从我的iPhone",
    "Handy gesendet",
    "iPhone 12 gesendet",
    "iPhone verzonden",
    "Samsung gönderildi",
    "> The tap leaks.\n> My iPhone too.",
    "👍\nSent from my iPhone",
  ])("and %j is said", (mail) => {
    expect(ownWords(mail)).toBe(mail.replace("\nSent from my iPhone", ""));
    expect(hasOwnWords(mail)).toBe(true);
    expect(hasOwnWords(`${mail}\n\n> On 3 Nov 2025, at 10:00, Ann <ann@x.example> wrote:\n> Which lamp?`)).toBe(true);
  });
});
