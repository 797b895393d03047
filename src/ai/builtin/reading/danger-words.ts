/** Despair, farewell, violence and persecution, said calmly and seldom in the words of dying; and threats against us. */
import type { Saying } from "./sayings.js";
import { anyOf, wholeWords } from "./word-patterns.js";

/** No strength, will or reason to live; tired of life; gone for ever. */
/** In two halves: as one pattern they take 70 ms to compile. */
export const TIRED_OF_LIFE: readonly RegExp[] = [
  anyOf(
    wholeWords(
      "(?:no|have(?:n't| not)|don't have|lost|lack|without) (?:\\p{L}+ ){0,3}(?:strength|will|energy|reason|desire|wish|courage) (?:left )?to (?:live|stay alive|(?:go|carry|keep) on living|keep living)|(?:tired|sick|weary) of (?:living|life|being alive|my life)(?! (?:in|with|out|without|next|under|at|off))|(?:no|any|the) point (?:in|of|to) (?:living|life|anything (?:now|any ?more)|being alive|(?:going|carrying) on living)",
      "life (?:has|holds|makes) no (?:meaning|point|sense|purpose)|life (?:isn't|is not) worth living|my life (?:isn't|is not) worth it|(?:can't|cannot|can not) (?:take|do|bear|stand|face) (?:this |my )?life(?: any ?more| any longer)?(?! (?:insurance|sentence|cycle))|i (?:just |only )?(?:want|wish|wanna|need|could just|wish i could|would like) (?:to )?disappear(?! (?:for (?:good|ever) |forever )?(?:from|off|out|in|on|as|the|my) (?!this (?:world|earth|life)))|(?:want|wish|like) to (?:fall asleep|go to sleep) and (?:never|not) wake up",
      "(?:keine|die|mehr) (?:kraft|lust|energie) (?:mehr )?(?:zu leben|zum (?:weiter)?leben)|lebens(?:willen?|mut|lust) (?:mehr|verloren|ist weg)|keinen? lebens(?:willen|mut|lust)(?: mehr)?|bin (?:\\p{L}+ )?(?<!nicht )lebensmüde|(?:das|mein|dieses) leben (?:hat|ergibt|macht|hätte) (?:\\p{L}+ ){0,3}keinen? sinn(?: mehr)?(?! ohne (?!sie|ihn|dich|meine))|(?:sehe|finde|habe) (?:\\p{L}+ ){0,3}keinen sinn (?:mehr )?(?:im|in meinem) leben|(?:habe|hab|bin) (?:das|mein|dieses) leben[^.!?\\n]{0,12} (?:satt|leid|müde)",
      "(?:will|möchte|ich würde|würde ich) (?:(?!(?:aus|von|vom|nicht|nie) )\\p{L}+ ){0,3}(?:für immer (?:verschwinden|einschlafen|weg sein|schlafen)|einfach nur verschwinden)(?! (?:aus|von) (?!d(?:ies)?er welt))|ich (?:will|möchte|würde) (?:\\p{L}+ ){0,3}nicht mehr (?:auf dieser welt|am leben) sein",
      "(?:plus|pas|sans) (?:\\p{L}+ )?(?:la |de |le |d')?(?:force|courage|envie|énergie|goût) (?:de (?:continuer à )?vivre(?! (?:ici|à|en|dans|avec|chez|ça|cela|cette))|à vivre)|(?:marre|ras le bol|fatiguée?|lasse?|assez) de (?:vivre(?! (?:ici|à|en|dans|avec|chez|ça|cela|cette|sans))|la vie(?! (?:de|en|à)))|(?:la|ma|cette) vie (?:\\p{L}+ )?(?:n'a|a) (?:plus|pas) (?:de|aucun) sens|(?:la|ma) vie n'a aucun sens|(?:la|ma) vie (?:ne |n'en )?vaut (?:plus|pas) (?:la peine|le coup|d'être vécue)(?! sans)|n'en peux plus de (?:la vie|vivre)|(?:envie de|voudrais|veux|aimerais) disparaître(?! (?:pour (?:toujours|de bon) |à jamais )?(?:(?:du|des|sur|dans|le|la|les|ce|cette|mon|ma) |l'|d'|de (?!ce monde|cette terre|la surface)))",
      "(?:no|sin|ya no) (?:tengo |me quedan? |encuentro )?(?:más )?(?:las )?(?:fuerzas?|ganas|motivos?|razones|razón) (?:para|de) (?:seguir )?(?:viviendo|vivir)(?! (?:en|aquí|con|así))|(?:no|ya no) (?:puedo|aguanto|soporto) (?:más )?(?:con )?(?:la|esta|mi) vida(?! (?:útil|privada|laboral|nocturna|sin))|(?:cansad[oa]|hart[oa]) de (?:vivir(?! (?:en|aquí|con|entre|sin|así))|la vida|esta vida)|(?:la|mi|esta) vida (?:ya )?no (?:tiene|vale) (?:ningún )?(?:sentido|la pena|nada)(?! sin)|(?:quiero|quisiera|ojalá pudiera|me gustaría) (?:(?:desaparecer|dormirme) para siempre(?! (?:del?|al?|con|en|sin) (?!est[ae] (?:mundo|vida)))|irme (?:para siempre )?de este mundo)|no (?:quiero|querría) despertar(?:me)? (?:nunca más|más|nunca)(?=\\s*[.,!?;\\n]|\\s*$)",
    ),
  ),
  anyOf(
    wholeWords(
      "(?:non (?:ho|trovo)|senza|perso) (?:\\p{L}+ )?(?:la |le )?(?:forza|forze|voglia|motivo|ragione) (?:di|per) (?:continuare a )?vivere|stanc[oa] (?:di vivere(?! (?:in|a|con|qui|così))|della (?:mia )?vita)|(?:la|questa|mia) vita non (?:ha|vale) (?:più )?(?:alcun |nessun )?(?:senso|nulla|niente|la pena)(?! senza)|(?:voglio|vorrei) (?:solo |soltanto )?(?:sparire|scomparire|addormentarmi) per sempre(?! da(?!\\p{L}* (?:quest[oa] )?(?:mondo|vita)))|vorrei (?:sparire|scomparire) da questo mondo",
      "(?:não (?:tenho|acho)|sem|perdi) (?:mais )?(?:a )?(?:forças?|vontade|motivos?|razão|ânimo) (?:pra|para|de) (?:continuar )?(?:viver|vivendo|a viver)(?! (?:em|no|na|com|aqui|assim))|cansad[oa] (?:de viver(?! (?:em|no|na|com|assim|sem))|da (?:minha )?vida)|(?:a|minha|essa|esta) vida (?:já )?não (?:tem|faz|vale) (?:mais )?(?:sentido|a pena|nada)(?! sem)|(?:quero|queria|vontade de|gostava de) (?:só )?(?:sumir|desaparecer|dormir) (?:pra|para) sempre(?! [dn]\\p{L}{1,4} (?!mundo|vida))|(?:quero|queria) (?:sumir|desaparecer) (?:deste|desse|do) mundo|não aguento mais (?:(?:a|essa|esta|minha) )?vida",
      "(?:geen|de) (?:kracht|zin|moed|reden|energie|wil) (?:\\p{L}+ )?(?:om (?:nog |verder |door )?te leven|in het leven|in leven)|ben (?:\\p{L}+ )?levensmoe|(?:het|mijn|dit) leven (?:\\p{L}+ )?(?:heeft|is|voelt) (?:\\p{L}+ )?(?:geen zin|zinloos|geen doel|niet meer waard|niks meer waard)(?: meer)?(?! zonder)|klaar met (?:het|mijn) leven|(?:het |mijn )leven (?:zo )?(?:zat|moe|beu)|ik wil (?:\\p{L}+ )?(?:voor altijd|voorgoed) (?:verdwijnen|weg zijn|inslapen|slapen)(?! (?:uit|van|bij|in|op) (?!deze wereld|dit leven|het leven))",
      "(?:nie mam|brak|brakuje mi|straciła?e?m) (?:już )?(?:siły?|ochoty|chęci|woli|powodów|powodu|sensu) (?:do |aby |żeby |by )?(?:dalej )?(?:żyć|życia)(?! (?:w|bez|tu|z) )|(?:zmęczon[aey]|zmęczył[ao]m? mnie|dość|dosyć) (?:już )?(?:życia|życiem|życie)(?! w)|(?:moje |to )?życie (?:już )?(?:nie ma|straciło) (?:już |żadnego |dla mnie )?(?:sensu|sens)(?! bez)|(?:chcę|chciał(?:a|)bym) (?:już |po prostu |tylko )?(?:zniknąć|zasnąć) na zawsze(?! ze? (?!tego świata))|nie widzę (?:już )?sensu (?:życia|w życiu|żyć|by żyć)",
      "(?:ingen|inte|slut på|saknar|tappat|förlorat) (?:\\p{L}+ ){0,2}(?:kraft|kraften|ork|lust|lusten|vilja|viljan|anledning) (?:kvar )?(?:till )?att leva|(?:ingen|tappat|förlorat) (?:all |min )?livs(?:lust|gnista|vilja)\\p{L}*|orkar inte (?:med )?(?:livet|leva)(?: längre| mer)?|livet (?:har|är|känns) (?:\\p{L}+ ){0,2}(?:ingen mening|meningslöst|inte värt)(?! utan)|trött på (?:livet|att leva)(?! (?:i|med|på|utan))|vill (?:bara )?(?:försvinna|somna|somna in) för (?:alltid|gott)(?! (?:från|ur|i|på) (?!den här världen|livet))",
      "yaşama(?:ya|k için)? (?:gücüm|isteğim|sevincim|hevesim|arzum|mecalim) (?:kalmadı|yok|bitti|tükendi)|yaşamaktan (?:\\p{L}+ )?(?:yoruldum|bıktım|usandım)|hayat(?:ın|ımın) (?:artık )?(?:hiçbir |bir )?(?:anlamı|manası) (?:kalmadı|yok)|hayattan (?:bıktım|yoruldum|usandım)|(?:yaşayacak|yaşamak için) (?:\\p{L}+ )?(?:gücüm|halim|nedenim|sebebim) (?:kalmadı|yok)|(?<!(?<!dünya)d[ae]n )(?:sonsuza dek|sonsuza kadar|temelli) (?:yok olmak|kaybolmak|uyumak) istiyorum",
    ),
    "生きる(?:気力|力|希望|意味|元気|価値|理由)(?:[がもはを])?(?:もう)?(?:あり|な(?:い|く|か)|失|湧|わか|分から)|生きて(?:い)?る(?:意味|価値|理由)(?:[がも])?(?:な|あり|わから|分から)|生きること?[にが]?の?に?疲れ|人生(?:に|が)(?:疲れ|絶望|嫌に)|人生を?(?:終わら|終わりに)|(?:この世|この世界)から(?:消え(?!てほし)|いなくな)|(?:(?<!(?:マットレス|ベッド|布団|枕)[^。\\n]{0,15})永遠に|もうずっと)眠ってい?たい|二度と(?:目が?覚め|目を覚まし)(?:いた|た)(?:い|くな)",
    "(?:没有?|失去|没了|丧失)了?(?:再)?(?:活下去|生活下去|继续活|活着)的?(?:力气|勇气|动力|希望|意义|理由)|活着(?:也)?(?:真的?|已经)?没(?:有)?(?:什么)?(?:意思|意义|劲)|活够了|活腻了|活得太累|(?:再也?|永远[都也]?)不想醒(?:来|过来)|不想再醒(?:来|过来)|人生没(?:有)?(?:什么)?意义|(?:从|在)这个世界上?消失",
    "(?:살아갈 ?(?:힘|의욕|의지|이유|희망|기력)|살 ?(?:힘|희망|기력)|(?:더는|더 ?이상|이제는?) ?살 ?(?:의욕|의지|이유))(?:[이도가은]|조차)? ?(?:더는 |이제 |하나도 )?(?:없(?!는)|안 ?나|나지 ?않|안 ?생)|사는 ?(?:게|것이|거|것도) ?(?:너무 |이제 )?(?:지쳤|지쳐|지긋지긋)|(?:^|[.!?,\\n] ?|(?:이제|더는|더 ?이상|요즘|제가|내가|저는|나는) ?)사는 ?(?:게|것이|거|것도) ?(?:너무 |이제 )?의미(?:가)? ?없|삶(?:이|에|의)? ?(?:너무 |이제 )?(?:지쳤|지쳐|의미(?:가|를)? ?(?:없|모르))|인생(?:을)? ?(?:끝내고|그만두고) ?싶|(?:영원히|이대로) ?(?:사라지고|잠들고|없어지고) ?싶",
    "(?:لا|لم|ما|ليس|ليست) (?:\\p{L}+ ){0,3}(?:قوة|طاقة|رغبة|سبب|معنى|أمل|قدرة) (?:\\p{L}+ ){0,1}(?:للعيش|للحياة|لأعيش|في الحياة|في العيش|على العيش)|(?:تعبت|مللت|سئمت|زهقت) من (?:الحياة|العيش|حياتي|الدنيا)(?! (?:في|مع))|(?:الحياة|حياتي) (?:لم يعد لها|ليس لها|بلا|ما لها|ليست لها) (?:أي )?معنى|(?:[أا]ريد|[أا]تمنى|نفسي) (?:[أا]ن )?(?:[أا]ختفي|[أا]نام) (?:للأبد|إلى الأبد)(?! من (?!هذ[اه] (?:العالم|الدنيا|الحياة)))",
  ),
];

