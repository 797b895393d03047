/** A body that fails, told in plain words: no waking up, an overdose, no air, a chest pain, a stroke, bleeding with child. */
import type { Saying } from "./sayings.js";
import { anyOf, wholeWords } from "./word-patterns.js";

/** Somebody else, as a rule a relative: machines wake up as well. */
export const SOMEBODY = anyOf(
  wholeWords(
    "he|she|him|her|he's|she's|my (?:wife|husband|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|friend|gran\\p{L}*|nan|baby|child|kid|uncle|aunt|colleague|roommate|flatmate|neighbou?r)|wife|husband|mum|mom|dad|grandma|grandpa|toddler|baby",
    "er|sie|ihn|ihm|frau|mann|vater|mutter|papa|mama|sohn|tochter|bruder|schwester|oma|opa|kind|baby|freund(?:in)?|kollegin|kollege|partner(?:in)?|nachbar(?:in)?",
    "il|elle|femme|mari|père|mère|papa|maman|fils|fille|frère|sœur|grand-mère|grand-père|enfant|bébé|amie?|conjointe?|collègue|voisine?",
    "él|ella|mujer|marido|espos[oa]|padre|madre|papá|mamá|hij[oa]|herman[oa]|abuel[oa]|niñ[oa]|bebé|amig[oa]|pareja|vecin[oa]|tomó|ha tomado",
    "lui|lei|moglie|marito|padre|madre|papà|mamma|figli[oa]|fratello|sorella|nonn[oa]|bambin[oa]|neonato|amic[oa]|compagn[oa]",
    "ele|ela|esposa|marido|mulher|pai|mãe|filh[oa]|irmão|irmã|avó|avô|criança|bebê|bebé|amig[oa]|companheir[oa]|vizinh[oa]|tomou",
    "hij|zij|ze|haar|hem|man|vrouw|vader|moeder|zoon|dochter|broer|zus|oma|opa|kind|baby|vriend(?:in)?|partner|buur(?:man|vrouw)",
    "on|ona|jej|go|jego|żona|żony|mąż|męża|ojciec|matka|mama|mamy|tata|taty|tacie|tato|syn|syna|córka|córki|brat|siostra|babcia|babci|dziadek|dziadka|dziecko|kolega|sąsiad\\p{L}*",
    "han|hon|honom|henne|fru|man|make|maka|sambo|mamma|pappa\\p{L}?|son|sons|dotter|dotterns?|bror|syster|mormor|morfar|farmor|farfar|barn|barnet|bebis\\p{L}*|vän|granne",
    "eşim\\p{L}*|karım\\p{L}*|kocam\\p{L}*|annem\\p{L}*|babam\\p{L}*|oğlum\\p{L}*|kızım\\p{L}*|kardeşim\\p{L}*|dedem\\p{L}*|ninem\\p{L}*|babaannem\\p{L}*|anneannem\\p{L}*|bebeğim\\p{L}*|çocuğ\\p{L}*|arkadaşım\\p{L}*",
  ),
  "妻|夫|主人|嫁|父|母|息子|娘|兄|弟|姉|妹|祖[父母]|おじい|おばあ|子供|子ども|赤ちゃん|彼[女氏]?|友[人達だ]",
  "他(?!们)|她(?!们)|老婆|老公|妻子|丈夫|爸|妈|儿子|女儿|孩子|宝宝|爷爷|奶奶|外公|外婆|弟弟|哥哥|姐姐|妹妹|朋友|室友",
  "아내|남편|아빠|아버지|엄마|어머니|아들|딸|아이|아기|할머니|할아버지|형|누나|언니|오빠|동생|친구",
  "زوج|[أا]ب[يّ]|[أا]م[يّ]|والد|ابن|بنت|طفل|[أا]خ[يت]|جد[يت]|صديق",
);

const NOT_WAKING = anyOf(
  wholeWords(
    "(?:won't|wont|will not|can't|cant|cannot|doesn't|does not|isn't|is not|not|couldn't) (?:\\p{L}+ ){0,2}(?:wake|waking)(?: up)?(?! (?:up )?(?:the|my|our|your|his|her|a|us|me|him|anyone|everyone|people)(?!\\p{L}))|(?:can't|cant|cannot|couldn't|could not|unable to|impossible to) (?:wake|rouse)(?: up)?|(?:he|she)(?:'s| is| seems) (?:\\p{L}+ )?unresponsive",
    "(?:wacht|wachte|wachen) (?:\\p{L}+ ){0,4}nicht (?:mehr )?auf|nicht (?:mehr )?(?:aufwach\\p{L}*|aufgewacht|aufzuwecken|wach(?: (?:zu )?(?:bekommen|kriegen|werden))?|wachzu\\p{L}+)",
    "se (?:réveille|éveille) (?:toujours |même )?(?:pas|plus)|s'est (?:toujours |même )?pas réveillée?|(?:pas|plus|impossible) (?:à |de )(?:la |le |les )?réveiller",
    "no (?:se )?(?:despierta|despertó|ha despertado)|no (?:\\p{L}+ ){0,3}despertar(?:la|lo|le|se)?",
    "non (?:si |riesco a |riusciamo a |riesce a )?(?:sveglia|risveglia|svegliarl[ao]|svegliare|è svegliat[ao])",
    "não (?:quer |está )?(?:acorda|acordou|acordando|desperta|despertou)|não (?:\\p{L}+ ){0,2}acord(?:ar|á-l[ao])",
    "(?:wordt|word|werd|krijg|krijgen) (?:\\p{L}+ ){0,3}niet (?:meer )?wakker|niet (?:meer )?wakker (?:te )?(?:krijgen|wordt|worden|maken)",
    "nie (?:\\p{L}+ ){0,3}(?:dobudzić|obudzić|wybudzić)(?: się)?|nie (?:budzi|obudził[ao]?|wybudza) się|się nie (?:budzi|obudził[ao]?|wybudza)",
    "vaknar (?:\\p{L}+ ){0,2}(?:inte|ej)|(?:inte|ej) (?:\\p{L}+ ){0,3}(?:vaken|väcka|vakna|vaknat)",
    "uyanmıyor\\p{L}*|uyanmadı\\p{L}*|uyandıram\\p{L}*",
  ),
  "起き(?:ません|ない|なくな)|目を覚ま(?:さない|しません)|(?:目が|目)覚め(?:ません|ない)|起こしても(?:起き|反応)",
  "(?:叫|喊|摇|弄)(?:都|也)?不醒|醒不(?:过)?来|昏睡不醒|一直不醒|没醒过来",
  "깨어나지 ?(?:를 ?)?(?:않|못)|일어나지 ?(?:를 ?)?(?:않|못)|(?:안|못) ?깨어나|깨워도 ?(?:안|못|일어나지|반응)",
  "لا [تي](?:ستيقظ|صحى|فيق)|(?:ما|مش|مو|مب) ?(?:عم |راضي[هة]? |بت|بي)?(?:[تي]صحى|[تي]فيق)|لم [تي](?:ستيقظ|صح|فق)",
);

