/** Thanks in fourteen languages: whether they stand in a message, whether a wish stands beside them, and whether they are meant. */
import type { GiveWay } from "../../../kernel/slices.js";
import { anyOf, inLowerCase, wholeWords } from "./word-patterns.js";

const THANKS = anyOf(
  wholeWords(
    "thanks?|thank ?(?:you|u|ya)|thx|tysm|ty|cheers|much appreciated|appreciate (?:it|your|the|all|you|that)|grateful",
    "danke\\p{L}{0,8}|(?:vielen|herzlichen|besten|lieben|schönen|tausend|ganz|großen|1000) dank|bedanke\\p{L}?",
    "merci\\p{L}{0,2}|remerci\\p{L}+",
    "gracias(?! (?:a dios|al cielo))|agrade(?:zco|cemos|cid[oa]s?|cer\\p{L}*)|grazie|ringrazi\\p{L}+",
    "obrigad[oa]s?|obrigadíssim[oa]|brigad[oa]|obg|valeu|agrade(?:ço|cemos|cid[oa]s?|cer\\p{L}*)",
    "bedankt|dank (?:je|u|jullie)(?: wel)?|dankjewel|dankuwel|dank",
    "dzięki|dziękuj(?:ę|emy|e)|dziękować|podziękowa\\p{L}+|tack(?! vare)|tackar",
    "teşekkür\\p{L}*|sağ ?ol(?:un)?|eyvallah|minnettar\\p{L}*",
  ),
  "ありがと|有り?難う|感謝(?:し|いた|です|申|の)|助かりました|谢谢|多谢|感谢|謝謝|谢[啦了]|감사(?:합|드|해|했)|고마[워웠운]|고맙|(?<!\\p{L})(?:شكر|[أا]شكر|متشكر|ممتن|مشكور)\\p{L}*",
);

/** "I would like to thank you", in the same sentence. */
const NOT_TO = (thanking: string) => `(?![^.!?\\n]{0,60}(?:${thanking}))`;

