import type { ReplyPhrases } from "./reply-phrases.js";

export const polishPhrases: ReplyPhrases = {
  greeting: {
    friendly: [(name) => `Dzień dobry, ${name}!`, "Dzień dobry!"],
    formal: [(name) => `Dzień dobry, ${name}!`, "Szanowni Państwo!"],
    concise: [(name) => `Dzień dobry, ${name}!`, "Dzień dobry!"],
    empathetic: [(name) => `Dzień dobry, ${name}!`, "Dzień dobry!"],
  },
  closing: {
    friendly: "Jeśli coś jest jeszcze niejasne, prosimy po prostu odpisać na tę wiadomość. Miłego dnia!",
    formal: "W razie dalszych pytań pozostajemy do Państwa dyspozycji.\n\nZ poważaniem",
    concise: "W razie pytań prosimy o odpowiedź.",
    empathetic: "Jesteśmy do Państwa dyspozycji. Gdyby pojawiło się coś jeszcze, prosimy po prostu odpowiedzieć na tę wiadomość.",
  },
  sorry: {
    friendly: "Bardzo mi przykro z powodu tych kłopotów.",
    formal: "Prosimy o przyjęcie naszych przeprosin za zaistniałe niedogodności.",
    concise: "Przepraszamy za kłopot.",
    empathetic:
      "Naprawdę bardzo mi przykro. Rozumiem, jak frustrująca jest ta sytuacja, i dziękuję, że nam Państwo o niej napisali.",
  },
  thanks: {
    friendly: "Dziękujemy za kontakt!",
    formal: "Dziękujemy za Państwa wiadomość.",
    concise: "Dziękujemy za wiadomość.",
    empathetic: "Dziękujemy, że Państwo do nas napisali.",
  },
  quoting: (title) => `W naszym artykule pomocy „${title}” czytamy na ten temat:`,
  maybe: (title) => `Wydaje mi się, że odpowiada na to nasz artykuł pomocy „${title}”:`,
  otherwise: "Jeśli chodziło o coś innego, proszę o wiadomość, a zapytam kogoś z zespołu.",
  asked: (question) => `Co do pytania „${question}”:`,
  open: "Wolę skonsultować to z kimś z zespołu, niż zgadywać.",
  grave: "Dziękujemy, że nam Państwo o tym napisali. Traktujemy tę sprawę poważnie.",
  wrote: (words) => `Napisali Państwo: „${words}”`,
  references: (list) => `Mam już przed sobą następujące dane: ${list}. Nie trzeba ich przesyłać ponownie.`,
  danger: "Jeśli ktoś jest ranny lub nadal grozi mu niebezpieczeństwo, prosimy najpierw zadzwonić pod lokalny numer alarmowy.",
  condolence: "Prosimy przyjąć nasze szczere kondolencje.",
  cardNumber: "Prosimy nigdy nie wysyłać pełnego numeru karty w wiadomości: nie możemy go za Państwa użyć.",
  handOver:
    "Tej sprawy nie należy załatwiać standardową odpowiedzią. Chcę przekazać ją bardziej doświadczonej osobie z zespołu wraz ze wszystkim, co tu Państwo napisali, aby nie trzeba było niczego wyjaśniać ponownie.",
  noted: "Państwa uwagi zostały zapisane dla zespołu w oryginalnym brzmieniu.",
  readMore: (url) => `Cały artykuł można przeczytać tutaj: ${url}`,
  foreignArticle: "Ten artykuł nie jest jeszcze dostępny w języku polskim.",
  asking: "Abyśmy mogli to sprawdzić, prosimy o następujące informacje:",
  questions: {
    orderNumber: "Którego zamówienia dotyczy sprawa (najlepiej podać numer zamówienia)?",
    accountEmail: "Jaki adres e-mail jest przypisany do Państwa konta? Prosimy nie przesyłać hasła.",
    whatHappens: "Co dokładnie się dzieje i jaki komunikat się wyświetla? Pomocny będzie zrzut ekranu.",
    device: "Z jakiego urządzenia oraz z jakiej przeglądarki lub wersji aplikacji Państwo korzystają?",
    details: "W czym możemy pomóc lub co chcieliby Państwo wiedzieć? Pomocne będzie więcej szczegółów.",
  },
  welcome: {
    friendly: "Bardzo proszę i dziękujemy za informację!",
    formal: "Cieszymy się, że mogliśmy pomóc. Dziękujemy za informację zwrotną.",
    concise: "Bardzo proszę!",
    empathetic: "Cała przyjemność po naszej stronie. Miło nam to czytać i dziękujemy, że zechcieli Państwo o tym napisać.",
  },
};