/** Without what came before it the Turkish word is one of praise. */
const FAINTED = anyOf(wholeWords("(?:sonra|birden|aniden|düşüp|düştü) (?:\\p{L}+ )?bayıl(?:dı|mış)"));

/** What makes a long sleep a danger. */
const MEDICINE_OR_FALL = anyOf(
  wholeWords(
    "pills?|tablets|medicines?|medications?|meds|drops|dose|overdose|injection|vaccin\\p{L}*|ana?esth\\p{L}*|operation|surgery|drugs|alcohol|fell|fallen|hit (?:his|her) head",
    "tabletten?|pillen?|medikament\\p{L}*|medizin|tropfen|spritze|impfung|narkose|gestürzt|hingefallen|médicaments?|pilules?|comprimés?|cachets?|gouttes|piqûre|vaccin|anesthésie|tombée?|somnifères?",
    "pastillas?|medicinas?|medicamentos?|gotas|inyección|vacuna|anestesia|cayó|medicin[ae]|farmac[io]|pastigli[ae]|compress[ae]|gocce|iniezione|puntura|vaccino|sonnifer[io]|remédios?|comprimidos?|injeção|vacina|cirurgia|caiu",
    "pillen|medicijn\\p{L}*|druppels|prik|verdoving|gevallen|slaappil\\p{L}*|tabletk\\p{L}+|lek|leki|leku|leków|pigułk\\p{L}*|krople|kropli|zastrzyk\\p{L}*|szczepieni\\p{L}+|znieczuleni\\p{L}+|narkoz\\p{L}*|tabletter\\p{L}*|piller\\p{L}*|medicinen?|droppar\\p{L}*|sprutan?|narkosen?|ramlade|ilaç\\p{L}*|ilac\\p{L}*|hap\\p{L}{0,4}|damla\\p{L}*|iğne\\p{L}*|aşı\\p{L}*|narkoz\\p{L}*|düştü\\p{L}*",
  ),
  "薬|注射|麻酔|ワクチン|転ん|点滴|药|打针|打完针|麻醉|疫苗|摔|약을|약 ?먹|주사|마취|백신|دواء|الدواء|حبوب|[إا]برة|حقنة|تخدير|لقاح",
);