/** A farewell has two signs: they will be gone, and somebody shall be told of their love. */
export const WILL_BE_GONE = anyOf(
  wholeWords(
    "(?:won't|wont|will not|not going to) be (?:around|here|alive|with you)(?: any ?more| any longer| much longer| for long)?|(?:i'll|ill|i will|will) (?:long )?be gone|(?:when|after|once) i(?:'m| am|m) (?:gone|dead)|this is my (?:goodbye|farewell|last message)",
    "nicht mehr (?:da|hier|am leben|auf dieser welt)|nimmer da|wenn ich (?:weg|tot|gegangen) bin|bin ich (?:\\p{L}+ )?(?:weg|tot)|abschiedsbrief|lebe? wohl",
    "(?:serai|suis) (?:déjà )?plus (?:là|de ce monde|en vie|parmi vous)|quand je (?:serai parti|ne serai plus)\\p{L}*|je (?:vais partir|pars) pour toujours",
    "ya no (?:esté|estaré|voy a estar|estoy)(?: \\p{L}+)?|no (?:estaré|voy a estar) (?:más )?(?:aquí|en este mundo|viv[oa])(?: más)?|cuando (?:no esté|me haya ido|ya no)",
    "non ci sarò(?: più)?|non sarò più (?:qui|qua|in vita)|quando non ci sono più|quando me ne sarò andat[oa]",
    "(?:já )?não (?:estarei|vou estar|estiver)(?: mais)?(?: (?:aqui|cá|viv[oa]))?|quando eu (?:não estiver|me for|tiver ido|partir)",
    "(?:er|hier) (?:\\p{L}+ ){0,3}niet meer(?: zijn| ben)?|(?:ben|zal) ik (?:er )?(?:\\p{L}+ ){0,3}niet meer(?: zijn)?|als ik (?:weg|dood|er niet meer) ben",
    "(?:mnie|nie) (?:już )?(?:nie )?będzie (?:już )?(?:mnie)?|mnie (?:już )?nie będzie|kiedy odejdę|gdy odejdę",
    "(?:finns|är|lever) jag (?:\\p{L}+ ){0,2}inte (?:mer|längre|kvar|här)|(?:kommer|jag kommer) (?:jag )?inte (?:\\p{L}+ ){0,2}(?:finnas|vara) (?:kvar|mer|här|längre)|när jag (?:är borta|är död|inte finns)|jag är inte kvar",
    "(?:burada|hayatta|aranızda) olmayacağım|artık olmayacağım|ben (?:gidince|yokken|öldükten|gittikten)",
  ),
  "(?:もう|私は|僕は|その頃|そのころ|その時)[^。\\n]{0,14}(?:いない|いません|いなくな)|いなくなった(?:ら|後)|さようなら",
  "我[^，。！？\\n]{0,8}(?:不在了|不在人世|不在这个世界|走了以后|离开以后)|等我(?:走了|不在)|永别",
  "(?:저는|나는|전|제가|난|내가)[^.!?\\n]{0,15}(?:없을|없어질|떠날|떠나고|사라질)|(?:떠난|없어진) ?(?:뒤|후)|세상에 없을",
  "لن [أا]كون (?:هنا|موجود\\p{L}*|معكم|على قيد)|لم [أا]عد هنا|(?:بعد|عندما) (?:رحيلي|[أا]رحل|موتي)|س[أا]رحل",
);

