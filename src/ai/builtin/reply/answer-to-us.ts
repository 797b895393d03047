/** How a customer answers an agent of ours: a yes, a no, what was asked for, or that they wait. */
import type { DialogueTurn } from "../../../domain/answers.js";
import { reportsError } from "../reading/hints.js";
import { HELD_BACK, UNDONE, WANTED } from "../reading/thanks-words.js";
import { anyOf, inLowerCase, wholeWords } from "../reading/word-patterns.js";
import { words } from "../text.js";
import { asksForPerson, FEW } from "./few-words.js";
import { askedIn } from "./message-questions.js";
import { isNumberAlone } from "./number-alone.js";

/** What is answered by a matter of its own: "how can we help?", "what exactly happens?", "which message do you see?". */
const ASKS_FOR_MATTER = anyOf(
  wholeWords(
    "(?:how|what) (?:can|may|could|shall|should|would|do) (?:i|we|you)|what (?:is|seems to be|was|'s) (?:the |your )?(?:problem|issue|matter|question|trouble|wrong|it about|happening|this about)|what exactly|what happens|what happened|(?:more|further) (?:details|information|detail)|tell (?:me|us) more|describe|(?:error|exact) (?:message|code|text)|which (?:error|message|problem|issue|feature|function|question)|(?:anything|something) (?:else|more)|any (?:other|further|more) questions?",
    "(?:wie|was|womit|wobei) (?:kann|können|darf|dürfen|könnte|könnten) (?:ich|wir)|was (?:genau|passiert|ist (?:das problem|passiert|los)|möchten|brauchen)|welche (?:fehler\\p{L}*|meldung|funktion|frage)|(?:mehr|genauer\\p{L}*|nähere) (?:beschreiben|details|angaben|infos|informationen)|beschreib\\p{L}+|worum geht|fehlermeldung|worauf",
    "(?:comment|que|en quoi) (?:puis-je|pouvons-nous|peut-on)|que se passe|qu'est-ce qui|quel(?:le)? (?:est (?:le|votre|la) (?:problème|question|souci)|message|erreur|fonction)|plus de (?:détails|précisions)|précis(?:er|ez)|décri(?:re|vez)|de quoi s'agit",
    "(?:cómo|en qué|qué) (?:puedo|podemos|podría)|qué (?:ocurre|pasa|sucede|problema|error|mensaje|necesita|desea)|cuál es (?:el|su|tu) (?:problema|consulta|duda)|más (?:detalles|información|datos)|describ\\p{L}+|mensaje de error",
    "(?:come|in cosa|in che cosa|in che modo|cosa) (?:posso|possiamo|può)|cosa (?:succede|accade|serve|desidera)|qual è (?:il|la) (?:problema|domanda|su[ao])|(?:più|maggiori|altri) (?:dettagli|informazioni)|descriv\\p{L}+|quale (?:errore|messaggio|problema)|messaggio di errore",
    "(?:como|em que|no que) (?:posso|podemos|poderia)|o que (?:acontece|aconteceu|está|precisa|deseja)|qual (?:é|o|seria) (?:o |a |su[ao] )?(?:problema|dúvida|erro|mensagem|questão)|mais (?:detalhes|informações)|descrev\\p{L}+|mensagem de erro",
    "(?:hoe|waarmee|wat) (?:kan|kunnen|mag) (?:ik|wij|we)|wat (?:gebeurt|is er|is het|wilt|precies|heeft u)|welke (?:fout\\p{L}*|melding|vraag|functie)|meer (?:details|informatie|vertellen)|omschrijv\\p{L}+|beschrijv\\p{L}+|foutmelding|waar gaat het",
    "(?:jak|w czym) (?:mogę|możemy)|co (?:dokładnie|się dzieje|się stało)|jaki (?:błąd|komunikat|problem|jest problem)|więcej (?:szczegółów|informacji)|opis\\p{L}+|komunikat|czego dotyczy",
    "(?:hur|vad) (?:kan|får|ska) (?:jag|vi)|vad (?:är det|händer|hände|exakt|gäller)|vilket (?:fel|meddelande|problem)|(?:mer|fler) (?:detaljer|information)|beskriv\\p{L}*|felmeddelande",
    "(?:nasıl|ne konuda) (?:yardımcı|yardım)|(?:ne|neler) (?:oluyor|oldu|istersiniz)|hangi (?:hata|mesaj|sorun)|daha fazla (?:bilgi|ayrıntı|detay)|açıkla\\p{L}+|hata mesajı|sorun nedir",
  ),
  "(?:ご用件|ご質問|問題|エラー|症状|状況|メッセージ)|どのような|どういった|(?:詳しく|詳細|具体的)|いかが(?:いたし|なさい)|(?:什么|哪些)(?:问题|错误|提示|情况|帮)|怎么(?:了|帮)|(?:详细|具体|更多)|帮(?:到|助)?您",
  "(?:어떤|무슨) (?:문제|오류|메시지|도움|일)|무엇을 도와|어떻게 도와|(?:자세|구체)|(?:كيف|بماذا|بم) (?:يمكن|[أا]ستطيع|نستطيع)|ما (?:هي |هو )?(?:ال)?(?:مشكلة|خط[أا]|رسالة|ذي يحدث)|(?:تفاصيل|معلومات) [أا]كثر|رسالة (?:ال)?خط[أا]",
);