/** Nights, alarms and school, screens, figures of games. */
const SLEEPS_WELL = anyOf(
  wholeWords(
    "(?:at|by|during the|through the|per|every) nights?|overnight|before|until|till|quiet\\p{L}*|silent\\p{L}*|so that|rings?|ringing|bell|knock\\p{L}*|noise|alarms?|clock|for (?:school|work)|mornings?|nap|app|screens?|displays?|monitors?|laptops?|tablets?|pcs?|computers?|mac|macbook|phones?|ipads?|tv|consoles?|printers?|servers?|watch|cameras?|character|avatar|game|standby|sleep mode|from sleep|early(?! (?:this|today|on))|(?:in|on) time|vibrat\\p{L}*|breakfast|mattress|sleep(?:ing)? ?(?:sacks?|bags?)|night ?light|since (?:we|i) (?:got|bought|have|use|started)",
    "(?<!(?:heute|gestern|morgen) )früh|frühstück\\p{L}*|rechtzeitig|vibration\\p{L}*|matratze|schlafsack|seit(?:dem)? (?:wir|ich) (?:\\p{L}+ ){0,4}(?:haben|habe|benutzen|nutzen|kauften|gekauft)|avant (?:\\d|midi|sept|huit|neuf|dix)|(?<!(?:plus|trop) )tôt|à (?:temps|l'heure)|vibreur|vibrations?|petit[- ]déj\\p{L}*|matelas|veilleuse|gigoteuse|depuis (?:que (?:nous|on|j)|(?:ce|cette|votre|vos)(?! (?:matin|nuit|midi|nuit)))|avec (?:votre|vos)|antes de|(?<!desde )temprano|a (?:tiempo|la hora)|desayuno|vibración|colchón|saco de dormir|desde que (?:tenemos|compr\\p{L}+|usamos)|con vuestr[oa]",
    "prima (?:delle|di|del)|così presto|presto (?:la|al) matti\\p{L}+|colazione|vibrazion[ei]|materasso|da quando (?:abbiamo|usiamo)|con (?:il|la) vostr[oa]|antes d[aeo]s?|(?<!(?:desde|hoje) )cedo|a tempo|pequeno-almoço|café da manhã|vibração|colchão|desde que (?:temos|compr\\p{L}+|usamos)|com [oa] voss[oa]|voor (?:\\d|zeven|acht|negen|tien)|vroeg|op tijd|ontbijt\\p{L}*|trill?\\p{L}+|matras|slaapzak|sinds (?:we|wij|ik) (?:\\p{L}+ ){0,4}(?:hebben|heb|gebruiken)|przed (?:\\d|siódm\\p{L}+|ósm\\p{L}+|dziewiąt\\p{L}+|dziesiąt\\p{L}+|południem)|wcześnie|na czas|śniadani\\p{L}+|wibracj\\p{L}+|materac\\p{L}*|odkąd (?:mamy|kupi\\p{L}+|używamy)|(?:före|innan) (?:\\d|klockan|sju|åtta|nio|tio)|tidigt|i tid|frukost\\p{L}*|vibration\\p{L}*|madrass\\p{L}*|sedan (?:vi|jag) (?:köpte|har|fick|använder)|\\d+'\\p{L}{2,3} önce|erken\\p{L}*|zamanında|kahvaltı\\p{L}*|titreşim\\p{L}*|harika|(?:aldığımız|kullandığımız)\\p{L}* beri",
    "leise\\p{L}*|damit|klingel\\p{L}*|vor \\d+|silencieu\\p{L}+|pour (?:que|ne pas)|sonne\\p{L}*|silencios[oa]|para que|timbre|silenzios[oa]|perché|affinché|campanello|campainha|zodat|aanbellen|deurbel|stil|żeby|dzwoni\\p{L}+|cich\\p{L}+|så att|ringa|ringer|tyst|sessiz\\p{L}*|zil\\p{L}*|diye|nachts|in der nacht|morgens|wecker\\p{L}*|bildschirm|rechner|handy|fernseher|gerät|konsole|ruhezustand|la nuit|nuits|le matin|réveil|écran|ordi|ordinateur|téléphone|appareil|veille|por las? noches?|de noche|despertador|pantalla|ordenador|portátil|móvil|celular|computadora|suspensión",
    "di notte|la notte|sveglia del|schermo|telefono|à noite|de noite|despertador|tela|ecrã|computador|telemóvel|suspensão|'s nachts|snachts|wekker|scherm|telefoon|slaapstand|w nocy|budzik\\p{L}*|ekran\\p{L}*|komputer\\p{L}*|telefon\\p{L}*|på natten|på nätterna|väckarklock\\p{L}*|skärm\\p{L}*|datorn?|dators|mobil\\p{L}*|viloläge|gece\\p{L}*|alarm\\p{L}*|bilgisayar\\p{L}*|uyku modu\\p{L}*",
  ),
  "静か|インターホン|チャイム|ように|安静|门铃|敲门|免得|조용|초인종|않게|않도록|هادئ|جرس|حتى لا|夜|朝|アラーム|目覚まし|画面|パソコン|スマホ|端末|スリープ|問題|現象|エラー|不具合|キャラ|晚上|夜里|闹钟|早上|屏幕|电脑|手机|休眠|待机|밤|알람|아침|화면|컴퓨터|노트북|핸드폰|절전|문제|오류|الشاشة|شاشة|كمبيوتر|الجهاز|الهاتف|السكون|ليلا|في الليل|المنبه|بالليل|時(?:より)?前|早起き|朝食|振動|点(?:之|以)?前|早餐|震动|床垫|睡袋|시 ?(?:이?전)|일찍|조식|진동|매트리스|قبل ال(?:ساعة|سابعة|ثامنة|تاسعة|عاشرة|ظهر)|مبكر|باكر|فطور|اهتزاز",
);

