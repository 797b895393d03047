/** What customers write who need nothing more: the ticket may be closed, it is settled, it was meant for somebody else. */
import { HELD_BACK, UNDONE, WANTED } from "./thanks-words.js";
import { anyOf, wholeWords } from "./word-patterns.js";

const TICKET_EN = "(?:ticket|case|request|issue|thread|conversation|inquiry|enquiry|query|matter|chat)";
const TICKET_DE = "(?:ticket|fall|vorgang|anfrage|anliegen|chat|thema|meldung)";
const TICKET_FR = "(?:dossier|ticket|demande|conversation|incident|requête|réclamation|discussion)";
const TICKET_ES = "(?:incidencia|ticket|caso|consulta|reclamación|solicitud|conversación|tema|asunto|tíquet)";
const TICKET_IT = "(?:segnalazione|ticket|richiesta|caso|pratica|conversazione|chat)";
const TICKET_PT = "(?:pedido|ticket|chamado|caso|solicitação|atendimento|reclamação|conversa|ocorrência|assunto)";
const TICKET_NL = "(?:ticket|zaak|melding|aanvraag|verzoek|gesprek|dossier|case|vraag)";
const TICKET_PL = "(?:zgłoszenie|sprawę|sprawa|ticket|temat|wątek|reklamację|czat)";

/** A ticket, and never an account or a shop. */
const MAY_BE_CLOSED = anyOf(
  wholeWords(
    `(?<!(?:when|whenever|if|while|by|once|after|before|on|keeps?|stop|always|just|i|we|you|they|cannot|can't|unable to|how to|tried to|trying to) )clos(?:e|ing)(?: down| out| off)? (?:the|this|my|our|that) (?:\\p{L}+ )?${TICKET_EN}|${TICKET_EN} (?:can|may) (?:now )?be closed|consider (?:this|the|my) (?:${TICKET_EN} )?(?:closed|resolved|settled)`,
    `${TICKET_DE} (?:kann|darf|könnt|können|dürf\\p{L}+) (?:\\p{L}+ ){0,4}(?:zu(?! \\p{L})|geschlossen|abgeschlossen|schließen|zumachen|beend\\p{L}+|weg)|(?:könn\\p{L}+|kannst|dürf\\p{L}+|bitte) (?:\\p{L}+ ){0,4}${TICKET_DE} (?:\\p{L}+ ){0,2}(?:schließen|zumachen|abschließen|beenden|zuklappen)|schließen sie (?:\\p{L}+ ){0,3}${TICKET_DE}`,
    `(?:clore|clôturer|clôturez|cloturer|fermer|fermez|classer) (?:le|ce|mon|la|cette|ma) ${TICKET_FR}|${TICKET_FR} peut être (?:clos|fermé|clôturé|classé)\\p{L}{0,2}|${TICKET_FR} clos`,
    `(?:cerrar|cierren|cierra|cerrad|cierre|cerremos) (?:la|el|este|esta|mi|ya la|ya el) ${TICKET_ES}|${TICKET_ES} (?:ya )?(?:se puede|puede|pueden|podéis) (?:\\p{L}+ )?cerrar\\p{L}{0,2}`,
    `(?:chiudere|chiudete|chiuda|chiudi) (?:pure )?(?:la|il|questa|questo) (?:mia |mio )?${TICKET_IT}|${TICKET_IT} (?:si può|può|potete) (?:\\p{L}+ )?(?:chiudere|essere chius[oa]|chius[oa])`,
    `(?:pod(?:em|e)|por favor|favor) (?:\\p{L}+ )?(?:fechar|encerrar|fechem|encerrem|feche|encerre) (?:o|a|este|esta|meu|minha|já o) ${TICKET_PT}|${TICKET_PT} (?:já )?pode(?:m)? (?:ser )?(?:fechad[oa]|encerrad[oa]|fechar|encerrar)`,
    `(?:mag|mogen|kan|kunnen|kunt) (?:\\p{L}+ ){0,4}${TICKET_NL} (?:\\p{L}+ ){0,2}(?:sluiten|dicht|gesloten|afsluiten|afgesloten)|${TICKET_NL} (?:mag|kan) (?:\\p{L}+ ){0,2}(?:dicht|gesloten|sluiten|afgesloten|weg)|sluit (?:het|dit|de|deze|mijn) ${TICKET_NL}`,
    `(?:zamknąć|zamknijcie|zamknij|zamykamy|zamykać) (?:to |moje |ten |mój |tę |już )?${TICKET_PL}|${TICKET_PL} (?:jest )?(?:do zamknięcia|można (?:już )?zamknąć|(?:jest |uważam za )zamknięt\\p{L}+)`,
    "(?:stänga|stäng|avsluta|stängas) (?:ner )?(?:ärendet|mitt ärende|detta ärende|det här ärendet|ticketen|fallet|chatten|min förfrågan)|ärendet kan (?:stängas|avslutas)",
    "(?:talep|talebi|talebimi|bileti?|kaydı|kaydımı|ticket\\p{L}{0,4}|konuyu|destek talebi\\p{L}{0,4}|başvuruyu|başvurumu|sohbeti) (?:\\p{L}+ )?(?:kapat(?:abilirsiniz|ın|ınız|ılabilir|abiliriz)|sonlandır(?:abilirsiniz|ın|ılabilir))",
  ),
  "(?:問い?合わせ|チケット|ケース|本件|この件|案件)[^。]{0,10}(?:クローズ|閉じて|終了|完了と|終わりに)",
  "(?:关闭|关掉|结束|关)(?:了|掉)?(?:这个|该|此|我的)?(?:工单|单子|案件|请求|对话|会话)|(?:工单|案件|请求|单子)[^。，]{0,6}(?:关闭|关了|关掉|结束|可以关)",
  "(?:문의|티켓|케이스|상담|접수)[^.]{0,8}(?:종료|닫|마감|종결|완료)(?:해|하셔|하시|아|으셔|으세|처리)",
  "(?:[إا]غلاق|[أا]غلقوا|[إا]نهاء|[أا]غلق) (?:ال|هذه ال|هذا ال)?(?:تذكرة|طلب|محادثة|شكوى|بلاغ|حالة)",
);