const WANTED = anyOf(
  wholeWords(
    `(?<!(?:all|what|everything|thing)(?: that)? )(?:i|we) (?:(?:also|still|just|really|now|only|do) ){0,2}(?:need|want|require)${NOT_TO("thank|to say|express|to tell|let you know|compliment|praise|nothing|nothing else")}`,
    `(?:i|we)(?:'d| would)(?: (?:also|still|really))? (?:like|love|prefer)${NOT_TO("thank|to say|express|to tell|compliment|praise|recommend|how ")}`,
    "(?:can|could|would|will) (?:you|u|someone|somebody|i|we)(?! (?:believe|recommend|be back|be buying|buy|order|definitely|certainly|be using))|how (?:do|can|to)|wondering (?:if|how|when|whether)",
    "(?:please|pls|plz)(?![^.!?\\n]{0,40}(?:thank (?:him|her|them)|my (?:thanks|regards)))(?! (?:thank|tell|pass|give|keep (?:it|up|doing|going)|accept my|accept our|extend|say|let (?:him|her|them)|do not change|don't change|never change|note))",
    "send (?:me|us)(?! (?:the|a) (?:right|new|replacement))|let (?:me|us) know (?:if|when|how|what|whether|once)|hear from you|your (?:reply|response|answer) (?:soon|asap)|waiting for (?:your|a) (?:reply|answer|response|call)|one more (?:thing|question)|another (?:question|thing)|quick question|in advance",
    `bräuchten?|brauchen?(?! (?:ich |wir )?(?:nichts|kein))|benötigen?|möchten?${NOT_TO("bedanken|danken|danke|loben|lob |sagen|aussprechen|nichts|kein")}|hätten? (?:\\p{L}+ ){0,2}(?:gern|noch|frage)|würden? (?:\\p{L}+ ){0,3}gerne?${NOT_TO("bedanken|danken|weiterempfehlen|empfehlen")}|(?:ich|wir) (?:will|wollen)${NOT_TO("bedanken|danken|danke|loben|sagen")}`,
    "bitte(?![^.!?\\n]{0,30}(?:dank|grüße|lob))(?! (?:weiter so|richten|sagen sie|sagt|geben sie|gebt|nicht ändern|grüß|behaltet|behalten))|könnten? (?:sie|ihr|du|ich|wir)|kannst du|könnt ihr|können sie|im voraus|vorab|noch (?:eine|ne|'ne|ein) (?:frage|bitte|sache|anliegen|problem)|schick(?:en|t)? (?:sie|mir|uns)|wart(?:e|en) (?:\\p{L}+ ){0,2}auf",
    "merci (?:de|d')(?! ?(?:votre|vos|ton|ta|tes|tout|toute|toutes|m'avoir|nous avoir|l'avoir|avoir|vous être|t'être|la|l'|le|cette|ce|rien|nous)(?!\\p{L}))",
    `j'aimerais|nous aimerions|(?:je|nous) (?:voudrais|voudrions|souhait\\p{L}+|veux|voulons|désir\\p{L}+)`.concat(
      NOT_TO("remerci|dire merci|féliciter|bonne|belle"),
    ),
    "(?:j'ai|avons) (?:encore |aussi |juste |toujours )?besoin|il (?:me|nous) (?:faut|faudrait|manque)|pourriez|pouvez[- ]vous|peux-tu|pourrais-tu|veuillez|s'il (?:vous|te) plaît|svp|stp|envoyez[- ](?:moi|nous)|d'avance|(?:encore )?une (?:autre |dernière )?question|dans l'attente|j'attends",
    `necesit(?:o|amos|aría)|(?<!(?:os|te|les|los|las) )quier(?:o|emos)|quisiera(?:mos)?|querría(?:mos)?|(?:me|nos) gustaría`.concat(
      NOT_TO("agradec|gracias|felicit|decir|transmitir"),
    ),
    "podr(?:ía[ns]?|íais)|puede[ns]? (?:enviar|decir|mandar|confirmar|ayudar)\\p{L}*|por favor|(?:me|nos) falta|de antemano|por adelantado|una (?:cosa|pregunta|duda) más|otra (?:cosa|pregunta|duda)|env[ií]en?(?:me|nos)|a la espera|espero (?:su|tu|vuestra) respuesta",
    `vorr(?:ei|emmo)|voglio|vogliamo|desidero`.concat(NOT_TO("ringrazi|dir(?:e|vi|le) grazie|complimenti|congratul|augurar")),
    "(?:mi|ci) serv(?:e|irebbe|irebbero|ono)|(?:ho|avrei|abbiamo) (?:ancora |anche )?bisogno|mi manca|potrest?e|potrebbe(?:ro)?|può (?:inviar|mandar|dir)\\p{L}*|per (?:favore|cortesia|piacere)|in anticipo|(?:ancora una|un'altra) (?:domanda|cosa)|in attesa di|inviatemi|mandatemi",
    `(?:ainda )?precis(?:o|amos|ava)|quer(?:o|emos|ia|íamos)|gostaria(?:mos)?|gostava(?! muito)`.concat(
      NOT_TO("agradec|dizer|elogi|felicit|parabeniz|deixar"),
    ),
    "poderiam?|pod(?:em|e) (?:me |nos )?(?:enviar|mandar|dizer|confirmar|ajudar)\\p{L}*|por favor|se faz favor|falta-me|desde já|antecipad\\p{L}+|mais uma (?:pergunta|dúvida|coisa)|outra (?:pergunta|dúvida|coisa)|no aguardo|à espera|aguardo",
    `(?:ik|wij|we) (?:wil|willen|zou|zouden)${NOT_TO("bedank|danken|compliment|zeggen|laten weten|aanraden")}|(?:heb|hebben) (?:\\p{L}+ ){0,6}nodig|(?:ontvang|hoor|krijg|had|zie) (?:\\p{L}+ ){0,3}graag`,
    "alstublieft|alsjeblieft|aub|kun(?:t|nen)? (?:je|u|jullie)|bij voorbaat|alvast|nog (?:een|één) (?:vraag|ding)|stuurt? (?:mij|me|ons)|wacht(?:en)? op",
    `potrzebuj(?:ę|emy)|potrzebował\\p{L}*|chc(?:ę|emy)|chciał(?:bym|abym|em|am)`.concat(
      NOT_TO("podziękowa|pochwali|powiedzieć|wyrazić"),
    ),
    "poprosz[ęe]|prosz[ęe](?! bardzo)|(?:mog|moż)(?:libyście|łby|łaby|ecie|na by)|z góry|jeszcze jedn\\p{L}+|brakuje|wyślijcie|czekam",
    `(?:jag|vi) (?:\\p{L}+ )?(?:vill|behöver|önskar)|skulle (?:jag |vi |gärna )?(?:vilja|behöva)`.concat(
      NOT_TO("tacka|säga|beröm|rekommendera|meddela"),
    ),
    "skulle (?:ni|du) kunna|kan (?:ni|du|jag|vi)(?! rekommendera)|vänligen|snälla (?:skicka|hjälp|kan|svara|ändra|ordna)|på förhand|en (?:sak|fråga) till|skicka (?:mig|oss|gärna)|väntar på",
    "(?<!(?:teşekkür etmek|belirtmek|söylemek|paylaşmak|iletmek|tebrik etmek) )iste(?:rim|riz|rdim|rdik)|(?<!(?:teşekkür etmek|belirtmek|söylemek|paylaşmak|iletmek|tebrik etmek) )istiyoru[mz]|lazım|gerekiyor|ihtiyacım(?:ız)?|rica ediyoru[mz]|lütfen|\\p{L}{2,20}[ae]?r m[ıi]s[ıi]n(?:[ıi]z)?|(?:olur|bulur|kurur|görür) mu(?:sunuz|yum)?|şimdiden|bir (?:sorum|şey|soru) daha|bekliyoru[mz]",
  ),
  "て(?:ください|下さい|ほしい|欲しい|もらえ|いただけ(?:ます|ませ|ない|れば|たら)|くれ(?:ます|ませ))|(?<!よろしく|宜しく|引き続き|今後とも)お願い|(?<!(?:言い|伝え|申し上げ|感謝し|お伝えし|お礼し)|また[^。]{0,12})たい(?:です|の|ん|。|$)|必要(?:です|なの)|もう(?:一つ|ひとつ|一点)|あと(?:一つ|一点)",
  "请(?!转告|继续|放心|代我|替我|接受)|(?<!不好意思|给你们|给您|添)麻烦(?!你们?了|您了|大家)|需要(?!的都)|想要|想(?:问|请|改|换|退|取消|知道|再)|能不能|可以(?:帮|给|告诉|再)|还有(?:一?个|一?件)|另外|先谢|预先|我要(?!感谢|谢谢|表扬)|能否",
  "(?<!감사하다고 전해 |전해 )주(?:세요|십시오|실 ?수|시겠|시면)|(?<!앞으로도[^.]{0,8})부탁(?:드|해|합)|(?<!(?:전하고|드리고|말하고|이용하고|하고 또|칭찬하고|남기고) ?)싶(?:어요|습니다|은데)|필요(?:해|합|한데)|원(?:해요|합니다)|하나 더|미리 감사|수 있(?:나요|을까)",
  "(?<!\\p{L})(?:[أا]ريد|[أا]ود|نود|نريد)(?! (?:[أا]ن )?(?:[أا]شكر|نشكر|[أا]عبر))(?!\\p{L})|(?<!\\p{L})(?:[أا]حتاج|نحتاج|[أا]رغب|(?:ال)?رجاء|[أا]رجو|يرجى|من فضلك|هل|لو سمحت|مقدما|ممكن|سؤال [آا]خر|بانتظار)(?!\\p{L})",
);