export const LOVE_TO_PASS_ON = anyOf(
  wholeWords(
    "tell (?:my \\p{L}+(?: and \\p{L}+)?|them|her|him|everyone|the kids) (?:that )?(?:i (?:always |will always |really )?(?:love|loved)|(?:i'm|im|i am) (?:so |very )?sorry)",
    "(?:sagt|sag|sagen sie|richtet|richten sie)[^.!?\\n]{0,40} (?:lieb|liebe|geliebt|lieb hab\\p{L}*|leid tut)",
    "(?:dites|dis|dire|transmettez)[^.!?\\n]{0,35} que je (?:l'|les |t')(?:ai )?(?:aime|aimée?s?|adore)",
    "(?:díganles?|diganles?|díganle|dile|diles|dígale|dígales|decidle|decidles|decid)[^.!?\\n]{0,30} que (?:l[oae]s?) (?:quiero|amo|quise|he querido)",
    "(?:dite|dica|dì|di'|ditelo|dire)[^.!?\\n]{0,30} che (?:li |le |la |lo |gli |l')(?:amo|ho amat\\p{L}|voglio (?:tanto )?bene|ho volut\\p{L} bene)",
    "(?:digam|diga|diz|digas|avisem|avise|falem|fala|fale)[^.!?\\n]{0,30} que (?:eu )?(?:(?:os|as|a|o) )?amo(?: (?:eles|elas|ela|ele|muito))?",
    "zeg(?:t|gen)?(?: \\p{L}+)? (?:tegen|aan)?[^.!?\\n]{0,30} dat ik (?:van )?(?:haar|hem|hen|ze|hun) (?:\\p{L}+ )?(?:hou|houd|liefheb|gehouden)|zeg[^.!?\\n]{0,30} dat ik van (?:ze|hen|haar|hem) hou",
    "(?:powiedzcie|powiedz|powiedzieć|przekażcie|przekaż)[^.!?\\n]{0,30} że (?:\\p{L}+ ){0,2}(?:kocham|kochał[ae]m)",
    "(?:säg|hälsa)[^.!?\\n]{0,30} att jag (?:alltid )?(?:älska(?:r|de|t)|håller av)",
    "(?:sevdiğimi)[^.!?\\n]{0,20}(?:söyleyin|söyle|iletin)|(?:söyleyin|söyle)[^.!?\\n]{0,25} (?:seviyorum|sevdiğimi)",
  ),
  "(?:愛して|大好き)[^。\\n]{0,12}(?:伝え|言っ)|(?:伝えて|言って)[^。\\n]{0,12}(?:愛して|大好き)",
  "(?:告诉|转告|跟)[^。！？\\n]{0,14}我(?:很|一直|永远)?爱(?:他|她|你)",
  "사랑한?다(?:고|는)[^.!?\\n]{0,10}(?:전해|말해)",
  "(?:قولوا|قل|[أا]خبروا|بلغوا|[أا]خبر)[^.!؟\\n]{0,30}[أا]حب(?:ه|ها|هم|هن|كم)",
);