/** Nothing stands behind it that it could be told of: "found it", and not "found it broken". */
const ALONE =
  "(?=\\s*(?:[,.!;:]|$|now|already|myself|behind|under|in the|thanks?|thx|merci|gracias|grazie|danke|selbst|jetzt|nun|tout seul|nu|teşekkür|sağ))";

/** Nothing follows in the same clause. */
const ENDS = "(?=\\s*(?:[,.!;:()–-]|$))";

/** Where an order begins: "ignore my mail", and not "you ignore my mails". */
const AT_BEGINNING =
  "(?<=^|[,.!;:(–-] ?|(?<!\\p{L})(?:please|pls|plz|kindly|can|may|could|sorry|hi|hello|bitte|können|könnt|dürfen|einfach|also|prego|scusi|scusate|alors|bon|désolée?|svp) )";

const NO_MATTER =
  "(?: (?:about )?(?:my|the|this|that) (?:(?:last|previous|earlier|other|above|first) )?(?:e-?mail|mail|message|question|request|ticket))?(?=\\s*(?:[,.!;:()–-]|$|thanks?|thx|(?:i(?:'ve)? |we(?:'ve)? )?(?:just )?(?:found|solved|sorted|fixed|figured|worked|got|did)|it(?:'s| is)? (?:now )?(?:works?|fine|ok|sorted|solved|working|turned|arrived|came)|now|all))";

const OVER = `(?=\\s*(?:[,.!;:()–-]|$|now|already|myself|thanks?|thx|for (?:me|us|now)|on (?:my|our)|out(?=\\s*(?:[,.!;:]|$))))`;