/** It is thanked for what was not done. */
const FOR_NOTHING = anyOf(
  wholeWords(
    "(?:thanks?(?: you)?|thx|cheers)(?: (?:so much|very much|a lot|a bunch|a million|loads))? for (?:absolutely |literally )?(?:nothing|zero help|no help|wasting(?! no )|the runaround|ignoring(?! (?:my|the) (?:last|previous|earlier|other) [^\\n]{0,60}(?:found|solved|sorted|works|myself|figured|mistake|duplicate|accident))|ruining|losing my|making me wait)(?! (?:going|being|short|less|other|but (?!trouble|problem|stress|lies|hassle|grief|excuses)\\p{L}+))",
    "dank(?:e|eschön)?(?: (?:auch|schön|sehr|ihnen|euch|dir)){0,2} für (?:gar |absolut |rein |überhaupt )?(?:nichts(?! (?:als|weniger|anderes|außer))|null hilfe|die verschwendete|die zeitverschwendung|meine verschwendete)|(?:na(?: ja)?,? (?:herzlichen|vielen|schönen|besten)|ja,? (?:herzlichen|schönen)) dank auch(?! (?:an|für|noch|nochmals?|ihnen|euch|dir|und|von|im))|schönen dank auch für nichts",
    "merci(?: (?:bien|beaucoup|infiniment))?(?: pour|,? vraiment pour) (?:absolument )?(?:rien|votre inefficacité|la perte de temps|m'avoir fait perdre)(?! (?:au monde|de grave|de plus|de moins|d'autre))",
    "gracias por (?:absolutamente )?(?:nada(?! (?:más|menos))|hacerme perder|su nula|tu nula|ignorarme)",
    "grazie(?: (?:tante|mille))?(?: davvero)? (?:per|di) (?:assolutamente )?(?:(?:niente|nulla)(?! (?:altro|meno|di meno|di grave))|avermi fatto perdere|il tempo perso)",
    "obrigad[oa](?: mesmo)? por (?:absolutamente )?(?:nada(?! (?:mais|menos))|me fazer(?:em)? perder|me ignorar(?:em)?)",
    "(?:bedankt|dank (?:je|u|jullie)(?: wel)?|dankjewel|dankuwel)(?: hoor)? voor (?:helemaal |echt |absoluut )?(?:(?:niets|niks)(?! (?:dan|minder|anders))|nul hulp|de verspilde)",
    "(?:dzięki|dziękuj(?:ę|emy)) (?:wam )?(?:bardzo )?za (?:nic(?! (?:innego|poza|oprócz|mniej))|zmarnowan\\p{L}+|stracon\\p{L}+ czas|brak pomocy)",
    "tack (?:så mycket )?för (?:absolut )?(?:ingenting(?! (?:annat|mindre))|inget(?! (?:besvär|annat|mindre))|ingen hjälp|bortkastad tid)",
    "hiç(?:bir şey)? için (?:çok )?(?:teşekkür|sağ ?ol)\\p{L}*|(?:teşekkür\\p{L}*|sağ ?olun?),? hiçbir şey için|(?:hiçbir şey yapma|yardım etme)(?:dığınız|diğiniz) için (?:çok )?(?:teşekkür|sağ ?ol)\\p{L}*",
  ),
  "何(?:も|一つ|ひとつ)(?:して|対応して|解決して)?(?:くれ|いただけ|くださら|もらえ)?(?:な(?:くて|く|いで)|ず(?:に)?)[^。]{0,8}(?:ありがと|どうも|感謝)|(?:谢谢|感谢|多谢)(?:你们?|您|贵司)?(?:的)?(?:什么(?:都|也)没|啥(?:都|也)没|毫无帮助|不作为|浪费我)|我(?:真)?(?:谢谢|感谢)你?们?全家",
  "아무것도 (?:안|하지|해 ?주지|해결)[^.!?]{0,10}(?:감사|고맙|고마)|(?:퍽이나|퍽) (?:감사|고맙|고마)|(?:참|아주) (?:감사하네|고맙네)(?![^\\n]{0,40}(?:덕분|잘 |빨리|빠르|친절|좋))",
  "شكر\\p{L}*(?: (?:لكم|لك|جزيلا))? على (?:لا ?ش[يئ]\\p{L}?|عدم (?:ال)?(?:رد|[إا]?جاب|جواب|مساعد|اهتمام|احترام|توصيل|استجاب|تعاون|مبالا|تواصل|حل|وصول|[إا]رسال|خدم)|تجاهل|[إا]ضاعة)",
);