/** A whole pack, or all of what makes somebody sleep. */
const WHOLE_PACK = anyOf(
  wholeWords(
    "(?:whole|entire|full|all of the|all the) (?:\\p{L}+ )?(?:box|pack|packet|bottle|strip|blister|jar|month's supply)|(?:ganze|komplette|volle)[nrs]? (?:\\p{L}+ )?(?:packung|schachtel|dose|flasche|streifen|blister|vorrat)",
    "toute (?:la|une|ma|sa) (?:boîte|plaquette|bouteille)|(?:boîte|plaquette) entière|toda (?:la|una|mi|su) (?:caja|tira)|(?:caja|tableta) entera|todo (?:el|un) (?:bote|frasco|blíster)|tutta (?:la|una) (?:scatola|confezione)|(?:scatola|confezione|boccetta) intera|tutto (?:il|un) (?:flacone|blister)",
    "(?:caixa|cartela) (?:toda|inteira)|toda a (?:caixa|cartela)|(?:frasco|vidro) (?:todo|inteiro)|(?:hele|volledige) (?:\\p{L}+ )?(?:doosje|doos|strip|pot|potje|verpakking)|(?:całe|cały|całą) (?:\\p{L}+ )?(?:opakowanie|pudełko|paczkę|listek|butelkę)|hela (?:\\p{L}+ )?(?:asken|burken|förpackningen|kartan|paketet)|kutu\\p{L}* (?:tamam\\p{L}*|hepsi\\p{L}*)|(?:bütün|koca bir|tüm) kutu\\p{L}*",
  ),
  // A pack that lasted for weeks is one as well.
  "[一ひ1](?:箱|瓶|シート)(?:を|も)?(?:分)?(?:全部|全て|すべて|一気|一度に)|丸ごと|まるごと|大量に|[一1两整](?:整)?[盒瓶板][^，。！？\\n]{0,6}(?:都|全部|全给|一下子|一次)|(?:一下子|一口气|一次性?)[^，。！？\\n]{0,6}[一1两整](?:整)?[盒瓶板]|한 ?(?:통|병|판)(?:을|를)? ?(?:다(?!시|음|른)|전부|모두|한꺼번에|한 ?번에)|통째|علبة[^.!؟\\n]{0,30}(?:كلها|كاملة|بالكامل)|كل (?:ال)?(?:علبة|شريط)",
);
const ALL_SEDATIVES = anyOf(
  wholeWords(
    "all (?:of )?(?:the |my |her |his )?(?:sleeping (?:pills|tablets)|sedatives|painkillers|paracetamol|antidepressants)|alle (?:\\p{L}+ )?(?:schlaftabletten|schlafmittel|schmerztabletten)|tous (?:les|mes|ses) (?:somnifères|calmants)|todas (?:las|mis|sus) pastillas (?:para|de) dormir|tutti i (?:\\p{L}+ )?sonniferi|todos os comprimidos (?:para|de) dormir|alle (?:\\p{L}+ )?slaappillen|wszystkie (?:\\p{L}+ )?tabletki nasenne|alla (?:\\p{L}+ )?sömntabletter\\p{L}*|(?:bütün|tüm) (?:\\p{L}+ )?(?:uyku|ağrı kesici) \\p{L}+",
  ),
  "(?:睡眠薬|安眠薬|鎮痛剤)[^。！？\\n]{0,6}(?:全部|全て|すべて|[一1]?(?:箱|瓶))|(?:全部|[一1两整]整?[盒瓶板])的?安眠药|安眠药[^，。！？\\n]{0,4}(?:全|都|[整一][盒瓶])|수면제[^.!?\\n]{0,6}(?:다 |전부|모두|한 ?(?:통|병))|الحبوب المنومة كلها|كل الحبوب",
);
const TOO_MANY = anyOf(
  wholeWords(
    "too many (?:\\p{L}+ )?(?:pills|tablets|painkillers|drops|capsules)|zu viele (?:\\p{L}+ )?(?:\\p{L}*tabletten|pillen|tropfen)|trop de (?:médicaments|comprimés|cachets|somnifères|gouttes)|demasiad[ao]s (?:pastillas|comprimidos|gotas)|tropp[ei] (?:pastiglie|compresse|gocce|sonniferi|pillole|medicine)|comprimidos (?:demais|a mais)|(?:demasiados|muitos) comprimidos|te veel (?:\\p{L}*pillen|tabletten|druppels)|za dużo (?:tabletek|leków|kropli)|för många (?:\\p{L}*tabletter|piller)|(?:çok fazla|fazla) (?:hap|ilaç)",
    "(?:doubled? (?:\\p{L}+ )?(?:dose|tablets?|pills?|medication|medicine)|(?:double|twice) (?:the|my|his|her) (?:\\p{L}+ )?(?:dose|dosage|medication|medicine)|(?:tablets?|pills?|dose|medicine|medication) twice)(?! (?:a|per|each|every|daily|weekly))|doppelte[nr]? (?:dosis|menge|portion)|(?:tablette|dosis|pille) (?:aus versehen )?(?:doppelt|zweimal)|double dose|(?:la )?dose en double|(?:doble dosis|el doble de (?:la )?(?:dosis|gotas|pastillas))|(?:doppia dose|(?:il )?doppio delle (?:gocce|compresse|pastiglie)|(?:il )?doppio della dose)|(?:dose dupla|o dobro da dose|dose em dobro)|dubbele dosis|podwójną dawkę|dubbel dos|(?:iki|çift) kat\\p{L}* (?:doz|ilaç)\\p{L}*|çift doz\\p{L}*",
  ),
  "薬を[^。、]{0,6}飲み(?:すぎ|過ぎ)|(?:倍|二回分|2回分)の?量?[^。]{0,4}(?:薬|飲)|药[^，。！？\\n]{0,3}(?:吃|服)(?:多了|过量)|双倍(?:的)?(?:剂量|药)|약을 ?(?:너무 )?많이|두 ?배(?:로|의)? ?(?:용량|약)|حبوب(?:ا)? كثيرة|الكثير من الحبوب|ضعف الجرعة|جرعة مضاعفة",
);
export const PILLS = anyOf(
  wholeWords(
    "(?:\\p{L}+ )?(?:pills|tablets|painkillers|sedatives|medication|medicine|meds|capsules|paracetamol|ibuprofen|antidepressants|insulin)|\\p{L}*tabletten|pillen|medikament\\p{L}*|schlafmittel|schmerzmittel|somnifères|médicaments?|comprimés|cachets|calmants|pastillas|medicamentos?|medicinas|comprimidos|pílulas|remédios?|sonnifer[io]|pastiglie|compresse|medicin[ae]|pillole|calmant[ei]|\\p{L}*pillen|medicijnen|tabletek|leków|pigułek|\\p{L}*tabletter|piller|medicin|hap\\p{L}{0,5}|ilaç\\p{L}*|ilac\\p{L}*",
  ),
  "薬|錠|药|片|수면제|약|알약|진통제|حبوب|الحبوب|دواء|[أا]دوية",
);
/** Past: "may I take", "ska jag ta" ask before. */
const TAKEN = anyOf(
  wholeWords(
    "took|taken|swallowed|genommen|eingenommen|geschluckt|nahm|ai pris|a pris|avait pris|ont pris|avalé\\p{L}*|ingéré\\p{L}*|tomado|tomé|tomó|tragado|ingerito|ingoiato|tomei|tomou|engoli|engoliu|ingenomen|genomen|geslikt|opgegeten|wzią(?:łem|ł)|wzięł(?:a|am)|zaży\\p{L}+|połkn\\p{L}+|łykn\\p{L}+|tog|tagit|svalt|svalde|içti\\p{L}*|içmiş\\p{L}*|yuttu\\p{L}*|yutmuş\\p{L}*",
  ),
  "飲ん(?:で(?!も)|だ)|飲みました|飲み(?:すぎ|過ぎ)(?:て|た|まし)|服用し(?:た|て|まし)|(?:吃|服|吞|喝)(?:了|下|掉|多了|过量)|먹었|먹어 ?버|먹은|삼켰|복용했|تناول(?:ت)?(?!\\p{L})|[أا]خذ(?:ت)?(?!\\p{L})|بلع(?:ت)?(?!\\p{L})",
);
/** Taken or only handed over: goods are as well. */
const HAD = anyOf(
  wholeWords("has had|had|got|given|bekommen|gegeben|ho preso|ha preso|prese|preso|aldı(?:m|k|lar)?|almış\\p{L}*"),
);
const OF_AN_ORDER =
  "(?:re)?order(?:ed|s|ing)?|bought|purchas\\p{L}+|received|deliver\\p{L}*|parcel|package|(?:you|was|were) sent|refund\\p{L}*|return(?:s|ed|ing)?|invoice|receipt|missing|damaged|instead of|bestell\\p{L}*|geliefert\\p{L}*|lieferung|gekauft|schick\\p{L}*|zurück\\p{L}+|rücksend\\p{L}+|retour\\p{L}*|rechnung|paket|erstatt\\p{L}+|beschädigt|fehl(?:t|en)|restitu\\p{L}+|reso|scontrino|fattura|rimbors\\p{L}+|ordinat[oaie]|sipariş\\p{L}*|kargo\\p{L}*|fatura\\p{L}*|iade\\p{L}*|eczane\\p{L}*|eksik";