/** Which, what, whose, where, when, how many, why: whatever follows answers it. */
const ASKS_FOR_DETAIL = anyOf(
  wholeWords(
    "which|what(?:'s| is| are| was)? (?:\\p{L}+ ){0,3}(?:name|number|address|e-?mail|e-?mail address|browser|device|phone|model|version|country|city|postcode|zip code|size|colou?r|date|day|time|format|plan|paper|reason|amount|order|language|currency|system)|why|when did|when was|where (?:did|was|do|is|are|should)|how (?:many|long|much|often) (?:did|do|have|has|is|are|was|were)|who (?:signed|ordered|paid|is)",
    "welche[rsnm]?|warum|wieso|weshalb|wann (?:haben|hast|wurde|war|ist)|wohin|wo (?:haben|hast|wohnen|wurde|ist)|wie (?:viele|lange|oft|lautet|heißt|heißen)|wer (?:hat|ist)|was für",
    "quel(?:le)?s?|lequel|laquelle|pourquoi|quand (?:avez|as|a|est)|où (?:avez|as|a|est|doit)|combien|qui a",
    "qué (?:\\p{L}+ )?(?:dirección|número|correo|navegador|dispositivo|modelo|versión|talla|color|fecha|día|formato|papel|plan|país|nombre|pedido|teléfono)|cuál(?:es)?|por qué|cuándo|dónde|cuánt[oa]s?|quién",
    "quale|quali|qual è|che (?:browser|dispositivo|indirizzo|modello|taglia|colore|formato|carta|giorno|versione|numero|telefono)|perché|quando (?:ha|hai|è)|dove|quant[oaie]|chi",
    "qual|quais|por que|por qu[êe]|porquê|quando (?:fez|foi|comprou)|onde|quant[oa]s?|quem|que (?:navegador|dispositivo|endereço|modelo|tamanho|cor|formato|dia|versão|telefone|aparelho)",
    "welke?|waarom|wanneer (?:heeft|heb|is|was)|waar (?:heeft|heb|is|moet|woont)|hoe (?:veel|lang|vaak|heet)|hoeveel|wie heeft|wat is (?:uw|je|het)",
    "jak(?:i|a|ie|ą|iego|iej|im)|któr\\p{L}{1,3}|dlaczego|czemu|kiedy|gdzie|ile|kto",
    "vilk(?:en|et|a)|varför|när (?:beställde|köpte|var)|var (?:köpte|bor|beställde)|hur (?:många|länge|ofta)|vem|vad (?:är|heter) (?:din|ditt|er|ert|du)",
    "hangi(?:si)?|neden|niye|niçin|ne zaman|nerede|nereye|kaç|kim|(?:adresiniz|numaranız|adınız|e-?postanız) (?:ne|nedir)",
  ),
  "どの|どちら|どれ|どこ|いつ|なぜ|理由|何(?:時|月|日|番|個|名|冊|色)|お名前|番号|アドレス|住所|哪(?:个|种|款|里|一|台|天)|为什么|为何|原因|什么(?:颜色|尺寸|地址|型号|浏览器|时候|设备|手机|版本|邮箱)|多少|几",
  "어느|어떤|무슨|왜|이유|언제|어디|몇|누가|주소|번호|이메일|성함|(?<!\\p{L})(?:[أا]ي|لماذا|متى|[أا]ين|كم|من (?:قام|استلم)|ما (?:هو|هي|سبب|رقم|عنوان|اسم|بريدك?|نوع))(?!\\p{L})",
);