const PRAISE = anyOf(
  THANKS.source,
  wholeWords(
    "great|wonderful|brilliant|fantastic|lovely|perfect|amazing|awesome|superb|bravo|congrat\\p{L}+|well done|good job|nice job|nice work|hats off|made my day|love (?:it|you)|excellent|outstanding|impressive|so helpful|very helpful|kudos",
    "super|toll\\p{L}{0,2}|klasse|prima|spitze|hut ab|(?:herzlichen )?glückwunsch|großartig\\p{L}*|wunderbar|perfekt|respekt|gratulier\\p{L}+|gratulation",
    "génial|félicitations|chapeau|parfait|formidable|magnifique|enhorabuena|felicidades|felicitaciones|genial|maravillos[oa]|estupendo|fantástic[oa]|complimenti|brav[oaie]|ottimo|perfetto|fantastico|meraviglios[oa]|congratulazioni",
    "parabéns|ótimo|maravilha|maravilhos[oa]|excelente|perfeito|gefeliciteerd|geweldig|top|fantastisch|knap|brawo|gratuluj\\p{L}+|super|świetn\\p{L}+|wspanial\\p{L}+|grattis|toppen|kanon|fantastiskt|underbart|snyggt|harika|tebrik\\p{L}*|mükemmel|süper|helal",
  ),
  "さすが|素晴らし|すばらし|お見事|最高|すごい|真[棒好行]|太[棒好]|厉害|恭喜|佩服|대단(?:하|해)|훌륭|최고|참 잘|멋지|(?<!\\p{L})(?:رائع|ممتاز|[أا]حسنت|برافو|مبروك|عظيم)\\p{L}*",
);

/** "Not one broken cup": told as what did not happen. */
const NONE =
  "(?<!(?:no|not an?|not one|not a single|never an?|without an?|nothing|kein\\p{L}*|nicht(?:s| ein\\p{L}*)?|ohne|aucun\\p{L}*|pas (?:un|une|de|d')|sans|ningun\\p{L}*|ningún|sin|nessun\\p{L}*|senza|nenhum\\p{L}*|sem|geen|zonder|żadn\\p{L}+|bez|ingen|inget|utan|inga) (?:\\p{L}{1,12} )?)";

const GOODS =
  "(?:box|boxes|parcels?|packages?|orders?|deliver(?:y|ies)|shipments?|bags?|items?|products?|sizes?|colou?rs?|models?|parts?|cartons?|envelopes?|invoices?|address)";

const FAILURE = anyOf(
  NONE +
    wholeWords(
      `(?:empty|wrong|broken|lost|damaged|smashed|faulty|defective|missing|crushed|incomplete|late) (?:\\p{L}+ )?${GOODS}|(?:arrived|came|delivered|turned up|showed up) (?:\\p{L}+ )?(?:broken|smashed|damaged|empty|wrong|incomplete|in (?:pieces|bits)|\\p{L}+ (?:days|weeks) late)`,
      "still (?:no|not|nothing|waiting|broken|down)|(?:nobody|no one) (?:answers?|answered|replie[sd]|cares?|called|responds?)|(?:down|broken|crashed|late|wrong|lost|empty|cancelled) again|charged (?:me )?(?:twice|double)|(?:weeks|months|hours) (?:on hold|without|of waiting)|(?:lost|deleted|ruined|wrecked|cancelled) (?:my|our) \\p{L}+|never (?:arrived|came|turned up|showed up|got (?:an answer|a reply))",
      "(?:leere[rns]?|falsche[rns]?|kaputte[rns]?|beschädigte[rns]?|defekte[rns]?|zerbrochene[rns]?|verlorene[rns]?) (?:\\p{L}+ )?(?:karton|paket|päckchen|box|lieferung|bestellung|sorte|größe|farbe|ware|artikel|adresse|rechnung|teile?|produkt|modell|flasche|tasse)|(?:wieder|schon wieder|immer noch|noch immer) (?:\\p{L}+ )?(?:kaputt|leer|falsch|nicht|nichts|verloren|zu spät|defekt)|(?:kam|ist|war) (?:\\p{L}+ )?(?:kaputt|leer|zerbrochen) an|niemand (?:antwortet|meldet|hilft|hat geantwortet)|(?:wochen|monate) ohne",
      "(?:colis|carton|boîte|paquet|commande|livraison|produit|article|taille|couleur)s? (?:vides?|perdue?s?|cassée?s?|abîmée?s?|endommagée?s?|incomplète?s?|en retard)|(?:mauvaise?s?|mauvais) (?:taille|couleur|produit|article|adresse|colis|modèle|commande)|(?:toujours|encore) (?:rien|pas|cassée?|vide|en panne|en retard)|personne ne répond|(?:jamais|pas) (?:arrivée?|reçue?|livrée?)",
      "(?:caja|paquete|pedido|envío|producto|artículo)s? (?:vací[oa]s?|perdid[oa]s?|rot[oa]s?|dañad[oa]s?|equivocad[oa]s?|incomplet[oa]s?)|(?:talla|color|dirección|modelo|producto) equivocad[oa]|otra vez (?:vací[oa]|rot[oa]|mal|lo mismo|equivocad[oa]|sin)|(?:sigo|seguimos) (?:sin|esperando)|nadie (?:responde|contesta)|nunca llegó|no ha llegado",
      "(?:pacc[oh]i?|scatola|ordine|spedizione|prodotto|articolo) (?:vuot[oa]|pers[oa]|rott[oa]|danneggiat[oa]|sbagliat[oa]|incomplet[oa])|(?:taglia|colore|indirizzo|modello|prodotto) sbagliat[oa]|(?:di nuovo|ancora) (?:vuot[oa]|rott[oa]|sbagliat[oa]|niente|nulla|guasto)|nessuno risponde|mai arrivat[oa]",
      "(?:caixa|pacote|encomenda|pedido|produto|artigo|entrega) (?:vazi[oa]|perdid[oa]|partid[oa]|quebrad[oa]|danificad[oa]|errad[oa]|trocad[oa]|incomplet[oa])|(?:tamanho|cor|endereço|modelo) errad[oa]|(?:de novo|outra vez) (?:vazi[oa]|quebrad[oa]|errad[oa]|nada)|ninguém responde|nunca chegou|continuo (?:à espera|sem)",
      "(?:lege|verkeerde|kapotte|beschadigde|verloren|foute) (?:\\p{L}+ )?(?:doos|pakket|pakje|bestelling|levering|maat|kleur|product|artikel|adres|zending)|(?:weer|alweer|nog steeds|opnieuw) (?:\\p{L}+ )?(?:kapot|leeg|fout|verkeerd|niets|niet|te laat|kwijt)|niemand (?:antwoordt|reageert)|nooit aangekomen",
      "(?:puste?|pusty|zł[aye]|błędn[aye]|zepsut[aye]|uszkodzon[aye]|zgubion[aye]|zaginion[aye]) (?:\\p{L}+ )?(?:pudełko|karton|paczk\\p{L}+|zamówieni\\p{L}+|rozmiar|kolor|produkt|przesyłk\\p{L}+|adres|towar)|(?:paczka|przesyłka|zamówienie) (?:znowu |znów )?(?:pusta|zginęła|zaginęła|zgubiona|uszkodzon[ae]|nie dotarł[ao])|(?:znowu|znów|nadal|wciąż) (?:\\p{L}+ )?(?:pust\\p{L}|zepsut\\p{L}|nie|nic|uszkodzon\\p{L})|nikt nie (?:odpowiada|odpisuje)",
      "(?:tom|tomt|fel|trasig|trasigt|skadad|skadat|försvunnen|försvunnet) (?:\\p{L}+ )?(?:kartong|paket|låda|beställning|leverans|storlek|färg|vara|produkt|artikel|adress)|(?:igen|fortfarande) (?:\\p{L}+ )?(?:tom|tomt|trasig|trasigt|fel|inte|ingenting|försenad)|ingen svarar|aldrig (?:kommit|fram)",
      "(?:boş|yanlış|kırık|hasarlı|bozuk|kayıp) (?:bir )?(?:kutu|koli|paket|ürün|sipariş|kargo|beden|renk|adres)\\p{L}*|(?:yine|hâlâ|hala|gene) (?:\\p{L}+ )?(?:boş|yanlış|kırık|bozuk|gelmedi|yok|kayıp|geç)|kimse (?:cevap vermiyor|yanıtlamıyor|ilgilenmiyor)|paketim? kayboldu",
    ),
  "空箱|空っぽ|(?:また|またも|またしても)[^。]{0,10}(?:空|壊れ|違|間違|破損|遅|届か|不良)|(?:三|四|五|[3-9])(?:回|度)目[^。]{0,10}(?:空|壊れ|違|間違|破損|遅|届か|不良|紛失|誤)|返(?:事|信)(?:も|が)(?:ない|来ない|ありません)|空(?:盒|箱子?|包裹)|又(?:是)?(?:坏|错|丢|空|漏|发错|寄错|晚)|第[三四五3-9]次[^。，]{0,6}(?:坏|错|丢|空|漏|发错|寄错)|没(?:有)?人(?:回|理|管)",
  "빈 ?(?:상자|박스)|또 (?:파손|잘못|다른|늦|분실|빈|고장)|(?:세|네|다섯|[3-9]) ?번째[^.]{0,10}(?:파손|잘못|분실|고장|빈|오배송)|아무도 (?:답|연락)|(?:صندوق|علبة|كرتون|طرد)\\p{L}* (?:فارغ|ضائع|مكسور|خاطئ)\\p{L}*|(?:للمرة|مرة) (?:ال)?(?:ثالثة|رابعة|[أا]خرى)[^.]{0,20}(?:مكسور|خاطئ|فارغ|ضائع|ضاع|خط[أا])\\p{L}*|لا أحد يرد",
);

