/** What tells thanks and praise that mean the opposite from those that are meant: what failed, what was put right again, what did not break. */
import { anyOf, wholeWords } from "./word-patterns.js";

export const WORDS_OF_THANKS = anyOf(
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

/** It is thanked for what was not done. */
export const FOR_NOTHING = anyOf(
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

export const PRAISE = anyOf(
  WORDS_OF_THANKS.source,
  wholeWords(
    "great|wonderful|brilliant|fantastic|lovely|perfect|amazing|awesome|superb|bravo|congrat\\p{L}+|well done|good job|nice job|nice work|hats off|made my day|love (?:it|you|how)|excellent|outstanding|impressive|so helpful|very helpful|kudos",
    "super|toll\\p{L}{0,2}|klasse|prima|spitze|hut ab|(?:herzlichen )?glückwunsch|großartig\\p{L}*|wunderbar|perfekt|respekt|gratulier\\p{L}+|gratulation",
    "génial|félicitations|chapeau|parfait|formidable|magnifique|enhorabuena|felicidades|felicitaciones|genial|maravill(?:a|os[oa])|estupendo|fantástic[oa]|complimenti|brav[oaie]|ottimo|perfetto|fantastico|meraviglios[oa]|congratulazioni",
    "parabéns|ótimo|maravilha|maravilhos[oa]|excelente|perfeito|gefeliciteerd|geweldig|top|fantastisch|knap|brawo|gratuluj\\p{L}+|super|świetn\\p{L}+|wspanial\\p{L}+|grattis|toppen|kanon|fantastiskt|underbart|snyggt|harika|hayırlı olsun|tebrik\\p{L}*|mükemmel|süper|helal",
  ),
  wholeWords(
    "(?:could|can)(?:n't| not) (?:be|have been|ask for) (?:any )?(?:happier|better|more|nicer)|könnten? (?:\\p{L}+ )?nicht (?:glücklicher|zufriedener|besser)|pourr(?:ais|ait) (?:pas )?être (?:plus|mieux)|no podr(?:ía|íamos) estar más|non potr(?:ei|emmo) essere più|não pod(?:ia|eria|íamos) estar mais|(?:kan|kon|kunnen) niet (?:blijer|beter)|kunde inte vara (?:nöjdare|gladare)",
  ),
  "おめでとうございます|축하(?:드|해|합)|さすが|素晴らし|すばらし|お見事|最高|すごい|真[棒好行]|太[棒好]|厉害|恭喜|佩服|대단(?:하|해)|훌륭|최고|참 잘|멋지|(?<!\\p{L})(?:رائع|ممتاز|[أا]حسنت|برافو|مبروك|عظيم)\\p{L}*",
);

/** "Not one broken cup": told as what did not happen. */
const NONE =
  "(?<!(?:no|not an?|not one|not a single|never an?|without an?|nothing|kein\\p{L}*|nicht(?:s| ein\\p{L}*)?|ohne|aucun\\p{L}*|pas (?:un|une|de|d')|sans|ningun\\p{L}*|ningún|sin|nessun\\p{L}*|senza|nenhum\\p{L}*|sem|geen|zonder|żadn\\p{L}+|bez|ingen|inget|utan|inga) (?:\\p{L}{1,12} )?)";

const GOODS =
  "(?:box|boxes|parcels?|packages?|orders?|deliver(?:y|ies)|shipments?|bags?|items?|products?|sizes?|colou?rs?|models?|parts?|cartons?|envelopes?|invoices?|address)";

/** It is told as what does not happen any more. */
const NEVER =
  "(?<!(?<!\\p{L})(?:no longer|not|never|n't|nicht|nie|niemals|kein|ohne|plus|jamais|pas|sans|nunca|ya no|no|sin|mai|non|senza|não|sem|nooit|niet|zonder|nie|nigdy|bez|inte|aldrig|utan) (?:\\p{L}{1,10} ){0,2})";
/** They did it themselves, or it is safe so. */
const NOT_ON_PURPOSE =
  "(?<!(?<!\\p{L})(?:automatisch|automatically|automatiquement|automáticamente|automaticamente|automatycznie|automatiskt|otomatik|habe mich|ich mich|me suis|nous nous sommes|mi sono|ci siamo|me he|nos hemos|ik ben|jag har) (?:\\p{L}{1,10} )?|(?<!\\p{L})(?:i|i've|we|we've) )";
/** Thrown out while at work, one more crash, an export of nothing: bad luck that nobody praises. */
const BAD_LUCK =
  NEVER +
  NOT_ON_PURPOSE +
  wholeWords(
    "(?<!(?:automatically|(?<!\\p{L})(?:i|we|i've|we've)(?: just)?) )(?:logged|signed|kicked|thrown|booted) (?:me |us )?out(?! of)|(?:another|second|third|fourth|fifth|\\d(?:nd|rd|th)) (?:crash(?! (?:course|mat|helmet|test|pad|cymbal|diet|barrier)s?)|outage|blackout(?! (?:curtain|blind|shade|roller|lining|poetry)s?))|(?:exports?|shows?|prints?|loads?|sends?|returns?|does)(?:\\.{2,3}|…) ?(?:absolutely )?nothing",
    "(?<!(?<!\\p{L})(?:habe mich|haben uns|automatisch) (?:\\p{L}+ )?)ausgeloggt|rausgeworfen|rausgeflogen|(?:schon wieder ein|noch ein|zweiter|dritter|vierter) (?:absturz|ausfall)|(?<!(?<!\\p{L})(?:me suis|nous sommes|s'est|automatiquement) )déconnectée?s?(?! (?:de tout|du monde|du travail|du quotidien))|éjectée?s?|(?:encore une?|deuxième|troisième|quatrième|énième) (?:plantage|crash(?![- ]tests?)|panne|bug)",
    "(?:me|nos) (?:echó|sacó|desconectó)|desconectad[oa]s?(?! d[eo]l? (?:mundo|todo|tudo|trabajo|trabalho))|otr[oa] (?:caída(?! de(?:l| los)? precio)|fallo)|buttat[oaie] fuori|(?<!(?<!\\p{L})(?:mi sono|ci siamo) )disconness[oaie](?! (?:da tutto|dal mondo))|(?<!(?<!\\p{L})mi sono )sloggat[oaie]|(?:secondo|terzo|quarto|ennesimo) (?:crash|blocco)|deslogad[oa]s?|(?:mais um|mais uma|outra|terceira|terceiro) (?:queda(?! (?:d[eo]s?|nos?) preço)|falha|crash)",
    "(?<!automatisch )uitgelogd|eruit gegooid|(?:alweer een|weer een|tweede|derde|vierde) (?:crash|storing)|wylogował[oa]?|wyrzucił[oa] mnie|(?:kolejn[ay]|drug[ai]|trzeci[a]?) (?:awari\\p{L}+|crash)|(?<!automatiskt )utloggad|utkastad|utslängd|(?:ännu en|andra|tredje|fjärde) (?:kraschen|krasch|driftstörning)",
    "oturumum (?:kapandı|kapatıldı)|sistemden atıldım|(?:ikinci|üçüncü|dördüncü) (?:çökme|kesinti)",
  );

export const FAILURE = anyOf(
  BAD_LUCK,
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
  "(?<!自動(?:的に|で)?)ログアウトされ(?!ない|ませ|なく|ず)|[三四五3-5](?:回|度)目の(?:クラッシュ|障害|ダウン)|(?<![不没]会?)被(?:登出|踢出|强制退出|踢下线|踢出来)(?!的)|第[三四五3-5]次(?:崩溃|闪退|宕机)|(?<!자동 ?(?:으로 )?)로그아웃(?:되(?!지)|됐)|튕겨 ?나|(?<!لا )(?<!لم )خرجت من (?:ال)?(?:حساب|نظام|تطبيق)|(?:تم )?(?:طردي|[إا]خراجي) من",
  "빈 ?(?:상자|박스)|또 (?:파손|잘못|다른|늦|분실|빈|고장)|(?:세|네|다섯|[3-9]) ?번째[^.]{0,10}(?:파손|잘못|분실|고장|빈|오배송)|아무도 (?:답|연락)|(?:صندوق|علبة|كرتون|طرد)\\p{L}* (?:فارغ|ضائع|مكسور|خاطئ)\\p{L}*|(?:للمرة|مرة) (?:ال)?(?:ثالثة|رابعة|[أا]خرى)[^.]{0,20}(?:مكسور|خاطئ|فارغ|ضائع|ضاع|خط[أا])\\p{L}*|لا أحد يرد",
);

const MANY = "(?:two|three|four|five|six|seven|eight|ten|twelve|\\d+)";
/**
 * What takes longer than it did, told in the present: beside praise nobody means it. Each has the verb of a task, since a battery
 * that lasts twice as long is praised in earnest.
 */
export const WORSE = anyOf(
  wholeWords(
    `(?<!used to )(?:takes?|taking|need|needs) (?:me |us |about |nearly |at least )?(?:twice|double|triple|${MANY} times)(?: as| the)? (?:long|longer|time|many|clicks|taps|steps)(?! to (?:dry|burn|drain|run|wear|melt|clog|discharge|expire|break|die|bake))|slower than (?:ever|before|it was|a snail|my (?:gran|grandma))|asks? (?:me )?(?:for (?:my|the) password|to log in) every (?:single )?time`,
    "(?:dauert|braucht|brauche|brauchen) (?:\\p{L}+ ){0,4}(?:doppelt|dreimal|dreifach|viermal|zehnmal) so (?:lang\\p{L}*|viel)|langsamer als (?:vorher|früher|je|zuvor|eine schnecke)",
    "(?:faut|met|mets|prend|perds|demande) (?:\\p{L}+ ){0,3}(?:(?:deux|trois|quatre|dix) fois plus (?:de temps|long\\p{L}*|de clics)|le double (?:de temps|du temps))|plus lente? (?:qu'avant|que jamais|qu'un escargot)|demande (?:mon|le) mot de passe à chaque",
    "(?:tard[oa]|tardamos|demor[oa]|lleva|necesito) (?:\\p{L}+ ){0,2}(?:el doble|el triple|el doble de tiempo)|más lent[oa] que (?:antes|nunca|una tortuga|un caracol)|(?:cada vez que|siempre que) [^.!?\\n]{0,25}pide la contraseña",
    "(?:demor[oa]|leva|levo|gast[oa]|precis[oa]) (?:\\p{L}+ ){0,3}(?:o dobro|o triplo|duas vezes mais|três vezes mais|o dobro do tempo)|mais lent[oa] (?:do )?que (?:antes|nunca|uma tartaruga)",
    "(?:ci mett[oe]|ci vuole|mi serve|impiego) (?:\\p{L}+ ){0,2}(?:il doppio|il triplo|il doppio del tempo)|più lent[oa] (?:di prima|che mai|di una lumaca)|non (?:trovo|trova|trovano) più (?:\\p{L}+ ){0,2}(?:nulla|niente|nemmeno|neanche)(?! (?:da|di) )",
    "(?:duurt|kost) (?:\\p{L}+ ){0,4}(?:(?:twee|drie|vier) keer zo|dubbel zo) (?:lang|veel tijd)|trager dan (?:eerst|voorheen|ooit)",
    "(?:trwa|zajmuje|potrzebuję) (?:\\p{L}+ ){0,3}(?:dwa|trzy|cztery) razy (?:dłużej|więcej)|wolniej(?:sz\\p{L}+)? niż (?:wcześniej|przedtem|kiedykolwiek|kiedyś)",
    "tar (?:\\p{L}+ ){0,4}(?:dubbelt|tre gånger|två gånger|dubbla) så (?:lång|mycket)(?: tid)?|långsammare än (?:förut|någonsin|innan)|får (?:man|vi|jag) leta efter (?:allt|allting)",
    "(?:iki|üç|dört) kat(?:ı)? (?:\\p{L}+ ){0,2}(?:uzun|fazla) (?:\\p{L}+ )?sür(?:üyor|er)|eskisinden (?:de )?(?:yavaş|beter)",
  ),
  "(?:倍|二倍|三倍)(?:の|も|以上の?)*(?:時間|手間)がかか|(?:以前|前)より(?:も)?(?:遅|使いにく|重く)|(?:花|要|用)[^，。！？]{0,6}(?:两|三|几|[2-9])倍(?:的)?时间|(?:两|三|几|[2-9])倍(?:的)?时间|比(?:以前|原来|之前|蜗牛)(?:还|更)?慢|找了(?:我)?(?:半|一|两|好几)个?(?:多)?(?:小时|天)",
  "(?:두|세|네|몇|[2-9]) ?배(?:는|나|로|이상)? ?(?:더 |오래 )?걸(?:리|려)|전보다 (?:더 )?느려|(?<!\\p{L})(?:ضعف الوقت|ضعفين الوقت|[أا]بط[أاىئ] من (?:قبل|السلحفاة|الأول))",
);

/** One click or two have become several: few clicks by themselves are praised. */
export const MORE_CLICKS = anyOf(
  wholeWords(
    `${MANY} (?:more )?(?:clicks|taps|steps|screens|menus|logins) (?:(?:to \\p{L}+|for)(?: \\p{L}+)? what (?:used to (?:be|take)|took|was|needed)(?: \\p{L}+)?|instead of) (?:one|two|1|2|a single)(?! (?:hours?|days?|weeks?|minutes?|months?|people|pages?))`,
    "klicks (?:\\p{L}+ ){0,2}statt (?:einem|einen|zwei|1|2)|clics au lieu d(?:'un|e deux|e 1|e 2)|clics en vez de (?:uno|dos|1|2)|cliques em vez de (?:um|dois|1|2)|clic invece di (?:uno|due|1|2)|(?:klikken|kliks) in plaats van (?:één|een|twee|1|2)|kliknięć zamiast (?:jednego|dwóch|1|2)|klick (?:i stället|istället) för (?:ett|två|1|2)|(?:tek|bir|iki) tıklama yerine",
  ),
);

/** Since when it is worse: cakes, candles and puzzles take long too, and nobody minds. */
export const CHANGED = anyOf(
  wholeWords(
    "now|since|today|again|updat\\p{L}+|upgrad\\p{L}+|redesign\\p{L}*|relaunch|new(?:est)? (?:\\p{L}+ ){0,2}(?:app|design|version|site|website|checkout|layout|menu|system|look|interface|release|shop)|improve\\p{L}*|jetzt|nun|seit\\p{L}*|update|neue[nrsm]? (?:\\p{L}+ ){0,2}\\p{L}*(?:app|design|version|seite|oberfläche|shop|system|menü)",
    "maintenant|désormais|depuis|mise à jour|nouve(?:au|lle) (?:site|appli\\p{L}*|version|interface|design)|ahora|desde|actualiza\\p{L}+|nuev[oa] (?:web|app|versión|diseño|página|interfaz)|agora|atualiza\\p{L}+|(?:nov[oa]|app nov[oa]|site novo) ?(?:app|site|versão|design|layout)?|adesso|ora|aggiorna\\p{L}+|nuov[oa] (?:app|sito|versione|grafica|design)|nu|sinds|nieuwe (?:app|site|website|versie|ontwerp)",
    "teraz|od kiedy|aktualizacj\\p{L}+|now[aey] (?:aplikacj\\p{L}+|wersj\\p{L}+|stron\\p{L}+|wygląd)|sedan|uppdatering\\p{L}*|ny[ta]? (?:appen|sidan|versionen|designen)|artık|şimdi|güncelle\\p{L}+|yeni (?:\\p{L}+ )?(?:uygulama|site|sürüm|tasarım)\\p{L}*",
  ),
  "ようにな|今(?:は|では)|アップデート|更新|リニューアル|新しい(?:アプリ|サイト|デザイン)|改版|现在|升级|新版|이제|업데이트|새로운? ?(?:앱|사이트|디자인|버전)|개편|تحديث|الآن|صار\\p{L}?",
);

/** It is over, or worth it. */
export const WORSE_NO_MORE = anyOf(
  wholeWords(
    "fix(?:ed|es|ing)|solv(?:ed|ing)|sorted|resolv(?:ed|ing)|repair\\p{L}*|worth|yesterday|old|alte[nrs]?|ancien\\p{L}*|viej[oa]|vecchi[oa]|velh[oa]|oude|star[aey]|gaml[ae]|eski|behob\\p{L}+|repar\\p{L}+|gelöst|gestern|vorher|résolu\\p{L}*|répar\\p{L}+|corrigé\\p{L}*|hier|solucion\\p{L}+|arregl\\p{L}+|resuel\\p{L}+|ayer|resolv\\p{L}+|consert\\p{L}+|corrigi\\p{L}+|ontem|risol\\p{L}+|sistemat\\p{L}+|ripar\\p{L}+|ieri|opgelost|gerepareerd|verholpen|gisteren|napraw\\p{L}+|rozwiąza\\p{L}+|wczoraj|löst\\p{L}*|fixat|fixade|lagat|igår|çözdü\\p{L}*|çözül\\p{L}+|düzel\\p{L}+|dün",
  ),
  "直し|直り|解決|修正|昨日|修好|修复|解决|昨天|고쳐|해결|어제|[أا]صلح\\p{L}*|[إا]صلاح|[أا]مس",
);

/** So it is with others, or was before. */
export const WORSE_ELSEWHERE = anyOf(
  wholeWords(
    "elsewhere|others?|competit\\p{L}+|everywhere else|anderswo|woanders|andere[nrs]?|konkurrenz|ailleurs|les autres|otros|otras|otro|altrove|altri|altre|outr[oa]s?|elders|gdzie indziej|inni|inne|u innych|andra|hos andra|başka|diğer\\p{L}*|früher|avant|antes|prima|vroeger|kiedyś|förr|eskiden",
  ),
  "他(?:社|の|の店)|以前は|别家|其他|别的|다른|예전|غيركم|قبلكم",
);

/** What was put right, and what is thanked for by name. */
export const REPAIRED = anyOf(
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
export const WEIGHED = anyOf(
  wholeWords(
    "but|however|though|although|worried|afraid|thought|expected|would have|if|anymore|my (?:fault|mistake|bad)|aber|jedoch|trotzdem|dennoch|dachte|befürcht\\p{L}*|wenn|mein fehler|mais(?! uma?(?!\\p{L}))|cependant|pourtant|si|pensais|craignais|pero|sin embargo|aunque|pensaba",
    "ma|però|tuttavia|se|pensavo|temevo|mas|porém|contudo|pensei|maar|echter|toch|dacht|als|ale|jednak|jeśli|myślał\\p{L}*|men|dock|om|trodde|ama|fakat|ancak|sandım|eğer",
  ),
  "が、|けど|けれど|でも|しかし|ところ|心配|但是?|不过|可是|지만|는데|그런데|لكن",
);

/** What did not break, and what nobody else does as well: praise in the words of a failure. */
export const MEANT_WELL = anyOf(
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