/** One of these is enough. */
export const VIOLENCE: readonly RegExp[] = [
  anyOf(
    wholeWords(
      // Not "the price hit me", "he beat me at chess", "you beat me to it".
      "(?:he|she|(?<!(?:^|[.!?\\n] ?))who|ex|husband|wife|partner|boyfriend|girlfriend|father|dad|mother|mum|mom|brother|stepfather|stepdad|neighbou?r|man|driver|courier|colleague|boss)(?: (?:has|had|have|just|already|also|once|often|always|regularly|used to|keeps|kept|then|is|was|would|will))*(?:'s)? (?:hit|hits|hitting|beat|beats|beaten|beating|punch\\p{L}*|slapp\\p{L}+|strangl\\p{L}+|rap(?:ed|es|ing)|assault\\p{L}*|kicked) (?:me|us|my (?:son|daughter|kids?|children|child|mother|mum|mom|sister|brother))(?! (?:up(?! (?:badly|so|again|last))|with [^.!?\\n]{0,25}(?:fee|bill|charge|question|invoice|surcharge|cost|penalt|price|e-?mail|offer|message)|at (?!home|night|work|the door|school)|to (?!death|a pulp|the (?:floor|ground))|(?:out|off|from)(?!\\p{L})|in (?:the (?:game|app|race)|your|a|chess|that)|by \\d|on (?:whats|insta)))",
      "(?:he|she|ex|husband|wife|partner|boyfriend|girlfriend|father|stepfather|man)(?:'s| is| was| has been| had been| became| turned| gets?| got)(?: \\p{L}+)? (?:violent|physically abusive|abusive (?:to|towards|with) (?:me|us|my))|(?:my|from|fleeing|escaped|left|an?|her|his) (?:\\p{L}+ )?(?:violent|abusive) (?:ex|husband|wife|partner|boyfriend|girlfriend|father|stepfather|relationship|marriage)(?:[ -]\\p{L}+)?|(?:victim|survivor|fleeing|fled|escap\\p{L}+|suffer\\p{L}*|because) (?:of |from )?domestic (?:violence|abuse)",
      "(?<!(?:ads?|adverts?|banners?|e-?mails?|newsletters?|cookies|bot|company|brand)(?: (?:is|are|has|have|been|keeps?|still|just)){0,4} )(?:stalking|stalked|stalks) (?:me|us|my (?:daughter|son|family))|(?:being|am|is|been|was) stalked(?! by (?:your|ads|this))|my stalker(?!:? ?\\d| (?:game|key|copy))|(?:afraid|scared|terrified|frightened|fear) (?:of (?:him|her|my (?:ex|husband|wife|partner|boyfriend|girlfriend|father|stepfather|neighbou?r)|what (?:he|she) (?:will|might|could|is going to) do)|for (?:my|our|her|his) (?:life|safety|lives)|(?:that )?(?:he|she|my ex)(?:'ll| will|'s going to| is going to| might| could) (?:(?:find|come after|come for) (?:me|us)|find (?:out )?where|(?:hurt|kill|hit|beat|harm|track)(?: \\p{L}+)? (?:me|us|my (?:son|daughter|kids|children|family|mother|mum|mom)|(?:her|him)(?=\\s*[.,!?;\\n]|\\s*$)))(?! (?:if|when|unless) (?:the|it|this|that|my|your|we) ))",
      // Not "my boss is going to kill me", nor what a price does.
      "(?:(?<!(?:this|that|it|which|increase|prices?|outage|bug|delay|change|update|costs?|tariffs?) (?:\\p{L}+ )?)(?:threaten(?:ed|ing|s)?|tried|tries) to|(?:he|she|who|ex|ex[- ](?:husband|wife|partner|boyfriend|girlfriend)|stepfather|stepdad|stalker|neighbou?r)(?:'s)?(?: (?:is|was|has|just|now|still|really|also|always))* (?:going to|gonna|wants? to|wanted to|said (?:he|she)(?:'d|'ll| will| would))) (?:kill|hurt|harm|stab|shoot|rape|beat) (?:me|us|my (?:son|daughter|kids|children|family))(?! with| (?:if|when|unless) (?:the|it|this|that|my|your|we|s?he sees) )",
    ),
  ),
  anyOf(
    wholeWords(
      "(?:er|sie|der|die|mann|ex|freund|vater|partner|nachbar|fahrer|bote)(?: \\p{L}+)? (?:hat|haben|hatte) (?:mich|uns|meine (?:tochter|kinder|mutter)|meinen sohn) (?:(?!(?:im (?:schach|spiel|quiz|tennis|finale|rennen)|beim|bei) )\\p{L}+ ){0,3}(?:geschlagen|verprügelt|gewürgt|vergewaltigt|misshandelt|getreten)(?! im)|(?:er|mann|ex|freund|vater|partner)(?: \\p{L}+)? (?:(?:schlägt|schlug) (?:mich|uns|meine (?:tochter|kinder))(?! (?:im (?:schach|spiel|quiz|tennis)|beim|bei|in))|(?:verprügelt|misshandelt|würgte|bedroht|(?<!er )verfolgt|stalkt) (?:mich|uns|meine (?:tochter|kinder))(?! (?:\\p{L}+ )?mit (?:werbung|mails|anrufen|angeboten)))|(?:werde|wurde|bin) (?:(?!werbung|anzeigen|newsletter|cookies)\\p{L}+ ){0,4}(?:gestalkt|verprügelt|misshandelt|vergewaltigt)|(?:mein|meinem|meines) (?:(?!spiel|game|key)\\p{L}+ )?stalker\\p{L}*(?!:? ?\\d)|gewalttätig\\p{L}* (?:ex|mann|partner|vater|freund)\\p{L}*|(?:er|mann|ex|freund|vater|stiefvater|partner)(?: \\p{L}+)? (?:(?:ist|war|wurde|wird) (?:(?!zu )\\p{L}+ )?gewalttätig(?! für)|gewalttätig (?:ist|war|wurde|wird))|häusliche[rn]? gewalt (?:erlebt|erfahren|ausgesetzt|geflohen|geflüchtet)|wegen häuslicher gewalt|(?:bin|war|wurde|werde) (?:\\p{L}+ ){0,2}opfer (?:von )?häuslicher gewalt",
      "angst(?: vor (?:ihm|meinem (?:ex|mann|vater|freund|partner|nachbarn|stalker)\\p{L}*|meiner (?:ex|frau)(?:-?\\p{L}+)?)| um mein(?:e|s)? (?:leben|sicherheit|kinder)|,? dass (?:er|sie|(?:mein|der) (?:ex|ex-?mann|ex-?freund|mann|vater)) (?:(?:\\p{L}+ )?(?:mich|uns|meine (?:kinder|tochter|adresse)|meinen sohn) (?:(?!(?:nicht|nie) )\\p{L}+ ){0,3}(?:findet|umbringt|tötet|schlägt|verfolgt|verletzt|aufspürt|rausfindet|herausfindet|erwischt|bedroht|stalkt|angreift)|(?:hier |plötzlich |wieder ){1,2}auftaucht|(?:he)?rausfindet,? wo))|(?:will|droht\\p{L}*|gedroht)[^.!?\\n]{0,25} mich (?:umzubringen|umbringen|zu schlagen|zu töten)",
      "(?:il|elle|(?<!ce )qui|ex|mari|conjoint|compagnon|père|voisin|livreur)(?: \\p{L}+)? (?:me |m'|nous )(?:a |avait )?(?:déjà |souvent |encore )?(?:frappe|frappait|frappée?s?|frapp[ée]|bat|battait|battue?|tabass\\p{L}+|giflée?|gifle|violée?|étranglée?|agressée?)(?! (?:par|de plein|que|aux? (?:jeux?|échecs|cartes|tennis|foot|golf|poker)))|(?:est|était|devient|devenu) (?:très )?violente?(?: avec (?:moi|nous)| envers (?:moi|nous))?(?= [^.!?\\n]{0,30}(?<!\\p{L})(?:mari|ex|compagnon)(?!\\p{L}))|(?:mari|ex|conjoint|compagnon|père)(?: \\p{L}+)? (?:est |était )?violent|(?:(?:suis|étais|été|étant) (?:une )?victime de|subis?(?: des)?|fui(?:s|t)?(?: des| les)?|à cause de|en raison de) violences? conjugales?|(?:il|ex|mari|conjoint|compagnon|copain|père|voisin|homme)(?: \\p{L}+)? (?:me|nous) harc(?:èle|elait)(?! (?:\\p{L}+ )?(?:de|avec|pour|par) )|mon harceleur|peur (?:de lui|de mon (?:ex|mari|père|conjoint|compagnon|voisin)|pour ma (?:vie|sécurité)|qu'(?:il|elle|mon ex) (?:(?:me|nous) (?:(?:re)?trouve|tue|frappe|batte|suive|agresse|poursuive|viole|attaque|fasse du mal)(?! (?:pas|un|une|trop) )|débarque (?:chez|ici)))|menac\\p{L}+ de (?:me |nous )(?:tuer|frapper)",
      "(?:(?<!lo )que (?:me|nos) (?:ha |había )?(?:pega(?:ba|do)|pegó|violó|agredió)|(?:él|ella|ex|marido|novio|pareja|padre|vecino|repartidor)(?: \\p{L}+)? (?:me|nos) (?:ha |había )?(?:pega(?:ba|do)?|pegó|golpe\\p{L}+|maltrat\\p{L}+|violó|agredió|agredid[oa]))(?! (?:la vuelta|un susto|el cambio|con|bien|mucho))|(?:ex|marido|novio|pareja|padre)(?: \\p{L}+)? (?:es|era) (?:muy )?violento|(?:(?:soy|fui|sido|siendo) (?:una )?víctima de|sufr(?:o|í|ía|ido|iendo)|hu(?:yo|í|yendo|ido) de(?: la)?|por|a causa de|situación de) violencia (?:de género|doméstica|machista)|(?:él|ella|ex|ex-?(?:marido|mujer|novio|novia|pareja)|marido|novio|novia|pareja|padre|vecino|hombre)(?: \\p{L}+)? me acosa(?:ba)?(?![^.!?\\n]{0,20} con (?:correos|llamadas|publicidad|ofertas))|mi acosador|(?:miedo|temo) (?:de él|a él|de mi (?:ex|marido|pareja|padre)|a mi (?:ex|marido|pareja|padre)|por mi (?:vida|seguridad)|(?:de )?que (?:él |ella |mi ex |mi marido )?(?:me|nos) (?:encuentre|mate|pegue|golpee|agreda|localice)(?! (?:mal|bien|con|fuera|sol[oa]|un|una) ))|me (?:amenaza|amenazó|ha amenazado) (?:con|de) (?:matarme|pegarme|muerte)",
      "(?:lui|lei|che|ex|marito|fidanzato|compagno|padre|vicino|corriere)(?: \\p{L}+)? (?:mi|ci) (?:ha |aveva )?(?:già )?(?:picchia\\p{L}*|malmen\\p{L}+|menava|stuprat\\p{L}|aggredi\\p{L}+|violentat\\p{L}|schiaffeggia\\p{L}+)|(?:ex|marito|compagno|padre)(?: \\p{L}+)? (?:è|era) (?:un )?violento|(?:(?:sono|ero|stata|stato|essendo) (?:una )?vittima di|sub(?:isco|ito|ivo|endo)|per|a causa di|fuggita da|scappata da) violenza domestica|(?:lui|lei|ex|marito|moglie|fidanzat[oa]|compagn[oa]|padre|vicino|uomo)(?: \\p{L}+)? (?:mi|ci) perseguita(?:va)?(?! (?:\\p{L}+ )?con )|il mio (?:stalker|persecutore)(?!:? ?\\d)|paura (?:di lui|del mio (?:ex|marito|compagno)|di mio (?:marito|padre)|per la mia (?:vita|incolumità)|che (?:lui |il mio ex |mio marito )?(?:mi|ci) (?:trovi|uccida|picchi|ammazzi|aggredisca|faccia del male)(?! (?:male|bene|in|senza|un|una) ))|minaccia(?:to|va)? di (?:uccidermi|picchiarmi|ammazzarmi)",
      "(?:ele|ela|(?<!o )que|ex|marido|namorado|companheiro|pai|vizinho|entregador)(?: \\p{L}+)? (?:já |sempre )?(?:me|nos) (?:bat(?:e|eu|ia)|agred(?:e|iu|ia)|espanc\\p{L}+|estuprou|violou|violentou)(?! (?:um|a curiosidade|uma))|(?:ele|ex|marido|namorado)(?: já)? (?:bateu-me|agrediu-me|bate-me)|(?:ex|marido|namorado|pai)(?: \\p{L}+)? (?:é|era) (?:muito )?(?:violento|agressivo)|(?:(?:sou|fui|sendo) (?:uma )?vítima de|sofr(?:o|i|ia|endo|ido)|fug(?:i|indo) d[ae]|por causa d[ae]|por) violência doméstica|(?:ele|ela|ex|marido|namorad[oa]|companheir[oa]|pai|vizinho|homem)(?: \\p{L}+)? (?:me (?:persegue|perseguia|stalkeia)|persegue-me)(?! (?:\\p{L}+ )?com )|meu stalker(?!:? ?\\d)|medo (?:dele|do meu (?:ex|marido|pai)|pela minha (?:vida|segurança)|(?:de )?que (?:ele|ela|(?:o )?meu ex|(?:o )?meu marido) (?:(?:me|nos) (?:mate|bata|encontre|agrida|persiga|siga|ameace)|apareça aqui|descubra onde|descubra (?:o )?meu endereço|descubra a minha morada))|ameaç\\p{L}+ (?:de me |me )matar",
      "(?:hij|zij|die|ex|man|vriend|partner|vader|buurman|bezorger)(?: \\p{L}+)? (?:heeft|had) (?:me|mij|ons) (?:\\p{L}+ ){0,2}(?:geslagen|mishandeld|verkracht|aangevallen|geschopt|gewurgd)|(?:hij|man|ex|vriend|vader)(?: \\p{L}+)? (?:slaat|sloeg|mishandelt|stalkt|(?<!hij )achtervolgt|bedreigt) (?:me|mij|ons)(?! (?:over|met)(?!\\p{L}))|(?:hij|ex|man|vriend|vader)(?: \\p{L}+)? (?:is|was) (?:(?!te )\\p{L}+ )?gewelddadig(?! voor)|gewelddadige (?:ex|man|relatie|vader)|(?:(?:ben|was|werd) (?:een )?slachtoffer van|gevlucht (?:voor|wegens|vanwege)|vlucht (?:voor|wegens)|wegens|vanwege) huiselijk geweld|(?:mijn|word|werd) (?:(?!spel |game )\\p{L}+ )?(?:stalker|gestalkt)(?!:? ?\\d)|bang (?:voor (?:hem|mijn (?:ex|man|vader)|mijn leven)|dat (?:hij|zij|mijn ex) (?:me|mij|ons) (?:(?!niet )\\p{L}+ )?(?:vindt|vermoordt|slaat|doodt|volgt|opspoort|aanvalt|bedreigt|mishandelt|aandoet))|(?:dreigt|gedreigd|dreigde) (?:me|mij) (?:te |\\p{L}+ te )(?:vermoorden|slaan|doden)",
      "(?:on|mąż|ex|chłopak|partner|ojciec|sąsiad|kurier)(?: \\p{L}+)? (?:mnie |nas )?(?:bije|bił|pobił|uderzył|zgwałcił|dusił|prześladuje|śledzi|nęka)(?: (?:mnie|nas))(?! przez telefon)|(?:on|mąż|ex|chłopak|ojciec)(?: \\p{L}+)? (?:mnie|nas) (?:bije|bił|pobił|uderzył|zgwałcił|dusił|prześladuje|śledzi|nęka)|(?:(?:jestem|byłam|byłem) (?:\\p{L}+ )?ofiarą|doświadcz(?:am|yłam|yłem|ałam|ałem)|uciek(?:am|łam|łem) (?:przed|od)|z powodu) przemoc\\p{L}* domow\\p{L}+|(?:mąż|ex|partner|ojciec)(?: \\p{L}+)? (?:jest|był) (?:agresywny|przemocowy)|mój (?:stalker|prześladowca)(?!:? ?\\d)|(?:boję|boje) się (?:go(?=\\s*[.,!?;\\n]|\\s*$)|o (?:swoje )?życie|(?:byłego )?męża|ojca|byłego|że (?:mnie|nas) (?:znajdzie|zabije|pobije))|grozi(?:ł)? (?:mi )?(?:śmiercią|że mnie zabije)",
      "(?:(?<!det )som (?:\\p{L}+ )?(?:slår|slog|misshandla\\p{L}+|våldtog|ströp) (?:mig|oss)|(?:han|hon|ex|exman|man|sambo|pojkvän|pappa|granne|bud)(?: \\p{L}+)? (?:slår|slog|misshandla\\p{L}+|våldtog|ströp|förföljer|stalkar|jagar) (?:mig|oss))(?! (?:i (?:schack|spelet|tennis|golf|kort)|med (?:häpnad|reklam|erbjudanden|annonser|mejl|samtal)))|(?:har|hade|blev|blivit) (?:\\p{L}+ ){0,2}(?:(?<!det (?:har|hade) (?:\\p{L}+ )?)slagit mig(?! (?:att|hur))|misshandlad|misshandlat mig|våldtagen|(?:stalkad|förföljd)(?! av (?:er|ert|era|annons|reklam)))|(?:han|exman|ex|man|sambo|pappa)(?: \\p{L}+)? (?:är|var) våldsam|våldsam\\p{L}* (?:ex|man|sambo|pojkvän|pappa)|(?:utsatt för|utsätts för|utsattes för|flytt (?:från|undan)|flyr (?:från|undan)|på grund av|(?:är|var|varit) offer för) våld i (?:hemmet|nära relation\\p{L}*)|min stalker(?!:? ?\\d)|rädd (?:för (?:honom|mitt (?:ex|liv)|min (?:ex|man|sambo|pappa)\\p{L}*)|att (?:han|mitt ex|min exman) (?:(?:ska|kommer att|kan) )?(?:hittar?|dödar?|slår?|misshandlar?|förfölj(?:er|a)|följ(?:er|a) efter|mördar?) (?:mig|oss)(?! inte))|hot(?:ar|at|ade) (?:med )?(?:att )?(?:döda|slå|mörda) mig",
      "(?:kocam|eşim|eski eşim|eski kocam|babam|sevgilim|komşum|kurye) (?:\\p{L}+ )?(?:beni|bana|bizi) (?:\\p{L}+ )?(?:dövüyor|dövdü|vurdu|vuruyor|takip ediyor|tehdit ediyor|şiddet\\p{L}*|tecavüz\\p{L}*)|(?:beni|bizi) (?:dövüyor|dövdü|dövmüştü|öldürmekle)|eski (?:eşim|kocam|sevgilim) (?:beni|bizi) öldürecek|aile içi şiddet(?:e|ten)? (?:görüyorum|gördüm|mağduruyum|kurbanıyım|maruz kal(?:dım|ıyorum)|kaç(?:tım|ıyorum)|yaş(?:ıyorum|adım)|uğr(?:adım|uyorum))|(?:kocamdan|eşimden|eski eşimden|ondan|babamdan) (?:çok )?kork\\p{L}+|can güvenliğim\\p{L}* (?:yok|tehlikede|endişe\\p{L}*)|şiddet (?:gördüm|görüyorum|uyguluyor|uyguladı)",
    ),
    "暴力を(?:振|ふる|ふり|受け(?!(?:た|ている|てる|る)(?:方|人|女性|子)))|dv(?:被害(?!防止|支援|対策|相談|者支援|者の|者向|者を|者へ)|を受け(?!(?:た|ている|てる|る)(?:方|人|女性|子))|から(?:逃|避難))|(?:夫|妻|彼|彼氏|彼女|父|男|人)(?:に|から)[^。\\n]{0,8}(?:殴|蹴|首を絞|襲)(?:ら|り)?れ|殴られ(?!たよう)|ストーカー(?:(?:被害|行為)(?!防止|支援|対策|相談|規制|者)|され|に(?:遭|あ))|(?:男|女|彼|夫|妻|元カ[レノ]|上司|同僚|(?<![個法本])人)(?:が|から|に)[^。\\n]{0,14}(?:つきま|付きま)と(?:わ|い|っ|う)|(?:命|身)の危険を感じ|殺すと(?:言|脅)|(?<!(?:敵|キャラ|ゲーム|ボス|モンスター|プレイヤー|妻|嫁|上司)[^。\\n]{0,10})殺され(?:る(?!と[^思言])|そう)",
    "我[^，。！？\\n]{0,8}(?:被|遭|受|经历|逃离|躲)[^，。！？\\n]{0,4}(?<!反)家暴(?!的?(?:妇女|女性|人|儿童))|我是家暴(?:的)?受害者|家暴了?我|(?:老公|丈夫|前夫|男友|男朋友|他(?!们))[^，。！？\\n]{0,4}(?<!反)家暴|(?:老公|丈夫|前夫|男友|男朋友|他|她|父亲|爸爸|邻居|快递员)[^，。！？\\n]{0,6}(?:打|殴打|掐|强奸|虐待|跟踪|尾随|骚扰|威胁)(?:过|了)?我(?!们?的?(?:电话|手机|订单|包裹|账|帐|字|钱|脸|下))|(?:被|遭)(?:他|她|前夫|老公|丈夫|男友|人)?(?:殴打|尾随)|(?:被|遭)(?:他(?!们)|她(?!们)|前夫|老公|丈夫|男友|前男友|陌生人|人)跟踪(?!号|码)(?![^。！？\\n]{0,12}(?:cookie|广告|浏览|隐私|网站|网页))|跟踪狂|(?<!(?:老婆|老板|领导|女朋友|女友|媳妇|妈妈?|客户)[^，。！？\\n]{0,4})(?:要|会|说要|威胁要)杀(?:了)?我|害怕(?:他|前夫|老公|丈夫|男友|前男友)(?:会|再|又)?(?:来?找到?(?:我|上门)|打我|伤害?我|杀|报复|跟踪|威胁)|害怕(?:他|前夫)(?=[，。！？\\n]|$)",
    "(?:남편|전남편|남자 ?친구|남친|아버지|그 ?사람|그가|아빠)[^.!?\\n]{0,12}(?:때리|때려|때렸|폭행|폭력(?! ?(?:영화|게임|예방))|스토킹|쫓아|위협|협박|목을 졸)|가정 ?폭력(?:을|에|으로|의|에서)? ?(?:당(?:하고|했|해서)|피해자(?:입니다|예요|이에요|에요|라서|인데)|시달|때문|겪고|겪었|도망|벗어|탈출)|스토킹(?:을)? ?(?:당|하고 있|해요|합니다|했)|(?:제|내|저의|나의) ?스토커(?! ?\\d)|스토커(?:한테|에게|로부터)|(?:맞고 (?:살아|살았|삽니다)|폭행당|죽이겠다)|(?:그 ?사람|남편|전남편)(?:이)? ?(?:너무 )?(?:무서|두려)",
    "(?:زوجي|طليقي|خطيبي|والدي|حبيبي|جاري) (?:\\p{L}+ ){0,2}(?:يضربني|ضربني|يعنفني|عنفني|يلاحقني|يطاردني|يتعقبني|يهددني|هددني)|(?:هو|كان) (?:\\p{L}+ ){0,2}(?:يضربني|ضربني|يعنفني|عنفني|يهددني|هددني)|(?:يضربني|ضربني|اغتصبني)|(?:(?<!\\p{L})ضحية|تعرضت|[أا]تعرض|هربت|هاربة|[أا]عاني|بسبب)(?: \\p{L}+)? (?:لل|ال|ل)?عنف (?:ال)?[أا]سري|[أا]خاف (?:منه|من (?:زوجي|طليقي|والدي)|على حياتي|[أا]ن (?:يجدني|يؤذيني|يقتلني))|خائفة منه|هدد(?:ني)? بقتلي|يهددني بالقتل",
  ),
];