/** What was put right, and what is thanked for by name. */
const REPAIRED = anyOf(
  wholeWords(
    "now|finally|sorted|fixed|solved|resolved|repair\\p{L}*|replac\\p{L}+|refund\\p{L}*|exchang\\p{L}+|new one|swap\\p{L}*|helped|helping|quick\\p{L}*|fast|prompt\\p{L}*|immediately|at once|(?:straight|right) away|within|thanks? (?:you )?(?:\\p{L}+ ){0,3}for|appreciate|explain\\p{L}*|compensat\\p{L}*|apolog\\p{L}*|credit\\p{L}*|voucher|working|works|found|sent (?:me |us )?(?:a|another|the|out)|instead|turned out|picked up|collected|took care|taken care|in no time|same day|next day",
    "jetzt|nun|endlich|ersetz\\p{L}*|ersatz\\p{L}*|umgetauscht|umtausch|getauscht|ausgetauscht|erstatt\\p{L}+|gelöst|behoben|repariert|geholfen|geklappt|funktioniert|schnell\\p{L}*|sofort|umgehend|prompt|gutschrift|entschuldig\\p{L}*|erklär\\p{L}*|kulan\\p{L}*|neue[rns]?|dank\\p{L}* (?:\\p{L}+ ){0,3}für|abgeholt|problemlos|unkompliziert",
    "maintenant|enfin|rempla\\p{L}+|rembours\\p{L}*|échang\\p{L}*|résolu\\p{L}*|répar\\p{L}*|aidée?|vite|rapid\\p{L}*|immédiat\\p{L}*|excus\\p{L}*|expliqu\\p{L}*|(?<!(?:à|de) )nouve(?:au|lle)|merci (?:\\p{L}+ ){0,3}(?:pour|de|d')|tout de suite|renvoyée?",
    "ahora|ya|por fin|reempla\\p{L}+|reembols\\p{L}*|devol\\p{L}+|cambi\\p{L}+|solucion\\p{L}*|resuel\\p{L}+|resolv\\p{L}+|ayuda\\p{L}*|rápid\\p{L}*|enseguida|disculp\\p{L}*|explic\\p{L}*|(?<!de )nuev[oa]|gracias (?:\\p{L}+ ){0,2}por|agrade\\p{L}+|repuesto|repusieron",
    "adesso|ora|finalmente|sostitu\\p{L}*|rimbors\\p{L}*|cambiat\\p{L}*|risolt\\p{L}*|ripar\\p{L}*|aiutat\\p{L}*|veloc\\p{L}*|rapid\\p{L}*|subito|scus\\p{L}*|spiegat\\p{L}*|(?<!di )nuov[oa]|grazie (?:\\p{L}+ ){0,2}(?:per|di|del|della)|ringrazi\\p{L}*",
    "agora|finalmente|substitu\\p{L}*|reembols\\p{L}*|troc(?:aram|ou|ado|ada|a)|resolv\\p{L}*|consert\\p{L}*|ajud\\p{L}*|rápid\\p{L}*|rapid\\p{L}*|imediat\\p{L}*|desculp\\p{L}*|explic\\p{L}*|(?<!de )nov[oa]|obrigad[oa] (?:\\p{L}+ ){0,2}(?:por|pel[oa]s?)|agrade\\p{L}*|já",
    "nu|eindelijk|vervang\\p{L}*|terugbeta\\p{L}*|omgeruild|geruild|opgelost|gerepareerd|geholpen|snel\\p{L}*|meteen|direct|excus\\p{L}*|uitgelegd|nieuwe?|(?:bedankt|dank\\p{L}*) (?:\\p{L}+ ){0,2}voor",
    "teraz|już|wreszcie|wymien\\p{L}*|wymian\\p{L}*|zwrot\\p{L}*|zwróc\\p{L}*|rozwiązan\\p{L}*|napraw\\p{L}*|pomog\\p{L}*|pomoc\\p{L}*|szybk\\p{L}*|od razu|natychmiast|przepros\\p{L}*|wyjaśni\\p{L}*|now[yaąe]|(?:dzięk\\p{L}+) (?:\\p{L}+ ){0,2}za",
    "nu|äntligen|ersatt\\p{L}*|ersättning\\p{L}*|återbetal\\p{L}*|bytt\\p{L}*|byte|löst\\p{L}*|lagad\\p{L}*|hjälp\\p{L}*|snabb\\p{L}*|direkt|genast|ursäkt\\p{L}*|förklar\\p{L}*|ny|nytt|nya|tack\\p{L}* (?:\\p{L}+ ){0,2}för",
    "şimdi|artık|nihayet|değiş\\p{L}*|iade\\p{L}*|çöz\\p{L}*|tamir\\p{L}*|yardım\\p{L}*|hızlı\\p{L}*|hemen|özür\\p{L}*|açıkla\\p{L}*|yeni\\p{L}*|için (?:\\p{L}+ ){0,2}teşekkür\\p{L}*",
  ),
  "交換|返金|対応(?:して|いただ|が早)|迅速|すぐ|早速|解決|直り|直し|無事|再送|新し|お詫び|现在|终于|换(?:了|货|新)|退款|补发|补寄|解决|修好|及时|马上|立刻|帮|道歉|赔|이제|교환|환불|해결|수리|빠른|바로|도와|새로|새 |사과|보상|الآن|[أا]خيرا|استبد\\p{L}*|استرد\\p{L}*|تعويض|حل|[إا]صلاح|بسرعة|فورا|ساعد\\p{L}*|مساعدت\\p{L}*|اعتذ\\p{L}*|جديد\\p{L}*",
);