const RESOLVED = anyOf(
  wholeWords(
    `never ?mind${NO_MATTER}|nvm|${AT_BEGINNING}(?:just )?(?:disregard|ignore) (?:my|this|that|the)(?: (?:last|previous|earlier|other|above|first|whole))? (?:e-?mail|mail|message|request|question|ticket|thread)s?|${AT_BEGINNING}disregard${ALONE}|no longer (?:an issue|a problem|relevant)${OVER}|(?:figured|sorted|worked) (?:it|that|this) (?:all )?out|(?:solved|fixed|sorted|resolved) (?:it|that|this)${ALONE}|(?<!(?:when|how|as|where|after) (?:i|we|she|he) )found (?:it|them)${ALONE}|all (?:sorted${OVER}|solved|resolved|good now)|(?:it's|its|it is|issue|problem|issue is|problem is|is|been) (?:now |already |all )?(?:sorted${OVER}|solved|resolved|settled)|resolved itself|(?:(?<=^|[,.!;:] ?)|(?:was|it's|is) (?:just |only )?a )false alarm${ENDS}|forget (?:it|that|about it)(?=[,.! ]{1,3}(?:i )?(?:found|solved|sorted|figured|fixed|it works|works|got it|all good|resolved))`,
    `hat sich (?:\\p{L}+ ){0,2}erledigt|(?:ist|alles|schon|bereits|inzwischen|mittlerweile) (?:schon |bereits |alles |wieder )?(?:erledigt|gelöst|geklärt)|${AT_BEGINNING}(?:vergessen sie|vergesst|vergiss) (?:es|meine (?:\\p{L}+ )?(?:mail|nachricht|anfrage))|${AT_BEGINNING}(?:vergessen|ignorieren) sie (?:bitte )?meine (?:\\p{L}+ )?(?:mail|nachricht|anfrage)|habe? (?:es |ihn |sie |das )?(?:\\p{L}+ ){0,2}(?:gefunden|hinbekommen|gelöst)${ALONE}|doch noch (?:gefunden|gekommen|angekommen)|(?<!(?:ein|einen|den|der) (?:\\p{L}+ )?)fehlalarm${ENDS}|(?:geht|läuft|funktioniert|klappt) (?:jetzt |nun )?wieder(?! (?:\\p{L}+ )?(?:nicht|nichts|los|schief|aus|ab|langsam|schlecht|nur|falsch|kaum|mal)(?!\\p{L}))`,
    `laiss(?:ez|e) tomber|(?:c'est|tout est|problème|déjà|est) (?:enfin |déjà |maintenant |finalement |tout )?(?:réglé|résolu|arrangé)\\p{L}{0,2}|(?<!(?:vous|tu) (?:ne |n')?)(?:tenez|tiens) pas compte|${AT_BEGINNING}oubliez(?: ça| mon (?:message|mail)| ma (?:demande|question))?${ENDS}|n'y pensez plus|j'ai (?:finalement |enfin |déjà )?(?:trouvé|réussi|résolu)${ALONE}|fausse alerte${ENDS}`,
    `(?:olv[ií](?:da|de|den|dad)lo|déj[ae]lo|dej[ae]dlo)${ALONE}|no hagan? caso|ya (?:lo )?(?:encontré|he encontrado|resolví|he resuelto|solucioné|he solucionado)|ya se (?:solucionó|resolvió|arregló|ha solucionado|ha resuelto|ha arreglado)|ya está${ALONE}|(?:está|quedó|queda|problema|asunto|todo) (?:ya )?(?:solucionado|resuelto|arreglado)|falsa alarma${ENDS}`,
    `deix[ae]m? (?:pra|para) lá|deixe estar|esque(?:ce|çam?|cem)(?: isso)?${ALONE}|já (?:o |a )?(?:resolvi|consegui|encontrei|achei)${ALONE}|já (?:está|foi|se) (?:resolvid[oa]|tratad[oa]|resolveu)|(?:está|ficou|foi|problema|assunto|tudo) resolvid[oa]|(?:alarme falso|falso alarme)${ENDS}|desconsider(?:em?|ar)`,
    `lasci(?:a|ate|) (?:stare|perdere)|(?:problema |è |tutto |già |ho (?:già |poi )?)?risolt[oa]${ALONE}|ho (?:già |poi )?trovato${ALONE}|come non detto|falso allarme${ENDS}|${AT_BEGINNING}ignor(?:i|ate|a) (?:pure )?(?:la|il) (?:mia|mio|precedente)(?![^,.!]{0,40} da )`,
    "laat maar(?! (?!zitten|hoor|gaan|dan|al|ik)\\p{L})|laat zitten|(?:is|al|reeds|probleem|inmiddels) (?:al |inmiddels |nu )?(?:gelukt|opgelost|geregeld|gevonden|verholpen)|vergeet (?:het maar|het|maar)(?! (?!maar|ik|al|hoor)\\p{L})|loos alarm(?! \\p{L})|negeer (?:mijn|dit|deze)",
    "(?<=^|[,.!;:] ?)nie ?ważne(?=\\s*(?:[,.!;:]|$|już))|już (?:działa|nie trzeba|po sprawie|załatwion\\p{L}+|znalazł(?:em|am)|rozwiązan[aey])|(?<=^|[,.!;:] ?|już )nieaktualne(?! \\p{L})|sprawa (?:jest )?(?:już )?(?:załatwiona|nieaktualna|rozwiązana|wyjaśniona)|problem (?:został )?(?:już )?rozwiązany|fałszywy alarm(?! \\p{L})|proszę zignorować",
    `glöm (?:det|mitt)(?! inte)|strunt(?:a i det| samma)|(?:är|redan|nu) (?:redan |nu )?löst|löst nu|löste sig|har löst (?:det|sig)|hitta(?:de|t) (?:den|det)${ALONE}|falskt alarm${ENDS}|inte längre aktuellt|(?<!inte )bortse från`,
    `hallettim|hallettik|halloldu|çözdüm|çözüldü(?! m[uü])|(?:sorun|problem) (?:kalmadı|giderildi)|boş ?ver(?:in)?|gerek kalmadı|buldum${ALONE}|dikkate almayın`,
  ),
  "解決(?:し|でき|いたし)(?:ました|ています)(?!か|が|けど|けれど)|解決済み|自己解決|お騒がせ(?:し|いた)|(?:もう)(?:大丈夫|結構)です(?!か)|忘れて(?:ください|下さい)|(?<!(?:傷|不良|破損|間違い|誤り|エラー|汚れ)が)見つかりました(?!か)|^(?:了解|承知)(?:です|しました|いたしました)?[。!！]?$",
  "不用(?:了|再?处理|再?管|再?回复|麻烦了)|已经(?:好了|解决|搞定|找到|没事)|(?<![没未法])解决了|搞定了|没事了|当我没[说问]|(?<=^|[，。,、！!]|请|麻烦|可以|直接|就)忽略(?:我|上)|不需要了|(?<!没)找到了",
  "해결(?:됐|되었|했)(?:어요|습니다|네요|음|다)|해결 ?완료|신경 ?쓰지 ?마|무시해 ?주|없던 일로|찾았(?:어요|습니다)|(?:이제|지금은) (?:잘 )?(?:돼요|됩니다|되네요)|필요 ?없어졌",
  "(?<!\\p{L})(?:(?:تم|خلاص) (?:ال)?(?:حل|نحل|انحل)\\p{L}{0,3}|انحل(?:ت)?|لا (?:داعي|تهتم\\p{L}{0,3})|انس(?:ى|وا|ي)? (?:ال)?(?:[أا]مر|موضوع)|تجاهل(?:وا|ي)? (?:رسالت|طلب)\\p{L}{1,4} (?:ال)?(?:سابق|[أا]خير)\\p{L}{0,2}|(?<=(?:فضلك|رجاء|يرجى|الرجاء) )تجاهل\\p{L}{0,2} (?:رسالت|طلب)\\p{L}{1,4}|لقيته\\p{L}{0,2}|وجدته\\p{L}{0,2})(?!\\p{L})",
);