/** What was asked of them they will do, or cannot give. */
const WILL_DO_OR_HAS_NONE = anyOf(
  wholeWords(
    "will do|(?:i'll|i will|i'm going to|we'll|we will|let me|ill) (?:do|send|check|look|try|get|ask|take|upload|attach|find|see|have a look)|on it|(?:here you go|attached|see attached)|(?:i )?(?:don't|dont|do not|haven't|havent) (?:have|got|know|remember)(?: (?:one|any|it|that|this|them|yet))?|no (?:idea|clue)|not sure|can't (?:find|remember)(?: it)?|i think|i guess",
    "mach(?:e)? ich|(?:ich )?(?:schicke|sende|schaue|gucke|prüfe|versuche|frage|reiche) (?:\\p{L}+ ){0,3}(?:nach|später|heute|morgen|gleich|zu|mal)|wird gemacht|(?:hab|habe) ich (?:nicht|keine[nrs]?|leider nicht|leider keine)|weiß (?:ich )?(?:\\p{L}+ )?nicht|keine ahnung|anbei|im anhang|glaube ich|ich glaube|glaub ich",
    "je (?:le|la|les|vous) (?:fais|envoie|regarde|vérifie)\\p{L}*|je (?:ferai|l'envoie|l'enverrai|vais (?:le|la|les|vous|regarder|vérifier|essayer))|c'est fait|je (?:n'en|ne l'|ne les|n') ?ai pas|j'en ai pas|je (?:ne )?sais pas|aucune idée|ci-joint|en pièce jointe|je crois|je pense",
    "lo (?:haré|hago|miro|envío|mando|compruebo)|(?:los|las|se lo|te lo|os lo) (?:envío|mando|paso)|ahora (?:lo|la|los|las) (?:envío|mando|hago|miro)|no (?:lo |la )?(?:tengo|sé|recuerdo)|ni idea|adjunto|creo",
    "(?:lo|le|li|la) (?:faccio|farò|mando|invio|controllo)|(?:ve|te|glie)l[oaie] (?:mando|invio)|non (?:ce l'ho|lo so|ricordo|ne ho)|boh|in allegato|allego|credo|penso",
    "vou (?:enviar|mandar|verificar|ver|fazer|tentar|perguntar)|(?:já )?(?:envio|mando|faço)|não (?:tenho|sei|lembro|me lembro)|segue(?:m)? (?:em )?anexo|em anexo|acho que|creio",
    "(?:zal|ga) ik (?:doen|sturen|kijken|proberen)|doe ik|stuur ik|ik (?:stuur|kijk|zal|ga) (?:\\p{L}+ ){0,4}(?:sturen|kijken|doen|proberen|straks|morgen|vanavond|door|op|na)|heb ik niet|(?:ik )?heb (?:er )?geen|weet (?:ik )?niet|geen idee|bijgevoegd|denk ik|ik denk",
    "(?:zrobię|wyślę|sprawdzę|prześlę|spróbuję|zapytam)|nie (?:mam|wiem|pamiętam)|w załączniku|chyba|wydaje mi się",
    "(?:gör|skickar|kollar|fixar|provar) (?:jag )?(?:det|dem|den|ikväll|imorgon|strax|sen)|ska (?:jag )?(?:göra|skicka|kolla)|har (?:jag )?(?:inte|ingen|inget)|vet (?:jag )?inte|ingen aning|bifogat|bifogar|tror jag",
    "(?:yaparım|gönderirim|göndereceğim|bakarım|bakacağım|kontrol ederim|deneyeceğim|yapacağım)|bende yok|(?:numaram|elimde) yok|bilmiyorum|hatırlamıyorum|ekte|sanırım",
  ),
  "(?:あとで|後で|今夜|明日|帰ったら)[^。]{0,12}(?:送り|確認|やり|試し)|(?:送り|確認し|やってみ|試してみ)ます|(?:持って|覚えて)(?:い)?ません|(?:わかり|分かり)ません|ありません|不明です|添付|(?:稍后|晚点|今晚|明天|回家)[^。]{0,8}(?:发|看|试)|(?:我)?(?:没有|不知道|不记得|不清楚)(?:了)?$|附件|(?:我)?(?:觉得|好像)是?",
  "(?:보내|확인해|해|올려) ?(?:드릴게요|볼게요|보겠습니다|드리겠습니다|줄게요|할게요)|할게요|모르겠(?:어요|습니다)|몰라요|없(?:어요|습니다)$|기억이? 안|첨부|(?:아마|인 것 같아요)|(?<!\\p{L})(?:سأ(?:رسل|فعل|تحقق|حاول)\\p{L}{0,3}|ليس (?:لدي|عندي)|ما عندي|لا (?:[أا]عرف|[أا]علم|[أا]ذكر|[أا]تذكر)|مرفق|[أا]ظن|[أا]عتقد)(?!\\p{L})",
);