/** What is weighed against what went wrong, or was only feared. */
const WEIGHED = anyOf(
  wholeWords(
    "but|however|though|although|worried|afraid|thought|expected|would have|if|anymore|my (?:fault|mistake|bad)|aber|jedoch|trotzdem|dennoch|dachte|befürcht\\p{L}*|wenn|mein fehler|mais(?! uma?(?!\\p{L}))|cependant|pourtant|si|pensais|craignais|pero|sin embargo|aunque|pensaba",
    "ma|però|tuttavia|se|pensavo|temevo|mas|porém|contudo|pensei|maar|echter|toch|dacht|als|ale|jednak|jeśli|myślał\\p{L}*|men|dock|om|trodde|ama|fakat|ancak|sandım|eğer",
  ),
  "が、|けど|けれど|でも|しかし|ところ|心配|但是?|不过|可是|지만|는데|그런데|لكن",
);

/** What did not break, and what nobody else does as well: praise in the words of a failure. */
const MEANT_WELL = anyOf(
  wholeWords(
    "(?:no|not|without|never) (?:(?:a|an|any|one|single|even|had|have|once|slightest|the|been|arrived|come|came) ){0,3}(?:problems?|issues?|complaints?|scratch(?:es)?|crash(?:es|ed)?|faults?|errors?|defects?|dents?|trouble|broken|hiccups?|leaks?|delays?|late|failures?|bugs?|glitch(?:es)?|downtime|outages?|regrets?|damaged)|never (?:came|come) across|as (?:i|we) (?:had )?(?:asked|wanted|requested|wished)|(?:nobody|no one) (?:\\p{L}+ ){1,2}(?:(?:as|so) \\p{L}+ as you|like you|better|faster|quicker|nicer)",
    "(?:nicht|nie|kein\\p{L}{0,2}|ohne) (?:(?:ein|eine[nmr]?|einzige[nrs]?|jede[nrs]?|mal|einmal) ){0,2}(?:kaputt|defekt|zerbrochen|abgestürzt|ausgefallen|zu spät|problem\\p{L}*|kratzer|fehler|mängel|mangel|ausf[aä]ll\\p{L}*|absturz|abstürze|störung\\p{L}*)|niemand (?:\\p{L}+ ){1,3}(?:so \\p{L}+ wie|besser|schneller|netter|freundlicher)|wie (?:gewünscht|gebeten|erbeten)",
    "(?:pas|jamais|aucune?|sans) (?:(?:tombée?s?|eu|arrivée?s?|été|une?|seule?|le|la|moindre|encore|de|en) |d'){0,4}(?:pannes?|retard|problèmes?|soucis?|rayures?|défauts?|cassée?s?|abîmée?s?|bugs?|casse)|personne ne (?:\\p{L}+ ){1,3}(?:(?:aussi|si|plus) \\p{L}+ que|mieux|comme vous)|comme (?:demandé|convenu)",
    "(?:sin|ningún|ninguna|nunca|no) (?:(?:un|una|solo|sola|ni|ningún|ninguna|el|la|menor|ha|han|llegó|llegado) ){0,3}(?:problemas?|fallos?|quejas?|retrasos?|arañazos?|averías?|errores?|daños?|tarde|rot[oa]s?|dañad[oa]s?)|nadie (?:\\p{L}+ ){1,2}(?:tan \\p{L}+ como|mejor|como (?:ustedes|vosotros|tú))|como (?:pedí|pedimos|solicité)",
    "(?:nessun[oa]?|senza|mai|nulla di|niente di) (?:(?:un|una|solo|sola|il|la|minimo|minima|arrivat[oa]|avut[oa]|alcun) ){0,3}(?:problem[ai]|guast[oi]|difett[oi]|graffi[o]?|ritard[oi]|in ritardo|tardi|rott[oa]|danneggiat[oa])|nessuno (?:\\p{L}+ ){1,2}(?:(?:così|tanto) \\p{L}+ (?:come|quanto)|meglio|come voi)|come (?:avevo )?(?:chiesto|richiesto)",
    "(?:sem|nenhum|nenhuma|nunca) (?:(?:um|uma|único|única|qualquer|nenhum|nenhuma|chegou|chegaram) ){0,2}(?:problemas?|avarias?|falhas?|atrasos?|defeitos?|arranhões|riscos?|queixas?|reclamações|atrasad[oa]|tarde|danificad[oa]|partid[oa]|quebrad[oa])|ninguém (?:\\p{L}+ ){1,2}(?:tão \\p{L}+ (?:como|quanto)|melhor|como vocês)",
    "(?:geen|niet|nooit|zonder) (?:(?:een|één|enkele?|enig) ){0,2}(?:kapot|stuk|leeg|te laat|problem\\p{L}*|probleem|kras\\p{L}*|klachten|storing\\p{L}*|fouten)|niemand (?:\\p{L}+ ){1,2}(?:zo \\p{L}+ als|beter|sneller|vriendelijker)|(?:bez|żadn\\p{L}+|ani jedne\\p{L}+) (?:\\p{L}+ )?(?:problem\\p{L}*|awari\\p{L}*|usterk\\p{L}*|rys\\p{L}*)|nie (?:jest |są |się )?(?:zepsu|popsu)\\p{L}*|nikt nie (?:\\p{L}+ ){1,2}(?:tak \\p{L}+ jak|lepiej|szybciej)",
    "(?:inte|aldrig|utan|inga) (?:(?:ett|en|enda|några|gått|kommit|blivit) ){0,3}(?:trasigt?|sönder|problem|fel|repor|för sent|försenat?|krascher)|ingen (?:\\p{L}+ ){1,2}(?:så \\p{L}+ som|bättre|snabbare)|(?:sorun|problem|arıza|çizik|şikayet)\\p{L}* yok|sizin (?:kadar|gibi)",
  ),
  "没(?:有)?人[^。，]{0,6}(?:比|像)(?:你们|您)|아무도[^.]{0,15}(?:처럼|만큼|보다)|لا أحد يرد (?:\\p{L}+ )?(?:مثلكم|مثلك|[أا]فضل|[أا]سرع)",
);