/** Not yet to be closed. */
const LATER = anyOf(
  wholeWords(
    "only (?:after|when|once|if)|(?:when|after|as soon as|once) (?:the|my|you|this|i|we|it)|erst(?! jetzt)|nur wenn|sobald|wenn (?:das|die|der|mein\\p{L}{0,2})|dès que|une fois que|seulement|en cuanto|cuando(?! quier)|quando(?! vol| quis)|appena|solo dopo|assim que|só depois|zodra|pas als|dopiero|jak tylko|så snart|först när",
  ),
  "てから|たら閉|以后再|之后再|后再关|(?:으면|고 나서|한 후) ?(?:닫|종료)|بعد [أا]ن",
);

const UNRESOLVED = anyOf(
  wholeWords(
    "(?:not|\\p{L}+n't|nobody|no one|none|far from|nowhere near|hardly|nicht|kein\\p{L}{0,2}|niemand|pas|personne|no|nadie|non|nessuno|não|ninguém|niet|niemand|nie|nikt|inte|ingen|never|nie mehr|jamais|nunca) (?:\\p{L}+ ){0,3}(?:solved|resolved|sorted|fixed|closed?|closing|(?:figured|worked) (?:\\p{L}+ ){0,2}out|erledigt|gelöst|geklärt|schließen|réglé\\p{L}{0,2}|résolu\\p{L}{0,2}|clore|clôtur\\p{L}+|ferm\\p{L}+|solucionad[oa]|resuelt[oa]|arreglad[oa]|cerr\\p{L}+|cierr\\p{L}+|risolt[oa]|chiu\\p{L}+|resolvid[oa]|fech\\p{L}+|encerr\\p{L}+|opgelost|sluiten|rozwiązan\\p{L}+|zamyka\\p{L}+|löst|stänga?)",
    "before (?:you )?clos\\p{L}+|(?:keep|closed|closes|re-?open\\p{L}*) (?:\\p{L}+ ){0,2}(?:ticket|case|request)|bevor|avant de|antes de|prima di|voordat|zanim|innan|kapatmayın|kapatmadan|until|unless",
    // What somebody else claims.
    "said|says|claim(?:s|ed)?|told (?:me|us)|telling|supposedly|allegedly|marked|sagt\\p{L}{0,2}|behaupte\\p{L}*|angeblich|heißt es|prétend\\p{L}*|m'a dit|soi-disant|dice[ns]?|dijo|dijeron|supuestamente|dicono|ha detto|presunto|disse(?:ram)?|dizem|supostamente|zegt|zeiden|zogenaamd|mówi(?:ą|cie)?|podobno|rzekomo|säger|sade|påstår|diyor\\p{L}*|dediler|sözde",
  ),
  "閉じないで|クローズしないで|終了しないで|(?:还|也)?(?:没|未)(?:有)?(?:解决|处理|好)|(?:别|不要|不能)(?:关|结束)|해결(?:되지|이 안| 안)|(?:닫지|종료하지|종결하지)|لا تغلق|لم (?:يتم|تحل|تنحل)",
);

