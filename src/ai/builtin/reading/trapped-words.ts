/** Somebody is shut in a lift; a lift that is stuck with nobody in it is a repair. */
import type { Saying } from "./sayings.js";
import { anyOf, wholeWords } from "./word-patterns.js";

const EN_PEOPLE =
  "(?:i|i'm|im|we|we're|he|he's|she|she's|they|they're|me|us|him|her|them|somebody|someone|people|person|persons|residents?|tenants?|guests?|neighbou?rs?|husband|wife|partner|mother|mum|mom|father|dad|son|daughter|child|children|kids?|grandma|grandpa|colleagues?|\\d+ of us|both of us|all of us)";

const SHUT_IN_LIFT = anyOf(
  wholeWords(
    // Not "were", which tells of yesterday.
    `${EN_PEOPLE}(?: (?:is|are|am|been|has|have|got|still|both|all|now|just|currently|completely|here|alone|both of us)){0,5} (?:stuck|trapped|locked|shut) (?:(?:here|together|alone|for|since|now|\\d+|minutes|an|half|hour) ){0,4}(?:in|inside) (?:the|an?|your|our|this|one of the) (?:\\p{L}+ )?(?:lift|elevator)s?`,
    "(?:stecken?|stecke|sitzen|sitze|hängen|hänge|sind|bin) (?:\\p{L}+ ){0,6}(?:im|in dem|in eurem|in ihrem|in einem) (?:\\p{L}+ ){0,2}(?:aufzug|fahrstuhl|lift)(?: \\p{L}+){0,4} (?:fest|gefangen|eingesperrt|eingeschlossen|eingeklemmt)|(?:stecken?|sitzen?|hängen?) (?:\\p{L}+ ){0,4}fest (?:im|in dem) (?:aufzug|fahrstuhl|lift)|(?:im|in dem) (?:aufzug|fahrstuhl|lift) (?:\\p{L}+ ){0,3}(?:eingesperrt|eingeschlossen|festsitz\\p{L}+|gefangen)",
    "(?:suis|sommes|est|sont) (?:\\p{L}+ ){0,2}(?:coincée?s?|bloquée?s?|enfermée?s?) (?:\\p{L}+ ){0,4}dans (?:l'|un |votre |cet )ascenseur",
    "(?:estoy|estamos|está|están|quedé|quedamos|quedó|he quedado|hemos quedado) (?:\\p{L}+ ){0,3}(?:atrapad[oa]s?|encerrad[oa]s?|bloquead[oa]s?) (?:\\p{L}+ ){0,4}en (?:el|un|su|vuestro) (?:ascensor|elevador)",
    "(?:sono|siamo|è|rimast[oaie]) (?:\\p{L}+ ){0,2}(?:bloccat[oaie]|chius[oaie]|intrappolat[oaie]) (?:\\p{L}+ ){0,4}(?:in |nell'|dentro l')ascensore",
    "(?:estou|estamos|está|estão|fiquei|ficamos|ficou) (?:\\p{L}+ ){0,3}(?:pres[oa]s?|trancad[oa]s?|fechad[oa]s?) (?:\\p{L}+ ){0,3}(?:no|dentro do|num) elevador",
    "(?:zit|zitten|ben|zijn|staan|sta) (?:\\p{L}+ ){0,5}(?:vast|opgesloten) (?:\\p{L}+ ){0,3}in (?:de|een|jullie) lift|(?:zit|zitten|ben|zijn|staan) (?:\\p{L}+ ){0,3}in (?:de|een|jullie) lift (?:\\p{L}+ ){0,2}(?:vast|opgesloten)",
    "(?:utkn(?:ęliśmy|ęłyśmy|ąłem|ęłam)|(?:jestem|jesteśmy|siedzimy|siedzę|ktoś|ludzie|sąsiad\\p{L}*|syn|córka|mama|mąż|żona|dziecko) (?:\\p{L}+ ){0,3}(?:uwięzi\\p{L}+|zamknię\\p{L}+|zablokowan\\p{L}+|utkn\\p{L}+)) (?:\\p{L}+ ){0,4}w (?:\\p{L}+ )?windzie",
    "(?:vi|jag|han|hon|någon|folk|min \\p{L}+|mitt \\p{L}+) (?:\\p{L}+ ){0,4}(?:fast|instängda?|inlåsta?) (?:\\p{L}+ ){0,3}i (?:er |en |vår )?hiss(?:en)?",
    "asansörde (?:\\p{L}+ ){0,3}(?:mahsur\\p{L}*|kald(?:ık|ım)|kilitli kal\\p{L}+|sıkıştı(?:k|m))",
  ),
  "(?:エレベーター|リフト)(?:の中)?[にで][^。\\n]{0,8}(?:閉じ込め(?:られ(?!たら|た場合|たとき|ないか))|出られ(?:ない|ません))",
  "(?:困|关|堵)在[^，。！？\\n]{0,4}电梯|(?:我|我们|老人|孩子|有人)[^，。！？\\n]{0,4}卡在[^，。！？\\n]{0,2}电梯|电梯(?:里|内)[^，。！？\\n]{0,6}(?:出不来|出不去|被困)|被[^，。！？\\n]{0,3}(?:困|关)[^，。！？\\n]{0,3}电梯",
  "(?:엘리베이터|승강기) ?(?:에서|에|안에서?|안에) ?[^.!?\\n]{0,8}(?:갇혔|갇혀|갇힌)",
  "(?:عالق|محتجز|محبوس|علق(?:نا|ت)|حبس)\\p{L}* (?:\\p{L}+ ){0,3}(?:في|داخل) (?:ال)?(?:مصعد|[أا]سانسير)|(?:في|داخل) ال(?:مصعد|[أا]سانسير) (?:\\p{L}+ ){0,2}(?:عالق|محبوس|محتجز)\\p{L}*",
);
/** Over since days, feared, played, or said of goods. */
const NOT_NOW = anyOf(
  wholeWords(
    "yesterday|last (?:night|week|month|year|friday|monday|weekend)|(?:days|weeks|months) ago|if (?:i|we|you|someone|somebody)|what if|when (?:someone|somebody|people)|games?|quest|puzzle|boss|character|avatar|respawn\\p{L}*|parcel|package|furniture|delivery",
    "gestern|letzte[nrs]? (?:woche|monat|nacht|jahr)|vor (?:\\p{L}+ )?(?:tagen|wochen)|falls|wenn (?:jemand|man|ich|wir)|spiel|rätsel|paket|schlüssel|möbel|hier soir|la semaine dernière|si (?:je|on|quelqu'un)|jeu|niveau du jeu|colis|meubles?|ayer|la semana pasada|si (?:me|alguien|nos)|juego|paquete|llaves",
    "ieri|la settimana scorsa|se (?:rimango|qualcuno|resto)|gioco|pacco|chiavi|ontem|semana passada|se (?:eu|alguém)|jogo|pacote|encomenda|chaves|gisteren|vorige week|als (?:ik|iemand|we)|spel|pakket|sleutels?|wczoraj|w zeszłym tygodniu|jeśli|jeżeli|gdyby|grze|gra|paczk\\p{L}+|klucz\\p{L}*|igår|i går|förra veckan|om (?:jag|man|någon|vi)|spelet|paketet|dün|geçen hafta|kalırsam|kalırsak|oyun\\p{L}*|kargo\\p{L}*",
  ),
  "昨日|先週|もし|場合|ゲーム|荷物|昨天|上周|如果|万一|游戏|包裹|快递|어제|지난주|만약|갇히면|게임|택배|[أا]مس|الأسبوع الماضي|إذا|لو |لعبة|الطرد",
);

export const SHUT_IN: readonly Saying[] = [{ words: [SHUT_IN_LIFT], unless: NOT_NOW }];