/** Who is content to wait for what we have said. */
const WAITS = anyOf(
  wholeWords(
    "(?:i'll|i will|ill|will|we'll|happy to|can|i can) (?:just )?(?:wait(?! for (?!it|that|them|now|your|the (?:parcel|package|delivery|order|update|reply|email|mail|news)))|hold on|be patient|keep an eye out|keep an eye on it|look out for it|check back|sit tight)|(?:ok(?:ay)?|alright|fine)[,. ]{1,3}waiting|let'?s wait|no rush",
    "(?:dann )?(?:warten?|wart|gedulden?) (?:ich|wir|mich|uns)?(?: (?:mal|noch|eben|gern|gerne|einfach|so lange|solange|ab)){0,3}|(?:ich|wir) (?:warte|warten|gedulde)(?: (?:mich|uns|mal|dann|noch|ab|gern|gerne)){0,3}|(?:ich )?warte(?: (?:dann|mal|noch|ab)){1,3}|werde (?:\\p{L}+ ){0,2}warten",
    "je (?:vais )?(?:patiente\\p{L}*|attends|attendre|patienter)|(?:on|nous) (?:patiente|attend)\\p{L}*|j'attends|j'attendrai|je patienterai",
    "(?:me )?espero(?: entonces| pues| sin problema)?(?! (?:que|su|tu|vuestra|una|la|el|recibir|respuesta))|esperar(?:é|emos)|esperamos(?! (?:que|su|una))|quedo a la espera",
    "(?:attendo|aspetto|attenderò|aspetterò|aspettiamo|attendiamo)(?! (?:una|la|vostr|risposta|notizie|da|ancora))(?: allora| pure| volentieri)?",
    "(?:aguardo|espero|vou (?:aguardar|esperar)|aguardarei|esperarei|fico (?:a aguardar|no aguardo|à espera)|aguardamos)(?! (?:que|um|uma|a|o|resposta|retorno|há))(?: então| sim)?",
    "(?:dan )?(?:wacht|wachten) (?:ik|we|wij)(?: (?:wel|nog|even|af|het|dat|gewoon|rustig)){0,3}|(?:ik|we) (?:wacht|wachten|zal|zullen)(?: (?:wel|nog|even|af|het|dat|dan|wachten|afwachten|rustig)){1,4}",
    "(?:to )?(?:poczekam|zaczekam|czekam|poczekamy|będę czekać)(?! (?:na|już|od|dwa|trzy))(?: w takim razie| spokojnie)?",
    "(?:då )?(?:väntar|inväntar) (?:jag|vi)(?: (?:på det|lite|in det|då|gärna|bara)){0,2}|(?:jag|vi) (?:väntar|avvaktar)(?: (?:på det|lite|in|då|så länge|gärna)){0,2}(?! på)",
    "(?:bekler(?:im|iz)|bekleyeceğim|bekleyelim|bekliyorum o zaman|o zaman bekliyorum)",
  ),
  "(?<!ずっと)(?:待ち|待って(?:い|み|)|お待ちして(?:い|お)り?)ます(?!が|けど)|待つことにし|(?:那)?(?:我)?(?:再)?等(?:等|着|一下|一等|您|你们)?(?:吧|看|就是了|了)?$|(?:我)?(?:会|可以|愿意)等|等(?:等|着)看?",
  "기다(?:릴게요|리겠습니다|려 ?볼게요|릴께요|려보겠습니다)|(?<!\\p{L})(?:س[أا]نتظر|سننتظر|بانتظار(?:كم|ها|ه)?|[أا]نتظر)(?!\\p{L})",
);

/** "Ok", before or behind which they say that they wait. */
const OF_CONTENT = anyOf(
  wholeWords(
    "ok(?:ay)?|okey|okej|oki|alright|all right|fine|good|great|perfect|sure|cool|understood|i see|got it|thanks?|thank you|no (?:problem|worries)|happy to|gut|na gut|alles klar|in ordnung|verstehe|verstanden|danke|d'accord|entendu|compris|très bien|parfait|merci|vale|de acuerdo|entendido|perfecto|está bien|bueno|gracias|va bene|d'accordo|capito|perfetto|grazie|bene|tudo bem|certo|está bem|entendi|combinado|obrigad[oa]|beleza|goed|prima|oké|duidelijk|begrepen|bedankt|dobrze|w porządku|jasne|rozumiem|dzięki|dziękuję|bra|visst|förstår|tack|tamam|peki|anladım|olur|teşekkürler|then|dann|alors|entonces|allora|então|dan|to|då|o zaman",
  ),
  "わかりました|分かりました|了解|承知|はい|好的?|嗯|行|可以|知道了|明白|谢谢|네|넵|알겠|그래요|좋아요|감사|(?<!\\p{L})(?:حسنا\\p{L}{0,2}|تمام|طيب|فهمت|شكرا\\p{L}{0,2}|لا مشكلة|موافق)(?!\\p{L})",
);