/** Tablets, pads and capsules that nobody takes, and medicine that somebody sends back or orders again. */
const GOODS = [
  wholeWords(
    "(?:coffee|espresso|nespresso) (?:\\p{L}+ )?(?:capsules|pods|pads|tablets)|dishwash\\p{L}*|brakes?|ipads?|android|(?:spül|geschirrspül|kaffee|brems|chlor|pool)\\p{L}+|lave-vaisselle|plaquettes de frein|lavavajillas|frenos?|lavastoviglie|lava-?louças?|máquina de lavar|freio|vaatwas\\p{L}*|zmywar\\p{L}*|diskmaskin\\p{L}*|bulaşık\\p{L}*",
  ),
  "返品|返金|追加|効(?:き|果|か)|食洗|效果|见效|退(?:货|款|吗)|可以退|再(?:买|来|订)|续|洗碗|효과|환불|재주문|식기 ?세척|غسالة",
];

/** A course of pills that is at its end. */
const COURSE = anyOf(
  wholeWords(
    "antibiotics?|vitamins?|(?:new|another|next|repeat|renew\\p{L}*|more) (?:\\p{L}+ )?(?:prescription|box|pack|packet|bottle)|refills?|as (?:prescribed|directed|told)|antibiotik\\p{L}*|vitamin\\p{L}*|neues rezept|folgerezept|nachbestell\\p{L}*|antibiotiques?|vitamines?|nouvelle ordonnance|renouvel\\p{L}+|antibióticos?|vitaminas?|(?:nueva|otra) receta|antibiotic[io]|vitamine|nuova ricetta|nova receita|antibiotica|herhaalrecept|nieuw recept|antybiotyk\\p{L}*|witamin\\p{L}*|(?:nową|kolejną) receptę|nytt recept|antibiyoti\\p{L}*|yeni reçete",
  ),
  "抗生物質|ビタミン|新しい処方|抗生素|维生素|再开|항생제|비타민|처방전|مضاد حيوي|فيتامين|وصفة جديدة",
);