/** "Thanks, but": what follows is not thanks. */
const HELD_BACK = anyOf(
  wholeWords(
    "but|however|still|only thing|except|unfortunately|aber|nur|allerdings|leider|trotzdem|mais|par contre|malheureusement|toujours pas|pero|aunque|todavía no|sigue|però|tranne|purtroppo|ma|mas|porém|infelizmente|ainda não|maar|alleen|helaas|nog niet|ale|tylko|niestety|jeszcze nie|men|bara|tyvärr|fortfarande|ama|fakat|maalesef|hâlâ|hala",
  ),
  "でも|しかし|ただ|残念|まだ|但|不过|可是|可惜|还没|지만|그런데|아직|لكن|للأسف",
);

/** What did not come or does not work, as it is told beside a polite "thank you". */
const UNDONE = anyOf(
  wholeWords(
    "(?:\\p{L}+n't|not|never|no longer|cannot) (?:\\p{L}+ ){0,2}(?:arriv\\p{L}*|come|came|receiv\\p{L}+|got|get|gotten|work|works|worked|working|repl\\p{L}+|answer\\p{L}*|respon\\p{L}+|delivered|show\\p{L}*|open|opening|load\\p{L}*|log|sign|find|connect\\p{L}*|refunded|fixed|solved|resolved|possible|here|there|start\\p{L}*|updat\\p{L}+|credited|shipped|sent)(?! (?:such|so|better|this|a better|any better|enough))",
    "(?:nicht|nie|kein\\p{L}{0,2}|nichts) (?:\\p{L}+ ){0,3}(?:angekommen|gekommen|da|geliefert|erhalten|bekommen|funktioniert|möglich|geklappt|beantwortet|gemeldet|gefunden|zugestellt|gutgeschrieben|erstattet|verschickt)|(?:funktioniert|geht|klappt|kommt|startet|lädt) (?:\\p{L}+ ){0,2}nicht|fehlt|fehlen",
    "(?:ne |n')(?:\\p{L}+ ){0,2}(?:arrive|marche|fonctionne|reçois|trouve|peux|parviens|est|sont|ai|a|avons) (?:toujours )?(?:pas|plus|jamais|rien)|toujours (?:pas|rien)|pas (?:encore |toujours )?(?:reçu|arrivé|livré)\\p{L}{0,2}|il manque",
    "(?:no|nunca) (?:\\p{L}+ ){0,3}(?:llega\\p{L}*|llegó|funciona\\p{L}*|recib\\p{L}+|encuentro|puedo|carga|aparece|responde\\p{L}*|conecta)|(?<!no (?:me |nos |os )?)falta|sigue (?:sin|igual)",
    "non (?:\\p{L}+ ){0,3}(?:arriva\\p{L}*|funziona\\p{L}*|ricevut\\p{L}+|riesco|trovo|posso|risponde\\p{L}*|parte|carica)|manca|ancora (?:nulla|niente)",
    "não (?:\\p{L}+ ){0,3}(?:cheg\\p{L}+|funcion\\p{L}+|receb\\p{L}+|consig\\p{L}+|encontr\\p{L}+|aparec\\p{L}+|respond\\p{L}+|abre|liga)|ainda não",
    "(?:niet|nooit|geen|niets) (?:\\p{L}+ ){0,3}(?:aangekomen|ontvangen|gekregen|binnen|geleverd|werkt|gelukt|bezorgd|beantwoord|gevonden|mogelijk)|(?:werkt|lukt|kan|komt) (?:\\p{L}+ ){0,2}niet|ontbreekt",
    "nie (?:\\p{L}+ ){0,2}(?:dotar\\p{L}+|dosz\\p{L}+|przysz\\p{L}+|działa\\p{L}*|otrzyma\\p{L}+|dosta\\p{L}+|mogę|widzę|odpowiad\\p{L}+)|brakuje",
    "(?:inte|aldrig|ingen|inget) (?:\\p{L}+ ){0,2}(?:kommit|fått|fungera\\p{L}*|funkar|levererat\\p{L}*|svarat|hittar|dykt)|(?:fungerar|funkar|kommer|går|kan) (?:\\p{L}+ ){0,2}inte|saknas",
    "gelmedi|gelmemiş|ulaşmadı|almadım|alamadım|çalışmıyor|olmuyor|yatmadı|yapamıyorum|giremiyorum|bulamıyorum|eksik",
  ),
  "届(?:いていません|いてない|きません|かない)|(?:来|でき|動き|出来|つながり|入れ|見つかり|使え|反映され)(?:て(?:い)?)?(?:ません|ない)|(?:还没|没有|未|没)(?:收到|到|送到|发货|解决|回复|退|成功)|不能|无法|打不开|用不了|登不上",
  "(?<!\\p{L})(?:안|못) ?(?:왔|와|받|돼|되|됐|열)\\p{L}*|(?:오지|받지|되지|열리지) ?(?:않|못)|(?<!\\p{L})(?:لم (?:يصل|تصل|[أا]ستلم|يعمل|تعمل|[أا]جد|يرد|تتم|يتم)|لا (?:يعمل|تعمل|[أا]ستطيع|يفتح)|ناقص)\\p{L}*",
);