const YES = wholeWords(
  "yes|yeah|yep|yup|ye|sure|ok|okay|okey|please do|go ahead|do it|do that|absolutely|definitely|of course|sounds good|agreed|that would be (?:great|good|fine|perfect|lovely|nice)|that works|that's fine|perfect|great|ja|jo|jep|gern|gerne|klar|natürlich|okay|einverstanden|machen sie das|mach das|bitte|passt|oui|ouais|d'accord|volontiers|bien sûr|avec plaisir|allez-y|ça marche|sí|sì|si|vale|claro|de acuerdo|adelante|perfecto|certo|volentieri|va bene|d'accordo|perfetto|sim|pode ser|claro|com certeza|está bem|tudo bem|perfeito|jazeker|graag|prima|akkoord|doe maar|tak|jasne|oczywiście|zgoda|poproszę|proszę|chętnie|gärna|absolut|visst|okej|ja tack|evet|olur|tamam|tabii|elbette|lütfen",
);
const NO = wholeWords(
  "no|nope|nah|not (?:now|yet|needed|necessary)|no need|thats? all|that's all|that is all|that's it|thats it|nothing else|nein|nee|nö|nicht nötig|das war's|das wars|das wäre alles|non|pas besoin|c'est tout|ce sera tout|no hace falta|eso es todo|nada más|non serve|è tutto|basta così|não|não é preciso|é só isso|é tudo|só isso|hoeft niet|dat was alles|dat is alles|nie|nie trzeba|to wszystko|nej|behövs inte|det var allt|hayır|gerek yok|hepsi bu",
);
const POLITE = wholeWords(
  "please|pls|thanks|thank you|thx|bye|goodbye|tschüss|ciao|adiós|tchau|doei|hejdå|so much|very much|a lot|many|for now|you|danke|bitte|sehr|schön|vielen dank|dank|merci|beaucoup|s'il vous plaît|svp|gracias|por favor|muchas|grazie|mille|per favore|obrigad[oa]|muito|bedankt|dank (?:je|u)(?: wel)?|alstublieft|alsjeblieft|dzięki|dziękuję|bardzo|proszę|tack|snälla|teşekkürler|teşekkür ederim|sağ ?ol(?:un)?|lütfen|that|it|to|alles|heel",
);
const EAST_ASIAN =
  "はい|ええ|うん|お願い(?:いた)?します|おねがいします|いいえ|結構です|大丈夫です|よろしく|わかりました|ありがとうございます|ぜひ|是的?|好的?|可以|行|对|嗯|麻烦(?:你|您)?了?|谢谢|不用了?|不需要|没有了?|네|예|넵|좋아요|그래요|그렇게|해 ?주세요|부탁(?:드려요|드립니다|해요)|아니요|아니오|괜찮아요|괜찮습니다|감사합니다|نعم|[أا]جل|تمام|طيب|حسنا\\p{L}*|من فضلك|لو سمحت|لا|شكرا\\p{L}*|موافق";
const SIGNS = "[\\s,.!、。，！~👍🙏😊🙂✅👌\\u{fe0f}-]{0,6}";
const YES_OR_NO = anyOf(`^${SIGNS}(?:(?:${YES}|${NO}|${POLITE}|${EAST_ASIAN})${SIGNS}){1,5}$`);
/** Words of politeness alone are none. */
const EITHER = anyOf(
  `${YES}|${NO}|はい|ええ|うん|お願い|おねがい|いいえ|結構です|大丈夫|ぜひ|是|好|可以|行|对|嗯|麻烦|不用|不需要|没有|네|예|넵|좋아|그래|그렇게|주세요|부탁|아니[요오]|괜찮|(?<!\\p{L})(?:نعم|[أا]جل|تمام|طيب|حسنا\\p{L}*|من فضلك|لا|موافق)(?!\\p{L})`,
);
const REFUSES = anyOf(`${NO}|いいえ|結構です|大丈夫|不用|不需要|没有|아니[요오]|괜찮|(?<!\\p{L})لا(?!\\p{L})`);

/** Characters at the end of an agent's message in which its question stands. */
const END_READ = 200;
const ASKS = /[?？؟]|か。/u;