/** Whom they were together with: by itself many an ex only shares a subscription. */
export const FORMER_PARTNER = anyOf(
  wholeWords(
    "my ex(?:[- ]?(?:husband|wife|partner|boyfriend|girlfriend|bf|gf|fianc\\p{L}+))?|(?:former|estranged|abusive|ex)[- ](?:husband|wife|partner|boyfriend|girlfriend)",
    "(?:mein|meine|meinem|meinen|meiner|meines) ex(?:[- ]?(?:mann|frau|freund|freundin|partner|partnerin|verlobter))?|ex-?(?:mann|freund|partner|freundin|frau)(?:s|es)?",
    "mon ex(?:[- ]?(?:mari|conjoint|compagnon|copain))?|mon ancien (?:mari|conjoint|compagnon|copain)|ex[- ](?:mari|femme|conjointe?|compagnon|compagne|copain)",
    "mi ex(?:[- ]?(?:marido|mujer|pareja|novio|novia|esposo))?|ex[- ]?(?:marido|mujer|pareja|novio|novia|esposo)",
    "(?:il mio|la mia|mio|mia) ex(?:[- ]?(?:marito|moglie|fidanzat[oa]|compagn[oa]|ragazz[oa]))?|ex (?:marito|moglie|fidanzat[oa]|compagn[oa]|ragazz[oa])",
    "(?:meu|minha|o meu|a minha) ex(?:[- ]?(?:marido|mulher|namorad[oa]|companheir[oa]|espos[oa]))?|ex[- ](?:marido|mulher|namorad[oa]|companheir[oa]|espos[oa])",
    "mijn ex(?:[- ]?(?:man|vrouw|vriend|vriendin|partner))?|ex-?(?:man|vrouw|vriend|vriendin|partner)",
    "(?:mój|moja|mojego|moim|moją|mojej) (?:ex|eks|był(?:y|a|ego|ym|ą|ej)(?: \\p{L}+)?)|był(?:y|ego|ym) (?:mąż|męża|mężem|chłopak|chłopaka|partner|partnera)",
    "(?:mitt|min) ex(?:[- ]?(?:man|fru|sambo|pojkvän|flickvän|make))?|ex-?(?:man|fru|sambo|pojkvän|make)(?:nen|en)?|mitt före detta",
    "eski (?:eşim|kocam|karım|sevgilim|nişanlım)\\p{L}*",
  ),
  "元(?:夫|妻|彼女|彼氏|彼|旦那|カレ|カノ|交際相手|恋人|パートナー)|前(?:夫|妻|男友|女友|男朋友|女朋友)|전 ?(?:남편|부인|아내|남친|여친|남자 ?친구|여자 ?친구)|طليق(?:ي|تي)|(?:زوجي|زوجتي|خطيبي|حبيبي) السابق",
);