const APOLOGY =
  "(?:sorry|apologies|apologi[sz]e|my (?:bad|mistake|apologies)|(?:please )?(?:ignore|disregard)|pardon|oops|whoops|ups|entschuldig\\p{L}*|tut mir leid|verzeih\\p{L}*|désolée?s?|excuse[zs]?|perd[oó]n\\p{L}*|disculp\\p{L}*|lo siento|scus\\p{L}*|mi dispiace|desculp\\p{L}*|perdão|peço desculpa|przeprasza\\p{L}*|wybacz\\p{L}*|förlåt|ursäkta|özür\\p{L}*|kusura|すみません|すいません|申し訳|ごめん|失礼|不好意思|抱歉|对不起|죄송(?:합니다|해요|요)?|미안(?:합니다|해요)?|[آا]سف\\p{L}?|[أا]عتذر|عذرا|المعذرة)";
const SIGNS = "[\\s,.!;:。！，、،…()-]{0,4}";

const WRONG_RECIPIENT = anyOf(
  `^${SIGNS}(?:(?:${APOLOGY}|oh|hi|hello|hallo|hey)(?: all| alle| alla| about that)?${SIGNS}){0,2}(?:${[
    "(?:that was |this was |it was |i (?:have |had )?|you're )?(?:the )?wrong (?:person|number|chat|window|e-?mail(?: address)?|address|company|recipient|contact|inbox|department|group|conversation)|(?:(?:i )?(?:sent|wrote) )?(?:this |it |that )?(?:was )?(?:sent )?(?:to you )?by (?:mistake|accident)|(?:this |that |it )?(?:was )?(?:not )?meant for (?:someone else|somebody else|you)",
    "(?:da war ich |ich bin |das war |war )?(?:die |der |den |das |im |beim |an die |an den )?falsche[rnsm]? (?:nummer|person|chat|empfänger|adressat|fenster|firma|adresse|ansprechpartner)|(?:habe? mich |ich habe? mich |mich )?verwählt|(?:ich )?habe? mich (?:vertan|im (?:chat|empfänger|fenster) (?:geirrt|vertan))|(?:das |die (?:mail|nachricht) )?(?:war|ging|sollte|ist) (?:\\p{L}+ ){0,3}(?:jemand anderen|jemand anders|den falschen)|irrläufer|aus versehen (?:gesendet|geschickt|abgeschickt)",
    "(?:c'est le |c'est la |je me suis )?(?:mauvais (?:destinataire|numéro|interlocuteur|chat|contact)|mauvaise (?:personne|conversation|adresse)|erreur de (?:destinataire|numéro|ma part|personne|conversation)|faux numéro|trompée? de (?:destinataire|numéro|personne|conversation|chat|adresse))|(?:message |mail )?envoyé par erreur|ce n'était pas pour vous",
    "(?:me (?:he )?equivo(?:qu[ée]|cado)|equivocad[oa])(?: de (?:chat|número|persona|ventana|correo|destinatario|conversación))?|(?:número|chat|correo|mensaje|contacto) equivocado|persona equivocada|(?:era|iba) para otr[oa](?: persona)?|(?:enviado|mandado|escrito) por error",
    "(?:ho |abbiamo )?sbagliato (?:numero|persona|chat|destinatario|conversazione)|(?:numero|destinatario|contatto) sbagliato|(?:persona|chat) sbagliata|(?:era|non era) per (?:voi|lei|te|un altro|un'altra|qualcun altro)|(?:inviato|mandato|scritto) per (?:errore|sbaglio)",
    "(?:número|chat|contat?c?o|destinatário) errado|(?:pessoa|conversa|janela) errada|(?:enganei-me|me enganei)(?: (?:no|na|de) (?:número|pessoa|chat|conversa|janela))?|(?:foi|era) engano|engano meu|mandei errado|(?:mandei|enviei|enviado) por engano|era para outra pessoa",
    "(?:dit was |het )?verkeerde? (?:nummer|persoon|chat|adres|gesprek|venster|bedrijf|ontvanger|mailadres)|(?:per ongeluk|abusievelijk) (?:naar jullie )?(?:gestuurd|verstuurd|verzonden)|(?:was |dit was )?niet voor (?:jou|u|jullie)(?: bedoeld)?",
    "(?:to )?pomyłka|zły numer|zła osoba|pomylił(?:em|am) (?:numer\\p{L}{0,2}|osob\\p{L}|czat\\p{L}{0,2}|adresat\\p{L}{0,2})|nie ten (?:numer|czat|adresat)|(?:wysłan[eo]|wysłał(?:em|am)) (?:przez |to )?(?:pomyłkę|pomyłkowo|omyłkowo)",
    "(?:det blev |jag har )?fel (?:person|nummer|chatt|chat|mottagare|fönster|företag)|(?:skickat|skickade) (?:det |detta )?av misstag|(?:det )?var (?:inte (?:menat )?till (?:er|dig)|till någon annan)",
    "yanlış (?:kişi|numara|sohbet|yer|pencere)\\p{L}{0,4}(?: (?:yazdım|oldu|gönderdim|attım))?|yanlışlıkla (?:gönderdim|attım|yazdım|oldu)|size değildi|başkasına yazacaktım",
    "(?:宛先|送信先|相手|番号|送り先|チャット)?(?:を|が)?間違え(?:ました|て(?:い|送り)ました)|間違いでした|誤送信(?:です|でした|しました)?|誤って送(?:信し|り)ました|人違い(?:です|でした)?|間違って送(?:信し|り)ました",
    "(?:我)?(?:发错(?:人|群|地方|消息|对象)|(?:找|打|加|认)错(?:人|号|电话))(?:了|啦)?|(?:我)?发错了(?=[，, ]{0,2}(?:不好意思|抱歉|对不起))|(?:这)?不是发给你们?的",
    "(?:제가 )?(?:메시지를 |문자를 )?(?:번호를 |사람을 )?잘못 (?:보냈|연락했|걸었|눌렀|발송했|보내)(?:어요|습니다|네요|드렸습니다)|실수로 보냈(?:어요|습니다)",
    "(?:هذا )?(?:ال)?رقم (?:ال)?(?:غلط|خط[أا]|خاطئ)|(?:شخص|محادثة|جهة) (?:غلط|خط[أا]|خاطئة?)|[أا]خط[أا]ت (?:في )?(?:ال)?(?:رقم|شخص|محادثة)|(?:[أا]رسلت\\p{L}{0,2} )?بالخط[أا]",
  ].join("|")})${SIGNS}(?:${APOLOGY}.{0,40})?$`,
);