const ANYTHING_ELSE = anyOf(
  wholeWords(
    "(?:anything|something) (?:else|more)|any (?:other|further|more) questions?|(?:noch|sonst) (?:etwas|was|fragen|weitere)|weitere fragen|autre chose|d'autres questions|algo más|alguna otra|altro|altre domande|mais alguma coisa|algo mais|mais alguma|nog iets|iets anders|nog vragen|coś jeszcze|jeszcze coś|något (?:mer|annat)|några fler|başka bir|başka sor\\p{L}+",
  ),
  "他に(?:も|何か)|ほかに|(?:其他|别的|还有).{0,6}(?:问题|帮|需要|吗)|(?:더|다른).{0,8}(?:도와|궁금|필요|문의)|(?:شيء|سؤال|[أا]سئلة) (?:[آا]خر|[أا]خرى)",
);
const DID_IT_HELP = anyOf(
  wholeWords(
    "(?:did|does|has|have|is|was|do) (?:that|this|it|everything|the \\p{L}+|my \\p{L}+) (?:\\p{L}+ )?(?:help\\p{L}*|work\\p{L}*|solve\\p{L}*|fix\\p{L}*|resolve\\p{L}*|arriv\\p{L}+|clear|answer\\p{L}*)|(?:hat|ist|konnte|funktioniert|klappt|passt) (?:\\p{L}+ ){0,4}(?:geholfen|geklappt|gelöst|funktioniert|beantwortet|jetzt|nun|so|helfen|angekommen)|(?:cela|ça|est-ce que cela) (?:\\p{L}+ ){0,3}(?:aid\\p{L}*|march\\p{L}*|fonctionn\\p{L}*|résol\\p{L}*)|(?:le|te|les) (?:ha )?(?:ayud\\p{L}+|sirvi\\p{L}+|funcion\\p{L}+)|(?:ha|funziona) (?:\\p{L}+ )?(?:aiutat\\p{L}|funzionat\\p{L}|risolt\\p{L}|ora|adesso)|(?:ajudou|funcionou|resolveu|ficou resolvid\\p{L})|(?:heeft|is|werkt) (?:\\p{L}+ ){0,3}(?:geholpen|gelukt|opgelost|nu)|(?:pomogło|udało się|działa)|(?:hjälpte|löste|fungerar) (?:det|nu)|(?:yardımcı oldu|çözüldü|oldu) mu",
  ),
  "解決(?:し|でき)|(?:解决|好)了(?:吗|没)|해결(?:됐|되)|هل (?:ساعد|تم حل|نجح)",
);

/** "For how many people?", and what answers it. */
const HOW_MANY = anyOf(
  wholeWords("how many|wie ?viele?|combien|cuánt[oa]s|quant[eaio]|quant[oa]s|hoeveel|(?:dla )?il[ue]|hur många|kaç"),
  "何(?:名|人)|几(?:位|个人|人)|多少(?:人|位)|몇 ?(?:명|분)|(?<!\\p{L})(?:ل|ل ?)?كم(?!\\p{L})",
);

const NUMERALS = [
  "one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}",
  "eine?[nr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix",
  "un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|uma?|dois|duas|três|quatro|sete|oito|dez",
  "een|één|twee|drie|vijf|zes|zeven|negen|tien|jed(?:na|en|ną|nej)|dw(?:ie|óch|oje|a)|trzy|trzech|troje|czter\\p{L}+|pię[cć]\\p{L}{0,3}|sześ[cć]\\p{L}{0,3}|siedem|osiem|dziewięć|dziesięć",
  "en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on",
].join("|");
const PEOPLE =
  "(?:person(?:s|en|a|as|e|er|nes?)?|people|leute|gäste?|personnes?|pessoas?|persoon|mensen|osob[ayę]|osób|kişi(?:yiz)?|adults?|erwachsene|adultes?|adult[oi]s?)";