/** Said of such a person: that they are feared, follow somebody, or find out where somebody lives. */
export const HUNTED = anyOf(
  wholeWords(
    "(?:i'm|i am|im|we're|so|really|very|live in) (?:\\p{L}+ )?(?:scared|terrified|frightened|fear)|afraid (?:of|he|she|for)|where (?:i|we) (?:now |currently )?(?:live|am (?:now|staying|living)|are (?:now|living|staying))|(?:(?<!i )knows?|found out|figured out|(?:he|she) (?:can )?sees?) (?:exactly )?where (?:i am|we are)(?! (?:supposed|meant|going))|(?:he|she|they|him|her|ex|husband|wife|partner|boyfriend|girlfriend|who)(?:'ll|'s)?(?: (?:can|could|will|might|may|has|had|have|just|already|always|now|to|from))* (?:find|found|finds|finding)(?: out)? (?:me|us|my (?:new )?(?:address|home|location|children|kids|daughter|son))(?! (?:settings|book|field|page|in))|to find (?:me|us)(?! (?:an?|the|another|some) )|(?:track|tracks|tracked|tracking|follow|follows|followed|following|threaten\\p{L}*|harass\\p{L}*|spy\\p{L}*) (?:on )?(?:me|us|my (?:new )?address|my home|my (?:location|children|kids|daughter|son))|(?:violent|restraining order)",
    "(?:habe|hab|haben) (?:(?!keine )\\p{L}+ ){0,2}angst|fürchte mich|wo ich (?:\\p{L}+ )?(?:wohne|lebe)|(?:weiß|sieht|erfährt)(?: (?!nicht)\\p{L}+)?,? wo ich (?:\\p{L}+ )?bin|meine (?:neue )?adresse (?:\\p{L}+ )?(?:herausgefunden|rausgefunden|gefunden)|(?:verfolgt|bedroht|belästigt|stalkt|findet|beobachtet) mich|mir (?:auf|nach)(?:lauert|stellt)|stellt mir nach|lauert mir auf|gewalttätig|einstweilige verfügung|kontaktverbot",
    "(?:j'ai|ai) (?:\\p{L}+ )?peur|où (?:j'habite|je (?:vis|loge|habite))|(?:sait|voit|découvert|trouvé) où je suis(?! (?:censée?|bloquée?|perdue?))|(?:me|m') ?(?:suit|traque|harcèle|retrouve|retrouver|retrouvée?|poursuit|menace|espionne|surveille)(?! (?:le|la|un) (?:colis|commande))|mon (?:adresse|domicile)(?= [^.!?\\n]{0,40}peur)|violent",
    "(?:tengo|me da|con) (?:\\p{L}+ )?miedo|dónde (?:vivo|vivimos)|sabe dónde estoy(?! \\p{L}+ndo)|me (?:sigue(?! (?:\\p{L}+ndo|sin|debiendo))|persigue|acosa|amenaza|rastrea|vigila|espía|localiza|encuentre)|violento|orden de alejamiento",
    "(?:ho|abbiamo) (?:\\p{L}+ )?paura|dove (?:abito|vivo|abitiamo)|sa dove sono(?! (?:le|i|gli|la|il|lo) )|(?<!non )mi (?:segue|perseguita|minaccia|spia|rintraccia|trova|controlla)|violento",
    "(?:tenho|estou com|com|morro de) (?:\\p{L}+ )?medo|onde (?:eu )?(?:moro|vivo)|sabe onde (?:eu )?estou(?! \\p{L}+ndo)|(?:me (?:segue|persegue|ameaça|vigia|rastreia|encontr\\p{L}+)|(?:segue|persegue|ameaça|vigia)-me)(?! devendo)|violento|medida protetiva",
    "(?:ben|zo|erg) (?:\\p{L}+ )?bang|waar ik (?:nu )?(?:woon|verblijf)|weet (?:(?!niet )\\p{L}+ )?waar ik (?:nu )?ben(?! in)|(?:volgt|achtervolgt|stalkt|bedreigt|bespiedt|vindt|lastigvalt) (?:me|mij|ons)|valt (?:me|mij) lastig|gewelddadig|contactverbod",
    "(?:boję|boje) się|gdzie (?:mieszkam|przebywam)|wie,? gdzie jestem|(?:śledzi|prześladuje|nęka|nachodzi|straszy|szpieguje) (?:mnie|nas)|(?:mnie|nas) (?:śledzi|prześladuje|nęka|nachodzi|straszy|znajdzie|znalazł)|grozi mi|agresywny",
    "(?:är|jätte|så) ?(?:\\p{L}+ )?rädd|var jag (?:bor|befinner)|(?:vet|hittat) var jag är|(?:förföljer|följer efter|hotar|trakasserar|stalkar|spårar|hittar|övervakar) (?:mig|oss)|våldsam|besöksförbud|kontaktförbud",
    "(?:çok )?korkuyorum|nerede (?:oturduğumu|yaşadığımı|olduğumu|kaldığımı)|(?:beni|bizi) (?:takip|tehdit|rahatsız|taciz|bul(?!am)\\p{L}+|izli\\p{L}+|gözetl\\p{L}+)|adresimi (?:öğren|bul)\\p{L}+|uzaklaştırma kararı",
  ),
  "怖(?:い|く|すぎ)|こわい|恐(?:い|ろしい)|怯え|(?:住所|居場所|自宅|家)(?:を|が)[^。\\n]{0,8}(?:知られ|知って|特定|ばれ|バレ|突き止)|(?:追い?かけ|後をつけ|監視し|脅し|脅さ|待ち伏せ)|接近禁止",
  "害怕|我(?:很|好|真的)?怕|可怕|(?:知道|查到|找到|发现)[^，。！？\\n]{0,6}我[^，。！？\\n]{0,4}(?:住|地址(?!设置|簿|栏|选项|管理)|在哪)|(?:跟踪|骚扰|威胁|监视|纠缠|尾随)(?:着|了)?我|人身(?:安全|保护)",
  "무서(?:워|웠|운)|무섭|두려(?:워|운)|두렵|(?:제|내|저희)? ?(?:주소|집|사는 ?곳|위치)(?:를|을)? ?(?:알아(?! ?보)|찾아(?! ?(?:주|보|볼))|추적)|(?:쫓아|따라다|괴롭|협박|위협|감시|스토킹)|접근 ?금지",
  "خائف|[أا]خاف|خوف|مرعوب|[أا]ين [أا](?:سكن|عيش|قيم)|(?:يعرف|عرف|اكتشف|وجد) (?:\\p{L}+ )?عنواني|(?:يلاحقني|يتتبعني|يتعقبني|يهددني|يطاردني|يراقبني|يضايقني)",
);

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
    "you(?:'ll| will| are going to|'re going to)(?: (?!not )\\p{L}+){0,3} (?:regret(?! (?:losing|not)| it if you (?:don't|do not|miss))|be sorry|pay for (?:this|that|it|what)|suffer|wish you had)|(?:make|making) (?:you|them|all of you)(?: all)? (?:pay|regret|suffer)|(?:teach|show) you (?:all )?(?:a lesson|what)|(?:smash|burn|trash|torch|blow) (?:the place|it|your (?:office|place|shop|windows|building)|everything)(?: (?:up|down))?|beat (?:you(?! to)|the (?:shit|crap|hell))|break your (?:legs|bones|face|neck)",
    "(?:könnt|kannst|können) (?:ihr|du|sie) (?:\\p{L}+ )?was erleben|(?:werdet|wirst|werden) (?:ihr|du|sie|es) (?:\\p{L}+ ){0,3}(?:bereuen|büßen|bezahlen)|(?:mach|mache|schlag|schlage|hau|haue) (?:ich )?(?:euch|dich|alles) (?:\\p{L}+ )?(?:fertig|platt|kaputt|zusammen|kurz und klein)|(?:dann )?(?:knallt|raucht|kracht) es",
    "(?:ça|tout) va (?:mal|très mal) (?:finir|se passer)|(?:allez|vas) (?:\\p{L}+ ){0,2}(?:le (?:regretter|payer)|payer(?! (?:l[ae]s?|m[ao]n?|un|une|en|par|pour (?:l[ae]s?|un|une)) )|voir ce que)|(?:vous|te) (?:le )?(?:ferai|fais) payer|tout (?:casser|péter|cramer)|(?:os|se|te) (?:vais|van|vas) a (?:\\p{L}+ )?(?:enterar|arrepentir)|(?<!¿[^?.]{0,30})(?:lo|me lo) (?:vais|van|vas) a pagar|romper(?:os|les|te)|lo (?:vais|van) a lamentar",
    "(?:ve|te) la (?:faccio|farò) (?:\\p{L}+ )?pagare|(?:vi|ti) (?:pentirete|pentirai|spacco|ammazzo)|(?:finisce|finirà) male(?! ?\\?)|spacco tutto|vão se arrepender|vai se arrepender|vão (?:me )?pagar(?: (?:por isso|caro))|(?:isso|isto) vai acabar mal|quebro tudo|(?:rapen|rapen zijn) gaar|(?:zullen|gaan|zul|zult) (?:jullie |je |hier )?(?:er )?(?:spijt van krijgen|voor boeten)|(?<!geen )spijt van krijgen|sla (?:ik )?(?:alles|jullie) (?:\\p{L}+ )?(?:kort en klein|in elkaar)",
    "pożałuje\\p{L}*|zapłacicie (?:mi )?za to|popamiętacie|(?:połamię|rozwalę|spalę) (?:wam|was|wszystko|to)|(?:får|kommer) (?:ni|du) (?:att )?(?:\\p{L}+ )?(?:ångra|betala för)|ångra er|slår (?:jag )?(?:sönder|ihjäl|er)|pişman (?:ed\\p{L}+|olacaksınız)|gününüzü göster\\p{L}*|(?:hesabını|bedelini) (?:soracağım|ödeteceğim|ödeyeceksiniz)|(?:hepinizi|sizi) (?:döv|mahved|öldür)\\p{L}*|ortalığı (?:dağıt|yak)\\p{L}*",
  ),
  "後悔させ|ただでは済|ただじゃ(?:済|す)|痛い目に|覚悟し(?:ろ|とけ|ておけ)|ぶっ(?:壊|殺)|火をつけ",
  "让你们?好看(?!的)|给你们?点?(?:好看(?!的)|颜色(?!的))|(?:让|叫)你们?[^，。]{0,3}后悔|付出代价|砸了你们|打断|弄死|走着瞧",
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
    "i(?:'ll| will|'m going to| am going to|'m gonna) (?:\\p{L}+ )?(?:(?:burn|bomb|blow up) (?:down )?your (?:office|building|house|shop|store|place|warehouse|company)|shoot (?:you|everyone|all of you)(?! (?:an?|the|over|some|my|another|all the|with (?:my|a|the) (?:\\p{L}+ )?camera|pics?|pictures?|photos?|details?)(?!\\p{L}))|stab (?:you|everyone)|kill (?:you|everyone|all of you)|beat (?:you up|the (?:shit|crap|hell) out of)|break your (?:legs|bones|face|neck))|(?<!(?:should|can|may|could|shall|must|do) (?:i|we) (?:\\p{L}+ ){0,2})(?:bring|bringing|have) a (?:gun|bomb|knife) (?:to|for|and come) your|(?:somebody|someone|people|one) (?:in|at|from|of) (?:you|your (?:office|team|company|building|shop|staff)) (?:is |are |will )?(?:going to )?(?:gets?|be) (?:hurt|killed)(?! (?:on|by|with|from|at|when) )|you (?:are|will|'re)? ?(?:all )?(?:going to |gonna )get hurt(?! (?:on|by|with|from|at|when) )",
    "bringe? (?:ich )?(?:euch|dich|sie) (?:alle )?um(?=\\s*(?:[.!,;]|$))|(?:steche|schlage) (?:ich )?(?:euch|dich) (?:alle )?(?:ab|tot|zusammen)|(?:erschieße|töte) (?:ich )?(?:euch|dich)|zünde? (?:ich )?(?:euch|eure|euer|den laden|die bude)|(?:vais|je) (?:vous|te) (?:tuer|buter|casser la gueule|défoncer|cramer)|(?:os|les|te) voy a (?:matar|quemar|partir la cara|reventar)|(?:vi|ti) (?:ammazzo|uccido|brucio|spacco la faccia)|vou (?:matar|queimar|quebrar|arrebentar) (?:vocês|você|todos(?! [oa]s ))|(?:maak|schiet|steek) (?:ik )?(?:jullie|je) (?:allemaal )?(?:dood|af|neer|kapot)|(?:zabiję|spalę|pobiję|zastrzelę) (?:was|cię|wam|ich)|(?:dödar|skjuter|bränner|slår ihjäl) (?:jag )?(?:er|dig)|(?:hepinizi|sizi) (?:öldür|vur|yak)(?:eceğ|acağ|ür|ar)\\p{L}*",
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