/** Who tells a longer story means the praise in it. */
const SHORT = 200;
const VERY_SHORT = 100;

/** Longer messages are searched at their beginning: who thanks only does not need so much. */
const READ = 1500;

export interface ThanksWords {
  /** A word of thanks stands there. */
  readonly thanks: boolean;
  /** Something is wanted as well, or is thanked for before it was done. */
  readonly wants: boolean;
  /** "Thanks for nothing": the words that show it. */
  readonly forNothing: string | null;
  /** The failure that is praised or thanked for, where nothing says that it was put right. */
  readonly praisedFailure: string | null;
  /** What did not come or does not work is told in few words, and nothing says that it was put right. */
  readonly undone: boolean;
  /** So few that the thanks beside it are politeness. */
  readonly polite: boolean;
  /** Something was put right. */
  readonly repaired: boolean;
}

/** What a message says of thanks. */
export async function thanksWordsOf(message: string, giveWay: GiveWay): Promise<ThanksWords> {
  const text = inLowerCase(message.slice(0, READ));
  const found = async (pattern: RegExp) => {
    await giveWay();
    return pattern.exec(text)?.[0].trim() ?? null;
  };
  const forNothing = await found(FOR_NOTHING);
  const thanks = (await found(THANKS)) !== null;
  const isShort = text.length <= SHORT;
  const praises = isShort && (thanks || (await found(PRAISE)) !== null);
  const failure = praises ? await found(FAILURE) : null;
  const wants = (await found(WANTED)) !== null;
  const repaired = (await found(REPAIRED)) !== null;
  const meant = failure === null || wants || repaired || (await found(WEIGHED)) !== null || (await found(MEANT_WELL)) !== null;
  await giveWay();
  const undone = isShort ? UNDONE.exec(text) : null;
  await giveWay();
  const isHeldBack = undone !== null && HELD_BACK.test(text.slice(0, undone.index + undone[0].length));
  const isUndone = undone !== null && (isHeldBack || !repaired);
  return {
    thanks,
    wants,
    forNothing,
    praisedFailure: meant ? null : failure,
    undone: isUndone,
    repaired,
    polite: thanks && isUndone && text.length <= VERY_SHORT,
  };
}