/** Without an apology it may be what is wrong with an order. */
const ALSO_OF_AN_ORDER = anyOf(
  "address|number|company|adresse|nummer|firma|anschrift|numéro|número|correo|contat?c?o|numero|adres|bedrijf|numer|företag|numara|yer|番号|宛先|送信先|送り先|号|地方|번호|رقم",
);
const APOLOGISES = anyOf(wholeWords(APOLOGY), "すみません|すいません|申し訳|ごめん|失礼|不好意思|抱歉|对不起|죄송|미안");

/** What is told of what goes wrong now, behind what was settled. */
const NEW_ERROR = anyOf(
  wholeWords(
    "(?<!(?:my|own|no|any|human) )errors?(?! on (?:my|our))|crash\\p{L}*|fails?|failed|failing|broken|lost|missing|nothing happens|(?:another|new|different|next|other) (?:problem|issue|question|thing|request)|now (?:it|the|there|i|we) (?:\\p{L}+ ){0,3}(?:no|not|\\p{L}+n't|says|shows|cannot|can't)",
    "(?<!(?:mein|eigener|kein) )fehler(?:meldung|code)?(?! von (?:mir|uns))|kaputt|fehlt|passiert nichts|(?:neue|andere|nächste|weitere)[srn]? (?:problem|frage|fehler|anliegen)|stürzt",
    "(?<!(?:mon|une|cette) )erreur(?! de ma part)|autre (?:erreur|problème|question|souci)|nouve(?:au|lle) (?:problème|erreur)|plante|en panne|otro (?:error|problema)|otra (?:duda|pregunta|cosa)|nuevo (?:error|problema)|me sale|altro (?:errore|problema)|nuovo (?:errore|problema)|altra (?:domanda|cosa)|outro (?:erro|problema)|novo (?:erro|problema)|dá erro|ander probleem|nieuw probleem|andere (?:vraag|fout)|foutmelding|inny (?:błąd|problem)|nowy (?:błąd|problem)|annat (?:fel|problem)|nytt (?:fel|problem)|felmeddelande|başka bir (?:sorun|hata|soru)|yeni (?:sorun|hata)|hata veriyor",
  ),
  "エラー|別の|新たな|報错|报错|错误|又(?:出现|有|不)|新问题|另一个问题|오류|에러|다른 문제|새로운 문제|مشكلة (?:[أا]خرى|جديدة)|خط[أا] [آا]خر",
);