const NO_AIR = anyOf(
  wholeWords(
    "struggling for (?:air|breath)|can(?:'t|not) get (?:any |enough )?air|throat (?:\\p{L}+ ){0,2}closing up|schwillt (?:mir |ihm |ihr |der |mein |sein |ihr ){0,3}hals(?: zu| an)?|hals (?:\\p{L}+ ){0,2}(?:schwillt|zugeschwollen|zuschwillt)|gorge (?:\\p{L}+ ){0,2}(?:se (?:ferme|serre)|gonfle)|cerrando la garganta|se (?:me|le) cierra la garganta|garganta (?:\\p{L}+ )?(?:se (?:me|le) )?(?:está )?cerrando|(?:mi|gli|le) (?:si )?(?:sta )?(?:\\p{L}+ )?chiud\\p{L}+ la gola|chiudendo la gola|gola (?:\\p{L}+ ){0,2}(?:si chiude|chiudendo)",
    "(?:minha|sua|a) garganta (?:dele |dela )?(?:\\p{L}+ )?(?:fechando|a fechar|se fechando|fechou)|keel (?:\\p{L}+ ){0,2}(?:dicht|dichtgaat|zwelt|opgezwollen)|krijg(?:t|en)? (?:\\p{L}+ ){0,2}(?:moeilijk|slecht|amper) (?:lucht|adem)|(?:gardło|krtań) (?:\\p{L}+ ){0,2}(?:zamyka|zaciska|puchnie)|puchnie (?:mi |mu |jej )?gardło|ciężko (?:\\p{L}+ ){0,2}oddycha\\p{L}*|(?:oddycha|oddycham) (?:z trudem|ciężko)|halsen (?:\\p{L}+ ){0,2}(?:svullnar|snörs)|boğaz\\p{L}* (?:\\p{L}+ ){0,2}(?:kapanıyor|şişiyor|tıkanıyor)",
  ),
  "息苦し|(?:喉|のど)が[^。、]{0,6}(?:ふさが|塞が|締ま|腫れ)|喉咙[^，。！？\\n]{0,4}(?:肿|堵住|锁紧)|(?:حلق|حنجرت)\\p{L}* (?:\\p{L}+ )?(?:يضيق|ينغلق|تضيق|تنغلق)",
);
const BREATHES_BADLY = anyOf(
  wholeWords(
    "breath(?:es|ing) (?:very |really )?(?:badly|shallow\\p{L}*)|atmet (?:\\p{L}+ )?(?:schlecht|schwer|kaum)|respire (?:très |vraiment )?(?:mal|difficilement)|respira (?:muy |molto |muito )?(?:mal|male|con dificultad|a fatica|com dificuldade)|respirando (?:muito )?mal|ademt (?:\\p{L}+ )?(?:slecht|zwaar|moeilijk)|andas (?:\\p{L}+ )?(?:dåligt|tungt)|(?:zor|güç) nefes al\\p{L}*",
  ),
  "[يت]تنفس بصعوبة|숨을? ?(?:힘들게|거칠게) ?쉬|呼吸(?:急促|不畅)",
);
/** What lets little air through. */
const MASKS = anyOf(
  wholeWords(
    "tyres?|(?:car|bike|bicycle|winter) tires?|(?<!insulin )pumps?|valves?|inflat\\p{L}*|masks?|masken?|masques?|mascarillas?|mascherin[ae]|máscaras?|maskers?|mask[ai]|helmets?|helm|casque|casco|capacete|bottle|flasche|filters?|filtro",
  ),
  "マスク|服|部屋|ネクタイ|画面|デザイン|雰囲気|枕|口罩|头盔|마스크|كمامة",
);

const CHEST_PAIN = anyOf(
  wholeWords(
    "chest (?:pains?|tightness|(?:is|feels) (?:\\p{L}+ )?(?:tight|hurting))|(?:pains?|pressure|tightness) in (?:my|his|her|the) chest|(?:druck|schmerz(?:en)?|stechen|engegefühl|stiche) (?:\\p{L}+ ){0,2}(?:auf|in) (?:der|meiner|seiner|ihrer) brust|brust(?:schmerz\\p{L}*|enge)|(?:douleurs?|oppression) (?:\\p{L}+ ){0,2}(?:à|dans) (?:la|ma|sa) poitrine|douleurs? thoraciques?|(?:dolor|opresión|presión) (?:\\p{L}+ ){0,2}en el pecho|(?:dolor[ei]|oppressione|fitte) (?:\\p{L}+ ){0,2}(?:al|nel) petto",
    "(?:dor|dores|aperto|pressão) (?:\\p{L}+ ){0,2}no peito|(?:pijn|druk) (?:\\p{L}+ ){0,2}op (?:de|mijn|zijn|haar) borst|(?:ból|ucisk|kłucie) (?:\\p{L}+ ){0,2}w klatce(?: piersiowej)?|(?:ont|tryck|smärtor|smärta) (?:\\p{L}+ ){0,2}(?:i|över) bröstet|bröstsmärt\\p{L}*|göğs\\p{L}* (?:\\p{L}+ ){0,2}(?:ağrı|baskı|sıkış)\\p{L}*|göğüs ağrı\\p{L}*",
  ),
  "胸[がの](?:[^。、]{0,6})(?:締め付け|痛(?!む|みます|ましい)|圧迫)|胸(?:口|部)?(?:很|一直|特别|好|有点|突然)?(?:痛|疼|闷(?!热))|가슴 ?통증|가슴이? ?(?:\\p{L}{1,4} )?(?:조이|조여|쥐어짜)|흉통|(?:[أا]لم|وجع|ضغط) (?:\\p{L}+ )?(?:في |ب)(?:ال)?صدر\\p{L}*",
);
const NOW = anyOf(
  wholeWords(
    "today|since (?:this |early )?(?:morning|last night|yesterday|noon|an hour|lunch)|this morning|right now|now|suddenly|(?:for|since|in) (?:the (?:last|past) )?(?:\\d+|an?|half an|two|three) (?:hours?|minutes?)|(?:my|his|her|the) (?:left )?arm|seit (?:heute|gestern|vorhin|einer stunde|\\d+ (?:stunden|minuten))|heute|plötzlich|gerade|jetzt|depuis (?:ce matin|hier|cette nuit|une heure|deux heures|tout à l'heure)|ce matin|soudain|d'un coup|maintenant|aujourd'hui|desde (?:esta|ayer|hace|hoy|anoche)|esta mañana|de repente|ahora|hoy|una hora",
    "da (?:stamattina|ieri|stanotte|un'ora|ore)|improvvis\\p{L}*|adesso|oggi|desde (?:cedo|ontem|hoje|de manhã|manhã)|agora|hoje|sinds (?:van(?:morgen|ochtend|nacht)|gisteren|een uur)|plots\\p{L}*|vandaag|nu|od (?:rana|wczoraj|godzin\\p{L}*|dziś|dzisiaj)|nagle|teraz|dziś|dzisiaj|sedan (?:i morse|igår|i går|en timme)|plötsligt|i morse|i dag|bu sabah\\p{L}*|sabah\\p{L}*|birden\\p{L}*|şu an|bugün|saattir",
  ),
  "今朝|朝から|今日|さっき|急に|突然|昨夜|今天|早上|现在|刚才|从昨|아침|지금|갑자기|어제부터|오늘|منذ|من الصباح|ال[آأا]ن|فجأة|اليوم|من ساعة",
);
/** What is worn, and what training leaves behind. */
const WORN = anyOf(
  wholeWords(
    "(?:pain|tightness) (?:sensor|widget|score|scale)s?|binders?|chest press|bras?|vests?|straps?|harness\\p{L}*|jackets?|shirts?|suits?|backpacks?|sore(?:ness)?|bh|weste|gurt\\p{L}*|rucksack|muskelkater|soutien-gorge|gilet|sangles?|harnais|courbatures|sujetador|chaleco|correas?|arnés|agujetas|reggiseno|giubbotto|zaino|indolenziment\\p{L}|sutiã|colete|mochila|bh'?s|vestje|rugzak|spierpijn|stanik|kamizelk\\p{L}*|plecak\\p{L}*|zakwas\\p{L}*|väst\\p{L}*|ryggsäck\\p{L}*|träningsvärk|sütyen\\p{L}*|yelek\\p{L}*",
  ),
  "(?:痛い|苦しい)(?:話|映画|物語|ニュース)|筋肉痛|ブラ|ベスト|文胸|内衣|背心|背包|근육통|브라|조끼|حمالة|سترة",
);

