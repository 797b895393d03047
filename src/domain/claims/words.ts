/** Words and signs that say what a number counts, in the languages drafts are written in. */

type Groups = Readonly<Record<string, string>>;

/** Each word with its meaning, as the texts are normalized that they are looked for in. */
const pairsOf = (groups: Groups): readonly (readonly [word: string, meaning: string])[] =>
  Object.entries(groups).flatMap(([meaning, words]) =>
    words.split(" ").map((word) => [word.normalize("NFKC"), meaning] as const),
  );
const table = (groups: Groups): ReadonlyMap<string, string> => new Map(pairsOf(groups));
const beginnings = (groups: Groups) => [...pairsOf(groups)].sort(([left], [right]) => right.length - left.length);

/** A word of several countries, or none at all. */
export const ANY_MONEY = "money";

export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["€", "EUR"],
  ["$", "USD"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["₺", "TRY"],
  ["₽", "RUB"],
  ["₴", "UAH"],
  ["₪", "ILS"],
  ["₫", "VND"],
  ["฿", "THB"],
  ["₿", "BTC"],
]);

/** In capitals alone: "try" and "all" are words. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    "EUR USD GBP CHF JPY CNY RMB PLN SEK NOK DKK CZK HUF RON BGN TRY RUB UAH INR BRL MXN AUD CAD NZD SGD HKD KRW ILS ZAR AED SAR " +
    "EGP THB IDR MYR PHP VND ARS CLP COP PEN BTC ETH USDT"
  ).split(" "),
);

/** Written just so: "3 ft" are feet. */
export const CURRENCY_ABBREVIATIONS = table({
  INR: "Rs",
  IDR: "Rp",
  MYR: "RM",
  HUF: "Ft",
  SEK: "kr Kr",
  CZK: "Kč",
});

export const CURRENCY_WORDS = table({
  EUR: "euro euros eur ευρώ евро євро يورو euroa euron euró यूरो یورو אירו",
  USD: "usd dollar dollars dólar dólares dollari dollaro dolar dolarów dolarów доллар долларов دولار dollaria dolarů dolárov dollár dolari δολάρια доларів डॉलर דולר דולרים đô دلار",
  GBP: "gbp pound pounds quid pfund libras sterline livres",
  JPY: "yen",
  CNY: "yuan renminbi",
  CHF: "chf franken francs franchi",
  PLN: "zł złoty złotych złote pln",
  SEK: "sek kr kronor kroner kronen",
  TRY: "tl lira lirası",
  CZK: "kč korun koruny korunu",
  HUF: "forint forintot",
  RON: "lei leu",
  VND: "đ đồng vnđ",
  ILS: "שקל שקלים",
  UAH: "грн гривень гривні гривня",
  IDR: "rupiah",
  [ANY_MONEY]: "ريال ريالات ریال درهم دينار جنيه تومان",
  MYR: "ringgit",
  BRL: "reais brl",
  INR: "rupees rupien roupies रुपये रुपए रुपयों रुपया",
  RUB: "рублей рубля рубль руб",
  cent: "cent cents centimes céntimos centesimi centavos",
});

/** Scripts without blanks run the unit and the next word together, so these are beginnings. Longer ones come first. */
export const CURRENCY_BEGINNINGS = beginnings({
  EUR: "ユーロ 유로 欧元",
  USD: "ドル 달러 美元",
  JPY: "円 日元",
  CNY: "元 块",
  KRW: "원",
  THB: "บาท",
});

export const PERCENT_WORDS: ReadonlySet<string> = new Set(
  "percent pct prozent procent procenten prosent porcento porciento percento yüzde процентов процента процент".split(" "),
);
export const PERCENT_BEGINNINGS = ["パーセント", "퍼센트"] as const;
/** "per cent", "pour cent", "por ciento", "per cento". */
export const PERCENT_PAIRS: ReadonlySet<string> = new Set([
  "per cent",
  "pour cent",
  "por ciento",
  "por cento",
  "per cento",
  "پر cent",
]);