/** "Ignore my last mail, the correct address is": that they want corrected. */
const IGNORES = anyOf(
  "ignor|disregard|never ?mind|vergiss|vergess|compte|oubliez|olv[ií]|caso|desconsider|esque[cç]|negeer|vergeet|zignor|glöm|bortse|dikkate|忘れて|忽略|当我没|무시|تجاهل|انس",
);
const CORRECTS = anyOf(
  "\\d",
  wholeWords(
    "correct(?:ed)?|right (?!away|now)\\p{L}+|new|actual|instead|meant|should (?:be|have)|richtig\\p{L}*|korrekt\\p{L}*|neue\\p{L}?|stattdessen|gemeint|meinte|sondern|bonne?|exacte?|nouvelle|correct[oa]s?|buen[oa]|nuev[oa]|corrett[oa]|giust[oa]|esatt[oa]|nuov[oa]|corret[oa]|cert[oa]|nov[oa]|juiste?|goede|nieuwe?|właściw\\p{L}+|prawidłow\\p{L}+|poprawn\\p{L}+|rätta?|nya?|doğru(?:su)?|yeni",
  ),
  "正しい|正确|改成|应该是|올바른|맞는|الصحيح",
);

/** An order of their own that stands beside it. */
const ORDERS = anyOf(
  wholeWords(
    "(?:just |please |and )?(?:cancel|refund|ship|deliver|exchange|replace|change|return) (?:my|the|it|this|that|me|us|our|everything|all)|stornier\\p{L}*|kündig\\p{L}*|erstatte[nt]? sie|annule[zr]\\p{L}*|rembourse[zr]\\p{L}*|cancel(?:en|ad|e|ar)|devuélv\\p{L}+|reembols(?:en|e|ar)|annull(?:are|ate|i)|rimborsa(?:re|te|temi)|cancel(?:em|e)|reembols(?:em|e)|annuleer|annuleren|anuluj\\p{L}*|anulować|avbeställ\\p{L}*|avboka\\p{L}*|iptal ed\\p{L}+",
  ),
  "キャンセルして|返金して|取消(?:订单|吧|掉|$)|帮我(?:取消|退)|退款|退货|换货|취소해|환불해|[أا]لغ(?:وا|اء) (?:ال)?طلب",
);