const FACE_DROOPS = anyOf(
  wholeWords(
    "(?:face|mouth|lip)(?:'s| is| has| started| keeps)? (?:\\p{L}+ ){0,3}droop\\p{L}*|mundwinkel (?:\\p{L}+ ){0,2}h[äa]ng\\p{L}*|hängender mundwinkel|halbseitig gelähmt|bouche (?:\\p{L}+ ){0,4}(?:de travers|tordue|tombe)|(?:boca|cara) (?:\\p{L}+ ){0,4}(?:torcida|caída|paralizada)|brazo (?:\\p{L}+ )?(?:dormido|paralizado)|(?:bocca|faccia|viso) (?:\\p{L}+ ){0,4}(?:storta|storto|paralizzat[oa])|(?:boca|rosto|cara) (?:\\p{L}+ ){0,4}(?:tort[oa]|paralisad[oa])",
    "mondhoek (?:\\p{L}+ ){0,3}hangt|scheve mond|gezicht (?:\\p{L}+ ){0,3}(?:hangt|scheef)|(?:opadł\\p{L}*|opada|opadnięty) kącik ust|kącik ust (?:\\p{L}+ ){0,2}(?:opad\\p{L}+)|(?:twarz|usta) (?:\\p{L}+ ){0,2}(?:wykrzywi\\p{L}+)|(?:mungipa|mungipan|ansiktet) hänger|ağz\\p{L}* (?:\\p{L}+ ){0,2}(?:kay(?!ıt|d[ei]t)|yamul)\\p{L}*|yüz\\p{L}* (?:\\p{L}+ ){0,2}(?:felç|sark)\\p{L}*",
  ),
  "口が[^。、]{0,4}曲が|顔の?(?:片側|半分|半面)[^。]{0,6}(?:垂|麻痺|動か)|嘴(?:角)?(?:都)?歪|半边(?:身|脸)[^，。！？\\n]{0,4}(?:麻|动不了|瘫)|입이? ?(?:\\p{L}{1,3} )?(?:돌아가|비뚤)|(?:فم|وجه)\\p{L}* (?:\\p{L}+ ){0,2}(?:مائل|معوج|مشلول|متدل)\\p{L}*",
);
const SPEAKS_ODDLY = anyOf(
  wholeWords(
    "slurr\\p{L}*|(?:talking|speaking) (?:funny|gibberish)|(?:spricht|redet) (?:\\p{L}+ ){0,3}(?:undeutlich|verwaschen|wirr)|lallt|parle (?:\\p{L}+ ){0,2}(?:bizarrement|de travers)|n'arrive plus à parler|habla (?:\\p{L}+ )?(?:raro|extraño|enredado)|parla (?:\\p{L}+ )?(?:strano|impastato|a fatica)|fala(?:ndo)? (?:\\p{L}+ )?(?:enrolado|embolado|estranho|arrastado)|praat (?:\\p{L}+ ){0,2}(?:raar|onduidelijk)|mówi (?:\\p{L}+ )?niewyraźnie|bełkocze|sluddrar|pratar (?:\\p{L}+ )?(?:konstigt|otydligt)|(?:konuşması|dili) (?:\\p{L}+ )?(?:bozul|dolaş|peltek)\\p{L}*",
  ),
  "[ろ呂](?:れつ|律)が|口齿不清|说话[^，。！？\\n]{0,4}(?:不清|含糊)|말이? ?(?:\\p{L}{1,3} )?(?:어눌|꼬이|꼬여)|كلام\\p{L}* (?:\\p{L}+ )?(?:غير واضح|ثقيل|متلعثم)",
);
const THINGS_WITH_FACES = anyOf(
  wholeWords(
    "dolls?|teddy|plush\\p{L}*|(?:boca|bocca|cara|bouche|mondhoek|mund) (?:de la|de los|del|della|dell'|dello|do|da|de l'|du|van de|van het|vom|der) (?:manguer|ducha|grif|tub|bote|botella|frasco|jarr|tetera|hervidor|horno|tanque|docci|rubinett|bottigl|teier|bollitor|forn|camin|vas|torneira|chuveiro|chaleira|garrafa|panela|fogão|robinet|douche|bouteille|bouilloire|four|kraan|fles|ketel)\\p{L}*|kuscheltier\\p{L}*|stofftier\\p{L}*|teddy\\p{L}*|peluches?|(?:oyuncağ|yüzüğ|şişe|musluğ|çaydanlığ|kavanoz)\\p{L}{0,4} ağz\\p{L}*|statues?|figures?|photos?|pictures?|puppe|foto\\p{L}*|bild|poupée|statue|muñec[oa]|estatua|bambol[ae]|statua|bonec[oa]|estátua|pop|beeld|lalk\\p{L}+|docka\\p{L}*|bebek|audio|sound|botox|filler",
  ),
  "人形|ぬいぐるみ|写真|(?:水差し|ポット|やかん|ホース)の口|娃娃|公仔|[壶瓶]的?嘴|水龙头|照片|인형|주전자|사진|دمية|صورة",
);