export const UNITS = table({
  second:
    "s sec secs second seconds sekunde sekunden seconde secondes segundo segundos secondo secondi seconden sekund sekunder saniye " +
    "giây секунд секунды",
  minute:
    "min mins minute minutes minuten minuto minutos minuti minuut minut minuty minuter dakika دقيقة دقائق минут минуты минуту " +
    "minutter minutt minuuttia minuutin minút minúty perc percen percet λεπτό λεπτά λεπτών хвилин хвилини דקה דקות मिनट phút menit دقیقه",
  hour:
    "h hr hrs hour hours stunde stunden heure heures hora horas ora ore uur uren godzin godziny godzina timmar timme timer saat ساعة " +
    "ساعات часов часа час tuntia tunnin tunti hodin hodiny hodín óra órán órát oră ώρα ώρες ωρών година години годин שעה שעות घंटा " +
    "घंटे घंटों giờ ساعت",
  day:
    "d day days tag tage tagen werktage werktagen arbeitstage arbeitstagen kalendertage kalendertagen geschäftstage bankarbeitstage " +
    "jour jours día días dia dias giorno giorni dag dagen werkdagen dni dzień dagar dager gün يوم أيام ايام день дней дня " +
    "dage hverdage hverdag arbejdsdage bankdage kalenderdage dygn døgn günü günde günlük päivä päiviä dnů dnech dny dní deň nap napon " +
    "napos napot munkanap munkanapon munkanapot zi zile zilele ημέρα ημέρας ημέρες ημερών μέρα μέρες дні днів יום ימים ימי दिन दिनों " +
    "दिवस दिवसों कार्यदिवस कार्यदिवसों ngày hari روز",
  week:
    "week weeks woche wochen semaine semaines semana semanas settimana settimane weken tydzień tygodni tygodnie veckor vecka uker hafta " +
    "أسبوع أسابيع недель недели неделю uge uger ugers uke haftada viikko viikkoa viikon týden týdny týdnů týždeň týždne týždňov hét héten " +
    "hetet săptămână săptămâni εβδομάδα εβδομάδες εβδομάδων тиждень тижні тижнів שבוע שבועות सप्ताह हफ्ते हफ़्ते हफ्तों tuần minggu هفته",
  month:
    "month months monat monate monaten mois mes meses mese mesi mês maand maanden miesiąc miesięcy miesiące månad månader måneder ay شهر " +
    "أشهر месяцев месяца месяц måned kuukausi kuukautta kuukauden měsíc měsíce měsíců mesiac mesiace mesiacov hónap hónapon hónapos lună " +
    "luni μήνας μήνα μήνες μηνών місяць місяці місяців חודש חודשים महीना महीने महीनों tháng bulan ماه",
  year:
    "year years yr yrs jahr jahre jahren an ans année années año años anno anni ano anos jaar jaren rok lat lata år yıl سنة سنوات лет " +
    "года год vuosi vuotta vuoden roky roků rokov év éven éves έτος έτη ετών χρόνια рік роки років שנה שנים साल वर्ष वर्षों năm tahun سال",
});
/** Of words that are written together with what kind of unit it is: "arbetsdagar", "arkipäivän". */
export const UNIT_ENDINGS = beginnings({ day: "dagar dager päivän päivää päivässä" });
/** Written out, they count only before a unit of time. */
export const NUMBER_WORDS = table({
  "2": "two zwei deux dos dois duas due twee dwa två to iki два две",
  "3": "three drei trois tres três tre drie trzy üç три",
  "4": "four vier quatre cuatro quatro quattro cztery fyra fire dört четыре",
  "5": "five fünf cinq cinco cinque vijf pięć fem beş пять",
  "6": "six sechs seis sei zes sześć sex seks altı шесть",
  "7": "seven sieben sept siete sete sette zeven siedem sju syv yedi семь",
  "8": "eight acht huit ocho oito otto osiem åtta otte sekiz восемь",
  "9": "nine neun neuf nueve nove negen dziewięć nio ni dokuz девять",
  "10": "ten zehn dix diez dez dieci tien dziesięć tio ti on десять",
  "12": "twelve zwölf douze doce doze dodici twaalf dwanaście tolv dwunastu двенадцать",
  "14": "fourteen vierzehn quatorze catorce catorze quattordici veertien czternaście fjorton четырнадцать",
  "30": "thirty dreißig trente treinta trinta trenta dertig trzydzieści trettio тридцать",
});
/** How long a unit is, in its smallest one: seconds, or months. */
export const UNIT_LENGTHS: ReadonlyMap<string, { readonly of: "second" | "month"; readonly length: number }> = new Map([
  ["second", { of: "second", length: 1 }],
  ["minute", { of: "second", length: 60 }],
  ["hour", { of: "second", length: 3600 }],
  ["day", { of: "second", length: 86_400 }],
  ["week", { of: "second", length: 604_800 }],
  ["month", { of: "month", length: 1 }],
  ["year", { of: "month", length: 12 }],
]);
export const UNIT_BEGINNINGS = beginnings({
  month: "か月 ヶ月 ヵ月 カ月 ケ月 个月 個月 개월 เดือน",
  hour: "時間 小时 小時 시간 ชั่วโมง",
  minute: "分 분 นาที",
  second: "秒 초 วินาที",
  week: "週間 周 週 星期 주 สัปดาห์ อาทิตย์",
  day: "営業日 日間 日 天 个工作日 工作日 일 영업일 วัน",
  year: "年間 年 년 ปี",
});
/** Behind a number these are a time of the day. */
export const HOUR_WORDS: ReadonlySet<string> = new Set(["uhr", "heure", "o'clock"]);
export const HOUR_BEGINNINGS = ["時", "时", "点", "點", "시"] as const;