/** "One person", "una persona": with nobody who could be spoken to. */
const COUNTED = anyOf(
  `^[\\s¿¡]{0,3}(?:\\p{L}{1,9} ){0,2}(?:${NUMERALS}) ${PEOPLE}(?!\\p{L})`,
  "^(?:사람 ?)?(?:한|두|세|네|다섯|여섯|\\d{1,3}) ?(?:명|분)|^[一二三四五六七八九十两\\d]{1,3}(?:个人|位|人|名)|^(?:شخص|واحد|شخصان|شخصين|ثلاثة|[أا]ربعة|خمسة)(?!\\p{L})",
);
const NUMBER = anyOf(
  wholeWords(
    NUMERALS,
    "(?:just|only) (?:me|us two|myself)|nur (?:ich|wir zwei)|zu zweit|juste moi|moi seule?|(?:solo|sólo) yo|yo sol[oa]|(?:solo|soltanto) io|só eu|eu sozinh[oa]|alleen ik|ik alleen|tylko ja|sam[ao]?|bara jag|sadece ben|tek başıma|واحد|شخص|شخصان|شخصين|اثنان|اثنين|ثلاثة|[أا]ربعة|خمسة|ستة|[أا]نا فقط",
  ),
  "[一二三四五六七八九十两\\d]{1,3}(?:个|位|人|名)|私だけ|ひとり|ふたり|就我|(?:한|두|세|네|다섯|여섯|\\d{1,3}) ?(?:명|분)|저만|혼자",
);

const asksHowMany = (turns: readonly DialogueTurn[]): boolean => {
  const ours = turns.findLast(({ role }) => role === "agent")?.content.slice(-END_READ) ?? "";
  return /[?？؟]|か。/u.test(ours) && HOW_MANY.test(inLowerCase(ours));
};

/** Whether a message begins with a number of people, as we asked for one. */
const countsPeople = (message: string, turns: readonly DialogueTurn[]): boolean =>
  COUNTED.test(inLowerCase(message)) && asksHowMany(turns);

/** Whether a question for a number is answered by one in words. In small letters. */
const answersHowMany = (said: string, question: string): boolean => HOW_MANY.test(question) && NUMBER.test(said);

/** How a message answers what an agent wrote last: null where it is more, or nothing was asked. */
export function answerToUs(message: string, turns: readonly DialogueTurn[]): "yes" | "no" | "contented" | null {
  const ours = turns.findLast(({ role, content }) => role === "agent" && content.trim() !== "")?.content.slice(-END_READ) ?? "";
  if (ours === "" || message.length > FEW) return null;
  const said = inLowerCase(message);
  if (!ASKS.test(ours)) return isContentToWait(said) ? "contented" : null;
  if (isNumberAlone(said)) return "yes";
  const asked = inLowerCase(ours);
  const [anythingElse, didItHelp] = [ANYTHING_ELSE.test(asked), DID_IT_HELP.test(asked)];
  if (!YES_OR_NO.test(said) || !EITHER.test(said)) return !anythingElse && answersInWords(message, said, asked) ? "yes" : null;
  const isNo = REFUSES.test(said);
  // "Did that help? Is there anything else?": a no may answer either.
  if (anythingElse !== didItHelp && (isNo ? anythingElse : didItHelp)) return "contented";
  return isNo ? "no" : "yes";
}

/** Nobody answers so who is content. */
const THREATENS = anyOf(
  wholeWords(
    "lawyers?|attorney|solicitor|court|police|dispute|charge-?back|anwalt|anwältin|gericht|polizei|avocate?|tribunal|abogad[oa]|juez|juzgado|avvocat[oa]|denuncia|advogad[oa]|procon|advocaat|rechter|politie|adwokat\\p{L}{0,2}|prawnik\\p{L}{0,2}|policj\\p{L}+|advokat(?:en)?|polisen|avukat\\p{L}*|mahkeme\\p{L}*|polis",
  ),
  "弁護士|警察|裁判|律师|法院|起诉|변호사|경찰|소송|محام\\p{L}*|محكمة|شرطة",
);

/** What they want done is more than an answer, unless we offered it. */
const ORDERS = anyOf(
  wholeWords(
    "cancel(?:led|ling)?|refund\\p{L}*|fix(?: it)?|charg(?:e|es|ed|ing)|dispute|charge-?back|impossible|stornier\\p{L}*|kündig\\p{L}*|erstatt\\p{L}*|abgebucht|abbuch\\p{L}*|reparier\\p{L}*|unmöglich|annul(?:er|ez|e)|rembours\\p{L}*|prélev\\p{L}*|répar\\p{L}*|cancel(?:en|ad|ar|e|a|o)|devuélv\\p{L}+|devolv\\p{L}+|reembols\\p{L}*|cobr(?:an|aron|ado|ó)|arregl\\p{L}+|imposible|annull(?:are|ate|i|a)|rimbors\\p{L}*|addebit\\p{L}*|impossibile|cancelem|estorn\\p{L}*|cobraram|impossível|annuleer|annuleren|terugbetal\\p{L}*|afgeschreven|onmogelijk|anuluj\\p{L}*|anulować|zwro(?:t|tu|ci\\p{L}*)|niemożliwe|avbeställ\\p{L}*|avboka\\p{L}*|återbetal\\p{L}*|omöjligt|iptal|iade|imkansız",
  ),
  "キャンセル|解約|返金|返品|取り消|無理|取消|退款|退货|退钱|扣款|不可能|취소|환불|해지|불가능|[إا]لغاء|[أا]لغ(?:وا|ي)|استرداد|مستحيل",
);