/** Of a current; a bridge, an idea and a plug of an engine have sparks too. */
export const SPARKS = anyOf(
  wholeWords(
    "(?:there (?:are|is|were|was)|saw|see|seeing|throw\\p{L}*|shoot\\p{L}*|giv\\p{L}+ off|mak\\p{L}+|emit\\p{L}*|some|a|few) (?:(?!(?:no|any|more|without)(?!\\p{L}))\\p{L}+ ){0,2}sparks?(?! (?:plugs?|joy|up|of))|(?<!(?:no|any|more|without) )sparks?(?= (?:\\p{L}+ ){0,3}(?:from|out of|in|inside|at|behind|near|around)(?!\\p{L}))(?! (?:plugs?|joy|up|of))|sparking|(?:it|sockets?|outlets?|plugs?|chargers?|cables?|wires?|cords?|wiring|heater|adapter|box|board|meter) (?:(?:just|keeps?|has|also|always|still|even|now) ){0,2}(?:sparks|sparked)(?! (?:joy|interest|debate|curiosity|so many|a lot|lots|an? idea)(?!\\p{L}))|(?<!(?:keine|ohne|mehr) )funken(?!-)(?! springt)|(?:sprüht|sprühen) funken|(?<!(?:plus d['’]|sans |pas d['’]|aucune ))étincelles?|(?<!(?:sin|ninguna|más) )chispas?(?! de (?:chocolate|luz|colores))|chisporrote\\p{L}+|faíscas?|faísca(?:ndo|m)?|(?<!(?:senza|nessuna|più) )scintill[ae](?! d['’])|scintillava\\p{L}*|(?:zie|zag|zien|zagen|komen|kwamen|vliegen|vlogen|sprongen|springen|geeft|gaf|er zijn|er waren) (?:(?!geen)\\p{L}+ )?vonken|(?<!(?:geen|zonder) )vonk(?:en)?(?= (?:\\p{L}+ ){0,2}(?:uit|in|bij))|vonkt(?:e)?|iskrz\\p{L}+|(?:lecą|leciały|sypią|sypały|są|były|widać|widzę) iskry|(?<!(?:bez|nie ma) )iskr[ay](?= (?:\\p{L}+ ){0,2}(?:z|w|lecą|leciały|sypią))|(?<!(?:inga|utan|några) )gnistor(?= (?:\\p{L}+ ){0,2}(?:från|ur|i|ut))|(?:kommer|kom|slår|slog|flyger|flög|såg|ser) (?:(?!inga)\\p{L}+ )?gnistor|gnistr(?:ar|ade|a)|kıvılcım\\p{L}*",
  ),
  "火花(?!塞|思维)|スパーク(?=し|す|が)|불꽃(?=이|도| ?튀)|스파크(?=가|도| ?튀)|(?<!\\p{L})شرار(?:ة|ات)?(?!\\p{L})",
);
/** Feared, or made on purpose. */
export const SPARKS_MEANT = anyOf(
  wholeWords(
    "what (?:should|do|must|can|would) (?:i|we|you|one) do (?:if|when)|if sparks|used to|last year|years ago|(?:not|n['’]t|no longer|stopped) (?:any ?more )?(?:spark|sparking)|nicht mehr|ne fait plus|ya no|non fa più|já não|niet meer|już nie|inte längre|artık (?:\\p{L}+ )?(?:yok|çıkm\\p{L}+)|kıvılcım (?:yok|çıkm\\p{L}+)|games?|helado|chocolate|fireworks?|sparklers?|spark plugs?|welding|ignit\\p{L}*|light(?:s|er)?|flames?|grill(?:s|ing)?|fire ?pit|campfire|between us|creativ\\p{L}*|spiel|feuerwerk|wunderkerzen?|zündfunken|jeu|feux? d'artifice|bougies?|juego|bujías?|fuegos artificiales|gioco|candele|jogo|velas?|spel|vuurwerk|bougie|świec\\p{L}*|fajerwerk\\p{L}*|tändstift\\p{L}*|fyrverkeri\\p{L}*|oyun\\p{L}*|havai fişek\\p{L}*|buji\\p{L}*|zünd\\p{L}*|allum\\p{L}*|enciend\\p{L}*|encend\\p{L}*|accen\\p{L}*|acend\\p{L}*|ontste\\p{L}*|zapal\\p{L}*|tänd\\p{L}*|ateşle\\p{L}*",
  ),
  "出なくなり|火花は?出ませ|不再|没有?火花|안 (?:튀|나)|ما (?:في|فيه|عاد)|بدون شرار|点火|着火しない|打火(?!花)|점화|ゲーム|花火|游戏|烟花|게임|불꽃놀이|لعبة|[أا]لعاب نارية",
);