const WITH_CHILD = anyOf(
  "(?:pregnan\\p{L}+|schwanger\\p{L}*|in der \\d{1,2}\\.? ?(?:schwangerschafts)?woche|\\d{1,2}\\.? ?ssw|enceinte|grossesse|embarazad[oa]|embarazo|gr[áa]vida|gravidez|incinta|gravidanza|zwanger\\p{L}*|ciąż[yęa]|gravid|hamile\\p{L}*|妊娠|妊婦|怀孕|孕妇|임신|حامل)",
);
const BLEEDS = anyOf(
  "(?:(?:am|is|i'm|started|keep|and|been|heavy|be|was|some|still|have|now) bleeding|bleeding (?:heavily|a lot|since|for|now|badly)|blute[nt]?(?!\\p{L})|blutung(?:en)?|saigne(?:ments?)?|saigner|sangr(?:o|ando|a|ado|amento)|perdo sangue|perdite (?:di sangue|ematiche)|sanguin(?:o|a|amento)|bloed(?:ing|verlies)|bloed verlies|verlies bloed|bloed ik|krwawi\\p{L}*|blöder|blödning\\p{L}*|kanam\\p{L}*|出血|流血|见红|출혈|하혈|نزيف|[أا]نزف)",
);
/** Of gums and noses, and of pages printed to their edge. */
const BLEEDS_OTHERWISE = anyOf(
  wholeWords(
    "dyes?|dyed|colou?rs? (?:\\p{L}+ ){0,2}bleed\\p{L}*|bleed\\p{L}* colou?rs?|in the wash|period (?:pants|underwear|swimwear)|blutet (?:\\p{L}+ )?farbe|farben? (?:\\p{L}+ ){0,2}blute[nt]|(?:\\p{L}{0,30}hose|kleid|stoff|oberteil) blutet|teinture|tinte|tintura|gums?|nose\\p{L}*|print\\p{L}*|pages?|crop\\p{L}*|zahnfleisch\\p{L}*|nase|nasenbluten|gencives?|nez|encías?|nariz|gengiv[ea]|naso|gengivas?|tandvlees|neus|dziąs\\p{L}+|nosa|tandkött\\p{L}*|näs\\p{L}+|diş et\\p{L}*|burun|burnum|book|course|article|buch|kurs|artikel|livre|libro|livro|boek|blöde[rns]? (?:bot|app|seite|frage)",
  ),
  "色落ち|色移り|掉色|褪色|물빠짐|歯茎|鼻血|本に|牙龈|鼻|잇몸|코피|لثة|الأنف",
);

/** Each alone is enough. */
export const BODY_IN_DANGER: readonly Saying[] = [
  { words: [NOT_WAKING, SOMEBODY], beside: [MEDICINE_OR_FALL] },
  { words: [NOT_WAKING], beside: [SOMEBODY, MEDICINE_OR_FALL], unless: SLEEPS_WELL },
  { words: [FAINTED, SOMEBODY], beside: [MEDICINE_OR_FALL] },
  { words: [NOT_WAKING, SOMEBODY], unless: SLEEPS_WELL },
  { words: [WHOLE_PACK, PILLS, TAKEN], unless: anyOf(COURSE.source, ...GOODS) },
  { words: [WHOLE_PACK, PILLS, HAD], unless: anyOf(COURSE.source, wholeWords(OF_AN_ORDER), ...GOODS) },
  { words: [ALL_SEDATIVES, TAKEN], unless: COURSE },
  { words: [ALL_SEDATIVES, HAD], unless: anyOf(COURSE.source, wholeWords(OF_AN_ORDER)) },
  { words: [TOO_MANY, TAKEN], unless: anyOf(...GOODS) },
  { words: [TOO_MANY, HAD], unless: anyOf(wholeWords(OF_AN_ORDER), ...GOODS) },
  { words: [NO_AIR], unless: MASKS },
  { words: [BREATHES_BADLY, SOMEBODY], unless: MASKS },
  { words: [CHEST_PAIN, NOW], unless: WORN },
  { words: [FACE_DROOPS, SOMEBODY], unless: THINGS_WITH_FACES },
  { words: [SPEAKS_ODDLY, SOMEBODY, NOW], unless: THINGS_WITH_FACES },
  { words: [BLEEDS], beside: [WITH_CHILD], unless: BLEEDS_OTHERWISE },
];
