/** Violence that somebody threatens us with: that they will come to where we are, and that we shall suffer for it. */
import type { Saying } from "./sayings.js";
import { anyOf, wholeWords } from "./word-patterns.js";

/** Where we are. */
const KNOWS_WHERE = anyOf(
  wholeWords(
    "(?:know|knows|find out|found out|figure out|get hold of) (?:exactly )?where (?:you|your|ya)(?: \\p{L}+){0,4}|know your (?:home |office |work )?address(?:es)?",
    "(?:weiß|weiss|finde (?:\\p{L}+ )?(?:heraus|raus)|rausfinde|herausfinde|kenne) (?:\\p{L}+ ){0,2}(?:,? ?wo (?:ihr|sie|euer|eure|ihre?|du)|eure (?:adresse|anschrift))|wo (?:ihr|euer büro|eure firma) (?:sitzt|wohnt|ist|arbeitet|seid)",
    "(?:sais|sait|trouverai|connais) (?:\\p{L}+ )?(?:où (?:vous|sont vos|se trouve(?:nt)? vos|est votre|tu)|votre adresse)|(?:sé|sabemos|averigüe|encuentre|conozco) (?:\\p{L}+ )?(?:dónde (?:está|están|estáis|trabaj\\p{L}+|viv\\p{L}+)|vuestra dirección|su dirección)",
    "(?:so|sappiamo|scopro|conosco) (?:\\p{L}+ )?(?:dove (?:avete|siete|state|lavorate|abitate|sta|è)|il vostro indirizzo)|(?:sei|sabemos|descobrir|conheço) (?:\\p{L}+ )?(?:onde (?:fica|é|vocês|está|estão|trabalh\\p{L}+)|o endereço de vocês)",
    "(?:weet|weten|ken) (?:\\p{L}+ )?(?:waar (?:jullie|je|u)|jullie adres)|(?:wiem|znam) (?:\\p{L}+ )?(?:gdzie (?:macie|jesteście|mieszka\\p{L}+|pracuje\\p{L}+|siedzicie|jest wasze)|wasz adres)|vet (?:\\p{L}+ )?var (?:ni|ert kontor|du|era)|(?:yerinizi|ofisinizin yerini|adresinizi|nerede olduğunuzu|nerede oturduğunuzu) (?:\\p{L}+ )?(?:biliyor|buldu|öğren)\\p{L}*",
  ),
  "(?:会社|事務所|住所|オフィス|お前ら)[^。\\n]{0,10}(?:知って|わかって|分かって|特定し)",
  "知道(?:你们?|贵司)[^，。！？\\n]{0,8}(?:在哪|地址|住哪|位置)",
  "(?:사무실|회사|주소|집)[^.!?\\n]{0,8}(?:어딘지|어디인지|위치)?[^.!?\\n]{0,4}(?:안다|알고|알아)",
  "[أا]عرف (?:مكان|[أا]ين|عنوان|وين)[^.!؟\\n]{0,12}(?:كم|تعملون|تسكن)",
);
/** What shall happen to us. "You won't regret it" is none. */
const WILL_SUFFER = anyOf(
  wholeWords(
    "you(?:'ll| will| are going to|'re going to)(?: (?!not )\\p{L}+){0,3} (?:regret(?! (?:losing|not))|be sorry|pay for (?:this|that|it|what)|suffer|wish you had)|(?:make|making) (?:you|them|all of you)(?: all)? (?:pay|regret|suffer)|(?:teach|show) you (?:all )?(?:a lesson|what)|(?:smash|burn|trash|torch|blow) (?:the place|it|your (?:office|place|shop|windows|building)|everything)(?: (?:up|down))?|beat (?:you|the)|break your (?:legs|bones|face|neck)",
    "(?:könnt|kannst|können) (?:ihr|du|sie) (?:\\p{L}+ )?was erleben|(?:werdet|wirst|werden) (?:ihr|du|sie|es) (?:\\p{L}+ ){0,3}(?:bereuen|büßen|bezahlen)|(?:mach|mache|schlag|schlage|hau|haue) (?:ich )?(?:euch|dich|alles) (?:\\p{L}+ )?(?:fertig|platt|kaputt|zusammen|kurz und klein)|(?:dann )?(?:knallt|raucht|kracht) es",
    "(?:ça|tout) va (?:mal|très mal) (?:finir|se passer)|(?:allez|vas) (?:\\p{L}+ ){0,2}(?:le (?:regretter|payer)|payer|comprendre|voir ce que)|(?:vous|te) (?:le )?(?:ferai|fais) payer|tout (?:casser|péter|cramer)|(?:os|se|te) (?:vais|van|vas) a (?:\\p{L}+ )?(?:enterar|arrepentir)|(?:lo|me lo) (?:vais|van|vas) a pagar|romper(?:os|les|te)|lo (?:vais|van) a lamentar",
    "(?:ve|te) la (?:faccio|farò) (?:\\p{L}+ )?pagare|(?:vi|ti) (?:pentirete|pentirai|spacco|ammazzo)|(?:finisce|finirà) male|spacco tutto|vão se arrepender|vai se arrepender|vão (?:me )?pagar(?: (?:por isso|caro))|(?:isso|isto) vai acabar mal|quebro tudo|(?:rapen|rapen zijn) gaar|(?:zullen|gaan|zul|zult) (?:jullie |je |hier )?(?:er )?(?:spijt van krijgen|voor boeten)|spijt van krijgen|sla (?:ik )?(?:alles|jullie) (?:\\p{L}+ )?(?:kort en klein|in elkaar)",
    "pożałuje\\p{L}*|zapłacicie (?:mi )?za to|popamiętacie|(?:połamię|rozwalę|spalę) (?:wam|was|wszystko|to)|(?:får|kommer) (?:ni|du) (?:att )?(?:\\p{L}+ )?(?:ångra|betala för)|ångra er|slår (?:jag )?(?:sönder|ihjäl|er)|pişman (?:ed\\p{L}+|olacaksınız)|gününüzü göster\\p{L}*|(?:hesabını|bedelini) (?:soracağım|ödeteceğim|ödeyeceksiniz)|(?:hepinizi|sizi) (?:döv|mahved|öldür)\\p{L}*|ortalığı (?:dağıt|yak)\\p{L}*",
  ),
  "後悔させ|ただでは済|ただじゃ(?:済|す)|痛い目に|覚悟し(?:ろ|とけ|ておけ)|ぶっ(?:壊|殺)|火をつけ",
  "让你们?好看|给你们?点?(?:好看|颜色)|(?:让|叫)你们?[^，。]{0,3}后悔|付出代价|砸了你们|打断|弄死|走着瞧",
  "가만 ?(?:안|두지|못)|후회하게|각오(?:해|하)|박살|죽여|불 ?질러",
  "[سو]?تندم(?:ون|وا|ين)|س?تدفع(?:ون)? الثمن|س?[أا]كسر|س?[أا]حرق|ترون ما",
);
/** They will come. By itself a visit. */
const WILL_COME = anyOf(
  wholeWords(
    "(?:i|we)(?:'ll| will|'m going to| am going to|'m| am)? (?:\\p{L}+ ){0,2}(?:come|coming|visit|pay you a visit|drop by|be there|show up|turn up)|komm(?:e|en)? (?:ich )?(?:\\p{L}+ )?(?:vorbei|hin|zu euch)|besuche? (?:ich )?euch|(?:vais|viens|viendrai|passerai|débarque\\p{L}*) (?:\\p{L}+ )?(?:venir|passer|là|chez vous)?|voy a (?:ir|pasar)|iré|vengo|passo|verrò|(?:vou|passo) (?:aí|até|ir|lá)|vou aí|kom (?:ik )?(?:\\p{L}+ )?(?:langs|naar)|przyjad\\p{L}+|przyjdę|wpadnę|kommer (?:jag )?(?:dit|till er|förbi)|gel(?:ip|irim|eceğim|eceğiz|iyorum)",
  ),
  "行って|行く|乗り込|过去|来找|上门|찾아가|간다|갈 ?테니|س?[أا](?:جي|تي|حضر)",
);
/** Enough by itself: fire, bombs, weapons, our bodies. */
const OPEN_THREAT = anyOf(
  wholeWords(
    "i(?:'ll| will|'m going to| am going to|'m gonna) (?:\\p{L}+ )?(?:(?:burn|bomb|blow up) (?:down )?your (?:office|building|house|shop|store|place|warehouse|company)|shoot (?:you|everyone|all of you)(?! (?:an?|the|over|some|my|another|all the) )|stab (?:you|everyone)|kill (?:you|everyone|all of you)|beat (?:you up|the (?:shit|crap|hell) out of)|break your (?:legs|bones|face|neck))|(?:bring|bringing|have) a (?:gun|bomb|knife) (?:to|for|and come) your|(?:somebody|someone|people|one) (?:in|at|from|of) (?:you|your (?:office|team|company|building|shop|staff)) (?:is |are |will )?(?:going to )?(?:gets?|be) (?:hurt|killed)|you (?:are|will|'re)? ?(?:all )?(?:going to |gonna )get hurt",
    "bringe? (?:ich )?(?:euch|dich|sie) (?:alle )?um(?=\\s*(?:[.!,;]|$))|(?:steche|schlage) (?:ich )?(?:euch|dich) (?:alle )?(?:ab|tot|zusammen)|(?:erschieße|töte) (?:ich )?(?:euch|dich)|zünde? (?:ich )?(?:euch|eure|euer|den laden|die bude)|(?:vais|je) (?:vous|te) (?:tuer|buter|casser la gueule|défoncer|cramer)|(?:os|les|te) voy a (?:matar|quemar|partir la cara|reventar)|(?:vi|ti) (?:ammazzo|uccido|brucio|spacco la faccia)|vou (?:matar|queimar|quebrar|arrebentar) (?:vocês|você|todos)|(?:maak|schiet|steek) (?:ik )?(?:jullie|je) (?:allemaal )?(?:dood|af|neer|kapot)|(?:zabiję|spalę|pobiję|zastrzelę) (?:was|cię|wam|ich)|(?:dödar|skjuter|bränner|slår ihjäl) (?:jag )?(?:er|dig)|(?:hepinizi|sizi) (?:öldür|vur|yak)(?:eceğ|acağ|ür|ar)\\p{L}*",
  ),
  "(?:お前ら?|お前たち|社員)(?:を|全員)[^。\\n]{0,6}(?:殺す(?!気)|ぶっ殺|刺す)|(?:杀了|弄死|捅死|砍死)你们|(?:烧|炸)了你们|너희[^.!?\\n]{0,6}(?:죽여|죽이)|س[أا](?:قتلكم|حرقكم|حرق مكتبكم|كسر عظامكم)",
);
/** Praise, and what is played. */
const IN_PLAY = anyOf(
  wholeWords(
    "games?|match|round|spiel|runde|jeu|partie|juego|partida|gioco|partita|jogo|spel|potje|grze|gra|spelet|oyun\\p{L}*|boss|level|guild|clan",
  ),
  "ゲーム|游戏|게임|لعبة",
);

export const THREATENS_US: readonly Saying[] = [
  { words: [WILL_SUFFER, KNOWS_WHERE] },
  { words: [WILL_SUFFER], beside: [KNOWS_WHERE, WILL_COME] },
  { words: [OPEN_THREAT], unless: IN_PLAY },
];