/** They have waited long, or will not. */
const IS_TIRED_OF_WAITING = anyOf(
  wholeWords(
    "\\d+|still|since|for (?:days|weeks|hours|months|ages)|weeks|days|not (?:going to )?wait|seit|schon|immer noch|nicht (?:länger|mehr|ewig)|depuis|toujours|encore|plus|desde|sigo|no (?:espero|esperaré|voy)|todavía|da (?:giorni|settimane|ore)|ancora|non (?:attendo|aspetto)|há|ainda|não (?:espero|aguardo|vou)|al|nog steeds|niet (?:langer|meer)|już|od|nie (?:czekam|poczekam|będę)|fortfarande|redan|inte|hâlâ|hala|beri|daha fazla|kadar",
  ),
  "まだ|ずっと|から待|もう待て|ません|还在|一直|已经|多久|不等|아직|계속|부터|더 ?이상|ما ?زل|منذ|لن",
);

function isContentToWait(said: string): boolean {
  if (/[?？؟]/u.test(said) || THREATENS.test(said)) return false;
  return WAITS.test(said) && OF_CONTENT.test(said) && !IS_TIRED_OF_WAITING.test(said) && !HELD_BACK.test(said);
}

/** An address of their own, as it is asked for. */
const ADDRESS = /^[^\n@]{0,30}?[^\s@]{1,64}@[^\s@]{1,190}\.\p{L}{2,24}[\s.!。]*$/u;
/** A yes or no may have so many words behind it. */
const WORDS_BEHIND = 3;
const BEGINS_WITH_EITHER = anyOf(`^${SIGNS}(?:${YES}|${NO}|はい|いいえ|是的?|不是?|네|아니[요오]|نعم|لا)(?!\\p{L})`);
/** More tell a matter of their own. */
const WORDS_OF_ANSWER = 8;

/** What was asked for is given in a few words, and nothing else is asked or wanted. */
function answersInWords(message: string, said: string, asked: string): boolean {
  const question = asked.split(/(?<=[.!?。！？؟\n])/u).findLast((sentence) => ASKS.test(sentence)) ?? asked;
  if (/[?？؟]|か。?$|[吗嗎呢]$/u.test(said) || askedIn(message).length > 0 || ASKS_FOR_MATTER.test(question)) return false;
  if (ADDRESS.test(said)) return true;
  if (WANTED.test(said.replace(POLITELY, " "))) return false;
  const order = ORDERS.exec(said)?.[0];
  if ((order !== undefined && !question.includes(order)) || THREATENS.test(said)) return false;
  const willDo = WILL_DO_OR_HAS_NONE.exec(said);
  if (willDo !== null) return !UNDONE.test(said.replace(willDo[0], " ")) && !reportsError(said);
  const behind = said.replace(BEGINS_WITH_EITHER, "");
  if (UNDONE.test(said) || HELD_BACK.test(behind)) return false;
  if (behind !== said && (words(behind).length <= WORDS_BEHIND || /\d/.test(behind))) return true;
  return (
    words(said).length <= WORDS_OF_ANSWER &&
    (ASKS_FOR_DETAIL.test(question) || answersHowMany(said, question) || isOneOffered(said, question))
  );
}

const POLITELY = anyOf(`${POLITE}|お願い(?:いた)?します|주세요|请|麻烦|من فضلك`);
/** Shorter words are articles and the like. */
const SHORTEST_OFFERED = 4;
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]{2}/gu;

const withoutElisions = (text: string) => text.replace(/(?<!\p{L})\p{L}{1,2}['’]/gu, " ");

/** "A reprint or a refund?" names what they may choose. */
function isOneOffered(said: string, question: string): boolean {
  const offered = words(withoutElisions(question)).filter((word) => word.length >= SHORTEST_OFFERED);
  if (words(withoutElisions(said)).some((word) => offered.includes(word))) return true;
  return (said.match(WITHOUT_BLANKS) ?? []).some((pair) => question.includes(pair));
}

/** Whether a few words ask for a person; "one person" is how many come, where we asked that. */
export const wantsPerson = (message: string, turns: readonly DialogueTurn[]): boolean =>
  asksForPerson(message) && !countsPeople(message, turns);