export const MONTHS = table({
  "1": "january jan januar janvier janv enero gennaio janeiro januari stycznia styczeń ocak يناير января",
  "2": "february feb februar février fév févr febrero febbraio fevereiro februari lutego luty şubat فبراير февраля",
  "3": "March Mar märz mars marzo março maart marca marzec mart مارس марта",
  "4": "april apr avril avr abril aprile kwietnia kwiecień nisan أبريل апреля",
  "5": "May mai mayo maggio maio mei maja maj mayıs مايو мая",
  "6": "june jun juni juin junio giugno junho czerwca haziran يونيو июня",
  "7": "july jul juli juillet juil julio luglio julho lipca temmuz يوليو июля",
  "8": "august aug août agosto augustus augusti sierpnia ağustos أغسطس августа",
  "9": "september sept sep septembre septiembre settembre setembro września eylül سبتمبر сентября",
  "10": "october oct okt oktober octobre octubre ottobre outubro października ekim أكتوبر октября",
  "11": "november nov novembre noviembre novembro listopada kasım نوفمبر ноября",
  "12": "december dec dez dezember déc décembre diciembre dicembre dezembro grudnia aralık ديسمبر декабря",
});

/** Between the two numbers of a range: both count the same. */
export const RANGE_WORDS: ReadonlySet<string> = new Set(
  "to bis and und or oder à a et ou y o e ed al tot en of do i och till til ile до".split(" "),
);

/** Where a sentence holds one of these beginnings, an amount in it is ours to give, and the customer's word for it is not enough. */
const COMMITMENTS: readonly string[] = [
  ..."refund reimburs credit discount compensat voucher coupon gift waive approv pay erstatt gutschrift gutgeschrieben rabatt nachlass".split(
    " ",
  ),
  ..."gutschein entschädig zahlen überweis genehmig rembours remise avoir indemnis bon d'achat offr vers reembols devol descuento".split(
    " ",
  ),
  ..."abono cupón compensa pagar rimbors sconto buono accredit risarc reembols desconto crédito vale terugbeta korting vergoed tegoed".split(
    " ",
  ),
  ..."zwrot zwróc rabat zniżk återbetal indirim iade 返金 返品 割引 クーポン 补偿 退款 折扣 优惠 환불 할인 استرداد خصم تعويض возврат скидк компенс".split(
    " ",
  ),
];

export function isCommitment(sentence: string): boolean {
  const lower = sentence.toLowerCase();
  return COMMITMENTS.some((beginning) => lower.includes(beginning));
}

/** Two-letter ends are countries and all count; these are the others that a bare address ends in. */
export const DOMAIN_ENDS: ReadonlySet<string> = new Set(
  (
    "com net org info biz app dev shop store online site xyz top club icu link click live support help page cloud email website space " +
    "pro mobi name tech blog news world today agency company solutions services digital network group team center zone fun vip win bid " +
    "loan work rest bar buzz cam monster quest sbs cfd lol gg edu gov mil int example test invalid onion zip mov finance bank money cash"
  ).split(" "),
);