const POLITE = anyOf(
  wholeWords(
    "please|pls|bitte|s'il vous plaît|svp|por favor|per favore|alstublieft|aub|proszę|poproszę|vänligen|snälla|lütfen|merci de|veuillez",
  ),
  "て(?:ください|下さい|いただ\\p{L}{1,4})|お願い(?:し|いた)|请|麻烦|주(?:세요|시면|십시오)|من فضلك|يرجى|الرجاء",
);

/** Who tells more may want something after all. */
const LONGEST = 140;

/** Whether nobody waits for anything any more: nothing is asked, wanted or held back beside it. In small letters. */
export function isWithdrawn(text: string): boolean {
  if (text.length > LONGEST || /[?？؟]|か。?$|[吗嗎]/u.test(text)) return false;
  if (WRONG_RECIPIENT.test(text)) return APOLOGISES.test(text) || !ALSO_OF_AN_ORDER.test(text);
  const closed = MAY_BE_CLOSED.exec(text);
  if (closed !== null && LATER.test(text)) return false;
  const found = closed ?? RESOLVED.exec(text);
  if (found === null || UNRESOLVED.test(text) || UNDONE.test(text)) return false;
  const behind = text.slice(found.index + found[0].length);
  if (NEW_ERROR.test(behind) || (IGNORES.test(found[0]) && CORRECTS.test(behind))) return false;
  const rest = text.replace(found[0], " ").replace(POLITE, " ");
  return !HELD_BACK.test(rest) && !WANTED.test(rest) && !ORDERS.test(rest) && !UNDONE.test(rest);
}
