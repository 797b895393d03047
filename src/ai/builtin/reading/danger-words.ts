/** Despair, farewell, violence and persecution: said calmly, and seldom in the words of dying. */
import { anyOf, wholeWords } from "./word-patterns.js";

/** No strength, will or reason to live; tired of life; gone for ever. */
/** In two halves: as one pattern they take 70 ms to compile. */
export const TIRED_OF_LIFE: readonly RegExp[] = [
  anyOf(
    wholeWords(
      "(?:no|have(?:n't| not)|don't have|lost|lack|without) (?:\\p{L}+ ){0,3}(?:strength|will|energy|reason|desire|wish|courage) (?:left )?to (?:live|stay alive|(?:go|carry|keep) on living|keep living)|(?:tired|sick|weary) of (?:living|life|being alive|my life)(?! (?:in|with|out|without|next|under|at|off))|(?:no|any|the) point (?:in|of|to) (?:living|life|anything (?:now|any ?more)|being alive|(?:going|carrying) on living)",
      "life (?:has|holds|makes) no (?:meaning|point|sense|purpose)|(?:my )?life (?:isn't|is not) worth (?:living|it)|(?:can't|cannot|can not) (?:take|do|bear|stand|face) (?:this |my )?life(?: any ?more| any longer)?(?! (?:insurance|sentence|cycle))|i (?:just |only )?(?:want|wish|wanna|need|could just|wish i could|would like) (?:to )?disappear(?: for (?:good|ever)| forever)?(?! from (?:your|the|this) (?:list|database|system|site|app|mailing))|(?:want|wish|like) to (?:fall asleep|go to sleep) and (?:never|not) wake up",
      "(?:keine|die|mehr) (?:kraft|lust|energie) (?:mehr )?(?:zu leben|zum (?:weiter)?leben)|lebens(?:willen?|mut|lust) (?:mehr|verloren|ist weg)|keinen? lebens(?:willen|mut|lust)(?: mehr)?|bin (?:\\p{L}+ )?(?<!nicht )lebensmüde|(?:das|mein|dieses) leben (?:hat|ergibt|macht|hätte) (?:\\p{L}+ ){0,3}keinen? sinn(?: mehr)?(?! ohne (?!sie|ihn|dich|meine))|(?:sehe|finde|habe) (?:\\p{L}+ ){0,3}keinen sinn (?:mehr )?(?:im|in meinem) leben|(?:habe|hab|bin) (?:das|mein|dieses) leben[^.!?\\n]{0,12} (?:satt|leid|müde)",
      "(?:will|möchte|würde) (?:\\p{L}+ ){0,3}(?:für immer|einfach nur) (?:verschwinden|einschlafen|weg sein|schlafen)|ich (?:will|möchte|würde) (?:\\p{L}+ ){0,3}nicht mehr (?:auf dieser welt|am leben) sein",
      "(?:plus|pas|sans) (?:\\p{L}+ )?(?:la |de |le |d')?(?:force|courage|envie|énergie|goût) (?:de (?:continuer à )?vivre(?! (?:ici|à|en|dans|avec|chez|ça|cela|cette))|à vivre)|(?:marre|ras le bol|fatiguée?|lasse?|assez) de (?:vivre(?! (?:ici|à|en|dans|avec|chez|ça|cela|cette|sans))|la vie(?! (?:de|en|à)))|(?:la|ma|cette) vie (?:\\p{L}+ )?(?:n'a|a) (?:plus|pas) (?:de|aucun) sens|(?:la|ma) vie n'a aucun sens|(?:la|ma) vie (?:ne |n'en )?vaut (?:plus|pas) (?:la peine|le coup|d'être vécue)(?! sans)|n'en peux plus de (?:la vie|vivre)|(?:envie de|voudrais|veux|aimerais) disparaître(?: pour (?:toujours|de bon)| à jamais)?(?! de (?:vos|votre|la liste|ce site|votre))",
      "(?:no|sin|ya no) (?:tengo |me quedan? |encuentro )?(?:más )?(?:las )?(?:fuerzas?|ganas|motivos?|razones|razón) (?:para|de) (?:seguir )?(?:viviendo|vivir)(?! (?:en|aquí|con|así))|(?:no|ya no) (?:puedo|aguanto|soporto) (?:más )?(?:con )?(?:la|esta|mi) vida(?! (?:útil|privada|laboral|nocturna|sin))|(?:cansad[oa]|hart[oa]) de (?:vivir(?! (?:en|aquí|con|entre|sin|así))|la vida|esta vida)|(?:la|mi|esta) vida (?:ya )?no (?:tiene|vale) (?:ningún )?(?:sentido|la pena|nada)(?! sin)|(?:quiero|quisiera|ojalá pudiera|me gustaría) (?:desaparecer|dormirme|irme) para siempre|no (?:quiero|querría) despertar(?:me)? (?:más|nunca)",
    ),
  ),
  anyOf(
    wholeWords(
      "(?:non (?:ho|trovo)|senza|perso) (?:\\p{L}+ )?(?:la |le )?(?:forza|forze|voglia|motivo|ragione) (?:di|per) (?:continuare a )?vivere|stanc[oa] (?:di vivere(?! (?:in|a|con|qui|così))|della (?:mia )?vita)|(?:la|questa|mia) vita non (?:ha|vale) (?:più )?(?:alcun |nessun )?(?:senso|nulla|niente|la pena)(?! senza)|(?:voglio|vorrei) (?:solo |soltanto )?(?:sparire|scomparire|addormentarmi) per sempre|vorrei (?:sparire|scomparire) da questo mondo",
      "(?:não (?:tenho|acho)|sem|perdi) (?:mais )?(?:a )?(?:forças?|vontade|motivos?|razão|ânimo) (?:pra|para|de) (?:continuar )?(?:viver|vivendo|a viver)(?! (?:em|no|na|com|aqui|assim))|cansad[oa] (?:de viver(?! (?:em|no|na|com|assim|sem))|da (?:minha )?vida)|(?:a|minha|essa|esta) vida (?:já )?não (?:tem|faz|vale) (?:mais )?(?:sentido|a pena|nada)(?! sem)|(?:quero|queria|vontade de|gostava de) (?:só )?(?:sumir|desaparecer|dormir) (?:pra|para) sempre|(?:quero|queria) (?:sumir|desaparecer) (?:deste|desse|do) mundo|não aguento mais (?:(?:a|essa|esta|minha) )?vida",
      "(?:geen|de) (?:kracht|zin|moed|reden|energie|wil) (?:\\p{L}+ )?(?:om (?:nog |verder |door )?te leven|in het leven|in leven)|ben (?:\\p{L}+ )?levensmoe|(?:het|mijn|dit) leven (?:\\p{L}+ )?(?:heeft|is|voelt) (?:\\p{L}+ )?(?:geen zin|zinloos|geen doel|niet meer waard|niks meer waard)(?: meer)?(?! zonder)|klaar met (?:het|mijn) leven|(?:het |mijn )leven (?:zo )?(?:zat|moe|beu)|ik wil (?:\\p{L}+ )?(?:voor altijd|voorgoed) (?:verdwijnen|weg zijn|inslapen|slapen)",
      "(?:nie mam|brak|brakuje mi|straciła?e?m) (?:już )?(?:siły?|ochoty|chęci|woli|powodów|powodu|sensu) (?:do |aby |żeby |by )?(?:dalej )?(?:żyć|życia)(?! (?:w|bez|tu|z) )|(?:zmęczon[aey]|zmęczył[ao]m? mnie|dość|dosyć) (?:już )?(?:życia|życiem|życie)(?! w)|(?:moje |to )?życie (?:już )?(?:nie ma|straciło) (?:już |żadnego |dla mnie )?(?:sensu|sens)(?! bez)|(?:chcę|chciał(?:a|)bym) (?:już |po prostu |tylko )?(?:zniknąć|zasnąć) na zawsze|nie widzę (?:już )?sensu (?:życia|w życiu|żyć|by żyć)",
      "(?:ingen|inte|slut på|saknar|tappat|förlorat) (?:\\p{L}+ ){0,2}(?:kraft|kraften|ork|lust|lusten|vilja|viljan|anledning) (?:kvar )?(?:till )?att leva|(?:ingen|tappat|förlorat) (?:all |min )?livs(?:lust|gnista|vilja)\\p{L}*|orkar inte (?:med )?(?:livet|leva)(?: längre| mer)?|livet (?:har|är|känns) (?:\\p{L}+ ){0,2}(?:ingen mening|meningslöst|inte värt)(?! utan)|trött på (?:livet|att leva)(?! (?:i|med|på|utan))|vill (?:bara )?(?:försvinna|somna|somna in) för (?:alltid|gott)",
      "yaşama(?:ya|k için)? (?:gücüm|isteğim|sevincim|hevesim|arzum|mecalim) (?:kalmadı|yok|bitti|tükendi)|yaşamaktan (?:\\p{L}+ )?(?:yoruldum|bıktım|usandım)|hayat(?:ın|ımın) (?:artık )?(?:hiçbir |bir )?(?:anlamı|manası) (?:kalmadı|yok)|hayattan (?:bıktım|yoruldum|usandım)|(?:yaşayacak|yaşamak için) (?:\\p{L}+ )?(?:gücüm|halim|nedenim|sebebim) (?:kalmadı|yok)|(?:sonsuza dek|sonsuza kadar|temelli) (?:yok olmak|kaybolmak|uyumak) istiyorum",
    ),
    "生きる(?:気力|力|希望|意味|元気|価値|理由)(?:[がもはを])?(?:もう)?(?:あり|な(?:い|く|か)|失|湧|わか|分から)|生きて(?:い)?る(?:意味|価値|理由)(?:[がも])?(?:な|あり|わから|分から)|生きること?[にが]?の?に?疲れ|人生(?:に|が)(?:疲れ|絶望|嫌に)|人生を?(?:終わら|終わりに)|(?:この世|この世界)から(?:消え|いなくな)|(?:永遠に|ずっと|二度と)(?:眠って|目が?覚め|目を覚まし)(?:いた|た)(?:い|くな)",
    "(?:没有?|失去|没了|丧失)了?(?:再)?(?:活下去|生活下去|继续活|活着)的?(?:力气|勇气|动力|希望|意义|理由)|活着(?:也)?(?:真的?|已经)?没(?:有)?(?:什么)?(?:意思|意义|劲)|活够了|活腻了|活得太累|不想(?:再)?醒(?:来|过来)|人生没(?:有)?(?:什么)?意义|(?:从|在)这个世界上?消失",
    "(?:살아?갈|살) ?(?:힘|의욕|의지|이유|희망|기력)(?:[이도가은]|조차)? ?(?:더는 |이제 |하나도 )?(?:없|안 ?나|나지 ?않|안 ?생)|사는 ?(?:게|것이|거|것도) ?(?:너무 |이제 )?(?:지쳤|지쳐|의미(?:가)? ?없|지긋지긋)|삶(?:이|에|의)? ?(?:너무 |이제 )?(?:지쳤|지쳐|의미(?:가|를)? ?(?:없|모르))|인생(?:을)? ?(?:끝내고|그만두고) ?싶|(?:영원히|이대로) ?(?:사라지고|잠들고|없어지고) ?싶",
    "(?:لا|لم|ما|ليس|ليست) (?:\\p{L}+ ){0,3}(?:قوة|طاقة|رغبة|سبب|معنى|أمل|قدرة) (?:\\p{L}+ ){0,1}(?:للعيش|للحياة|لأعيش|في الحياة|في العيش|على العيش)|(?:تعبت|مللت|سئمت|زهقت) من (?:الحياة|العيش|حياتي|الدنيا)(?! (?:في|مع))|(?:الحياة|حياتي) (?:لم يعد لها|ليس لها|بلا|ما لها|ليست لها) (?:أي )?معنى|(?:[أا]ريد|[أا]تمنى|نفسي) (?:[أا]ن )?(?:[أا]ختفي|[أا]نام) (?:للأبد|إلى الأبد)",
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
export const VIOLENCE = anyOf(
  wholeWords(
    // Not "the price hit me", "he beat me at chess", "you beat me to it".
    "(?:he|she|who|ex|husband|wife|partner|boyfriend|girlfriend|father|dad|mother|mum|mom|brother|stepfather|stepdad|neighbou?r|man|driver|courier|colleague|boss)(?: (?:has|had|have|just|already|also|once|often|always|regularly|used to|keeps|kept|then|is|was|would|will))*(?:'s)? (?:hit|hits|hitting|beat|beats|beaten|beating|punch\\p{L}*|slapp\\p{L}+|strangl\\p{L}+|rap(?:ed|es|ing)|assault\\p{L}*|kicked) (?:me|us|my (?:son|daughter|kids?|children|child|mother|mum|mom|sister|brother))(?! (?:up(?! (?:badly|so|again|last))|with (?:an?|the|another) (?:fee|bill|charge|question|invoice|surcharge)|at (?:chess|it|this|every\\p{L}*|my own|your game|the game|golf|cards)|to (?:it|the)|in (?:the (?:game|app|race)|your|a|chess|that)|by \\d|on (?:whats|insta)))",
    "(?:he|she|ex|husband|wife|partner|boyfriend|girlfriend|father|stepfather|man)(?:'s| is| was| has been| had been| became| turned| gets?| got)(?: \\p{L}+)? (?:violent|physically abusive|abusive (?:to|towards|with) (?:me|us|my))|(?:my|from|fleeing|escaped|left|an?|her|his) (?:\\p{L}+ )?(?:violent|abusive) (?:ex|husband|wife|partner|boyfriend|girlfriend|father|stepfather|relationship|marriage)(?:[ -]\\p{L}+)?|(?:victim|survivor|fleeing|fled|escap\\p{L}+|suffer\\p{L}*|because) (?:of |from )?domestic (?:violence|abuse)",
    "(?:stalking|stalked|stalks) (?:me|us|my (?:daughter|son|family))|(?:being|am|is|been|was) stalked|my stalker|(?:afraid|scared|terrified|frightened|fear) (?:of (?:him|her|my (?:ex|husband|wife|partner|boyfriend|girlfriend|father|stepfather|neighbou?r)|what (?:he|she) (?:will|might|could|is going to) do)|for (?:my|our|her|his) (?:life|safety|lives)|(?:that )?(?:he|she)(?:'ll| will|'s going to| is going to| might| could) (?:find|come|hurt|kill|hit|beat|harm|track)(?: \\p{L}+)? (?:me|us|my|her|him|where)|(?:he|she)(?:'ll| will| might) (?:find|kill|hurt) (?:me|us))",
    "(?:threaten\\p{L}*|going|wants?|said (?:he|she) (?:will|would)|tried) (?:to )?(?:kill|hurt|harm|stab|shoot|rape|beat) (?:me|us|my (?:son|daughter|kids|children|family))(?! with)",
    "(?:er|sie|der|die|mann|ex|freund|vater|partner|nachbar|fahrer|bote)(?: \\p{L}+)? (?:hat|haben|hatte) (?:mich|uns|meine (?:tochter|kinder|mutter)|meinen sohn) (?:\\p{L}+ ){0,3}(?:geschlagen|verprügelt|gewürgt|vergewaltigt|misshandelt|getreten)(?! im)|(?:er|mann|ex|freund|vater|partner)(?: \\p{L}+)? (?:schlägt|verprügelt|misshandelt|schlug|würgte|bedroht|verfolgt|stalkt) (?:mich|uns|meine (?:tochter|kinder))|(?:werde|wurde|bin) (?:\\p{L}+ ){0,4}(?:gestalkt|verprügelt|misshandelt|vergewaltigt)|(?:mein|meinem|meines) (?:\\p{L}+ )?stalker\\p{L}*|gewalttätig\\p{L}* (?:ex|mann|partner|vater|freund)\\p{L}*|(?:ist|war|wurde|wird) (?:\\p{L}+ )?gewalttätig|häusliche[rn]? gewalt (?:erlebt|erfahren|ausgesetzt|geflohen)|(?:vor|wegen|opfer) häuslicher gewalt",
    "angst (?:vor (?:ihm|meinem (?:ex|mann|vater|freund|partner|nachbarn|stalker)\\p{L}*|meiner (?:ex|frau)(?:-?\\p{L}+)?)|um mein(?:e|s)? (?:leben|sicherheit|kinder)|(?:,? )?dass er (?:mich|uns|hier|vorbei)\\p{L}*)|(?:will|droht\\p{L}*|gedroht)[^.!?\\n]{0,25} mich (?:umzubringen|umbringen|zu schlagen|zu töten)",
    "(?:il|elle|qui|ex|mari|conjoint|compagnon|père|voisin|livreur)(?: \\p{L}+)? (?:me |m'|nous )(?:a |avait )?(?:déjà |souvent |encore )?(?:frappe|frappait|frappée?s?|frapp[ée]|bat|battait|battue?|tabass\\p{L}+|giflée?|gifle|violée?|étranglée?|agressée?)(?! (?:par|de plein|que))|(?:est|était|devient|devenu) (?:très )?violente?(?: avec (?:moi|nous)| envers (?:moi|nous))?(?= [^.!?\\n]{0,30}(?:mari|ex|compagnon))|(?:mari|ex|conjoint|compagnon|père)(?: \\p{L}+)? (?:est |était )?violent|violences? conjugales?|me harcèle (?:chez|partout|depuis)|mon harceleur|peur (?:de lui|de mon (?:ex|mari|père|conjoint|compagnon|voisin)|pour ma (?:vie|sécurité)|qu'il (?:me|nous|vienne|débarque)\\p{L}*)|menac\\p{L}+ de (?:me |nous )(?:tuer|frapper)",
    "(?:él|ella|que|ex|marido|novio|pareja|padre|vecino|repartidor)(?: \\p{L}+)? (?:me|nos) (?:ha |había )?(?:pega(?:ba|do)?|pegó|golpe\\p{L}+|maltrat\\p{L}+|violó|agredió|agredid[oa])(?! (?:la vuelta|un susto|el cambio))|(?:ex|marido|novio|pareja|padre)(?: \\p{L}+)? (?:es|era) (?:muy )?violento|violencia (?:de género|doméstica|machista)|me acosa(?:ba)?(?! con (?:correos|llamadas|publicidad))|mi acosador|(?:miedo|temo) (?:de él|a él|de mi (?:ex|marido|pareja|padre)|a mi (?:ex|marido|pareja|padre)|por mi (?:vida|seguridad)|(?:de )?que (?:me|nos) (?:encuentre|haga|mate|pegue|busque))|me (?:amenaza|amenazó|ha amenazado) (?:con|de) (?:matarme|pegarme|muerte)",
    "(?:lui|lei|che|ex|marito|fidanzato|compagno|padre|vicino|corriere)(?: \\p{L}+)? (?:mi|ci) (?:ha |aveva )?(?:già )?(?:picchia\\p{L}*|malmen\\p{L}+|menava|stuprat\\p{L}|aggredi\\p{L}+|violentat\\p{L}|schiaffeggia\\p{L}+)|(?:ex|marito|compagno|padre)(?: \\p{L}+)? (?:è|era) (?:un )?violento|violenza domestica|(?:mi|ci) perseguita(?:va|no)?(?! la sfortuna)|il mio (?:stalker|persecutore)|paura (?:di lui|del mio (?:ex|marito|compagno)|di mio (?:marito|padre)|per la mia (?:vita|incolumità)|che (?:lui )?(?:mi|ci) (?:trovi|faccia|uccida|picchi))|minaccia(?:to|va)? di (?:uccidermi|picchiarmi|ammazzarmi)",
    "(?:ele|ela|que|ex|marido|namorado|companheiro|pai|vizinho|entregador)(?: \\p{L}+)? (?:já |sempre )?(?:me|nos) (?:bat(?:e|eu|ia)|agred(?:e|iu|ia)|espanc\\p{L}+|estuprou|violou|violentou)(?! (?:um|a curiosidade|uma))|(?:ele|ex|marido|namorado)(?: já)? (?:bateu-me|agrediu-me|bate-me)|(?:ex|marido|namorado|pai)(?: \\p{L}+)? (?:é|era) (?:muito )?(?:violento|agressivo)|violência doméstica|(?:me persegue|persegue-me|me stalkeia)|meu stalker|medo (?:dele|do meu (?:ex|marido|pai)|pela minha (?:vida|segurança)|(?:de )?que ele (?:me|nos|venha|apareça|descubra))|ameaç\\p{L}+ (?:de me |me )matar",
    "(?:hij|zij|die|ex|man|vriend|partner|vader|buurman|bezorger)(?: \\p{L}+)? (?:heeft|had) (?:me|mij|ons) (?:\\p{L}+ ){0,2}(?:geslagen|mishandeld|verkracht|aangevallen|geschopt|gewurgd)|(?:hij|man|ex|vriend|vader)(?: \\p{L}+)? (?:slaat|sloeg|mishandelt|stalkt|achtervolgt|bedreigt) (?:me|mij|ons)(?! over)|(?:hij|ex|man|vriend|vader)(?: \\p{L}+)? (?:is|was) (?:\\p{L}+ )?gewelddadig|gewelddadige (?:ex|man|relatie|vader)|huiselijk geweld|(?:mijn|word|werd) (?:\\p{L}+ )?(?:stalker|gestalkt)|bang (?:voor (?:hem|mijn (?:ex|man|vader)|mijn leven)|dat hij (?:me|mij|ons|hier|komt))|(?:dreigt|gedreigd|dreigde) (?:me|mij) (?:te |\\p{L}+ te )(?:vermoorden|slaan|doden)",
    "(?:on|mąż|ex|chłopak|partner|ojciec|sąsiad|kurier)(?: \\p{L}+)? (?:mnie |nas )?(?:bije|bił|pobił|uderzył|zgwałcił|dusił|prześladuje|śledzi|nęka)(?: (?:mnie|nas))(?! przez telefon)|(?:on|mąż|ex|chłopak|ojciec)(?: \\p{L}+)? (?:mnie|nas) (?:bije|bił|pobił|uderzył|zgwałcił|dusił|prześladuje|śledzi|nęka)|przemoc\\p{L}* domow\\p{L}+|(?:mąż|ex|partner|ojciec)(?: \\p{L}+)? (?:jest|był) (?:agresywny|przemocowy)|mój (?:stalker|prześladowca)|(?:boję|boje) się (?:go(?! (?:kupić|używać|włącz))|o (?:swoje )?życie|(?:byłego )?męża|ojca|byłego|że (?:mnie|nas) (?:znajdzie|zabije|pobije))|grozi(?:ł)? (?:mi )?(?:śmiercią|że mnie zabije)",
    "(?:han|hon|som|ex|exman|man|sambo|pojkvän|pappa|granne|bud)(?: \\p{L}+)? (?:slår|slog|misshandla\\p{L}+|våldtog|ströp|förföljer|stalkar|jagar) (?:mig|oss)|(?:har|hade|blev|blivit) (?:\\p{L}+ ){0,2}(?:slagit mig|misshandlad|misshandlat mig|våldtagen|stalkad|förföljd)|(?:han|exman|ex|man|sambo|pappa)(?: \\p{L}+)? (?:är|var) våldsam|våldsam\\p{L}* (?:ex|man|sambo|pojkvän|pappa)|våld i (?:hemmet|nära relation\\p{L}*)|min stalker|rädd (?:för (?:honom|mitt (?:ex|liv)|min (?:ex|man|sambo|pappa)\\p{L}*)|att han (?:ska|kommer|hittar)\\p{L}*)|hot(?:ar|at|ade) (?:med )?(?:att )?(?:döda|slå|mörda) mig",
    "(?:kocam|eşim|eski eşim|eski kocam|babam|sevgilim|komşum|kurye) (?:\\p{L}+ )?(?:beni|bana|bizi) (?:\\p{L}+ )?(?:dövüyor|dövdü|vurdu|vuruyor|takip ediyor|tehdit ediyor|şiddet\\p{L}*|tecavüz\\p{L}*)|(?:beni|bizi) (?:dövüyor|dövdü|dövmüştü|öldürecek|öldürmekle)|aile içi şiddet|(?:kocamdan|eşimden|eski eşimden|ondan|babamdan) (?:çok )?kork\\p{L}+|can güvenliğim\\p{L}* (?:yok|tehlikede|endişe\\p{L}*)|şiddet (?:gördüm|görüyorum|uyguluyor|uyguladı)",
  ),
  "暴力を(?:振|ふる|ふり|受け)|dv(?:被害|を受け|から(?:逃|避難))|(?:夫|妻|彼|彼氏|彼女|父|男|人)(?:に|から)[^。\\n]{0,8}(?:殴|蹴|首を絞|襲)(?:ら|り)?れ|殴られ|ストーカー(?:被害|され|行為|に(?:遭|あ))|(?:つきま|付きま)と(?:わ|い|っ)|(?:命|身)の危険を感じ|殺すと(?:言|脅)|殺され(?:る|そう)",
  "家暴|(?:老公|丈夫|前夫|男友|男朋友|他|她|父亲|爸爸|邻居|快递员)[^，。！？\\n]{0,6}(?:打|殴打|掐|强奸|虐待|跟踪|尾随|骚扰|威胁)(?:过|了)?我(?!们?的?(?:电话|手机|订单|包裹|账|帐|字|钱|脸|下))|(?:被|遭)(?:他|她|前夫|老公|丈夫|男友|人)?(?:家暴|殴打|跟踪(?!号|码)|尾随)|跟踪狂|(?:要|会|说要|威胁要)杀(?:了)?我|害怕(?:他|前夫|老公|他会)(?:找|来|打|伤)?",
  "(?:남편|전남편|남자 ?친구|남친|아버지|그 ?사람|그가|아빠)[^.!?\\n]{0,12}(?:때리|때려|때렸|폭행|폭력|스토킹|쫓아|위협|협박|목을 졸)|가정 ?폭력|스토킹(?:을)? ?(?:당|하)|스토커|(?:맞고 (?:살아|살았|삽니다)|폭행당|죽이겠다)|(?:그 ?사람|남편|전남편)(?:이)? ?(?:너무 )?(?:무서|두려)",
  "(?:زوجي|طليقي|خطيبي|والدي|حبيبي|جاري|هو|كان) (?:\\p{L}+ ){0,2}(?:يضربني|ضربني|يعنفني|عنفني|يلاحقني|يطاردني|يتعقبني|يهددني|هددني)|(?:يضربني|ضربني|اغتصبني)|(?:ال)?عنف (?:ال)?[أا]سري|[أا]خاف (?:منه|من (?:زوجي|طليقي|والدي)|على حياتي|[أا]ن (?:يجدني|يؤذيني|يقتلني))|خائفة منه|هدد(?:ني)? بقتلي|يهددني بالقتل",
);

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
    "(?:i'm|i am|im|we're|so|really|very|live in) (?:\\p{L}+ )?(?:scared|terrified|frightened|fear)|afraid (?:of|he|she|for)|where (?:i|we) (?:now |currently )?(?:live|am|are (?:living|staying))|(?:find|found|finds|finding|track|tracks|tracked|tracking|follow|follows|followed|following|threaten\\p{L}*|harass\\p{L}*|spy\\p{L}*) (?:on )?(?:me|us|my (?:new )?address|my home|my (?:location|children|kids|daughter|son))|(?:violent|restraining order)",
    "(?:habe|hab|haben) (?:\\p{L}+ ){0,2}angst|fürchte mich|wo ich (?:\\p{L}+ )?(?:wohne|lebe|bin)|meine (?:neue )?adresse (?:\\p{L}+ )?(?:herausgefunden|rausgefunden|gefunden)|(?:verfolgt|bedroht|belästigt|stalkt|findet|beobachtet) mich|mir (?:auf|nach)(?:lauert|stellt)|stellt mir nach|lauert mir auf|gewalttätig|einstweilige verfügung|kontaktverbot",
    "(?:j'ai|ai) (?:\\p{L}+ )?peur|où (?:j'habite|je (?:vis|suis|loge|habite))|(?:me|m') ?(?:suit|traque|harcèle|retrouve|retrouver|retrouvée?|poursuit|menace|espionne|surveille)(?! (?:le|la|un) (?:colis|commande))|mon (?:adresse|domicile)(?= [^.!?\\n]{0,40}peur)|violent",
    "(?:tengo|me da|con) (?:\\p{L}+ )?miedo|dónde (?:vivo|estoy|vivimos)|me (?:sigue(?! (?:\\p{L}+ndo|sin|debiendo))|persigue|acosa|amenaza|rastrea|vigila|espía|localiza|encuentre)|violento|orden de alejamiento",
    "(?:ho|abbiamo) (?:\\p{L}+ )?paura|dove (?:abito|vivo|sono|abitiamo)|mi (?:segue|perseguita|minaccia|spia|rintraccia|trova|controlla)|violento",
    "(?:tenho|estou com|com|morro de) (?:\\p{L}+ )?medo|onde (?:eu )?(?:moro|vivo|estou)|(?:me (?:segue|persegue|ameaça|vigia|rastreia|encontr\\p{L}+)|(?:segue|persegue|ameaça|vigia)-me)(?! devendo)|violento|medida protetiva",
    "(?:ben|zo|erg) (?:\\p{L}+ )?bang|waar ik (?:nu )?(?:woon|ben|verblijf)|(?:volgt|achtervolgt|stalkt|bedreigt|bespiedt|vindt|lastigvalt) (?:me|mij|ons)|valt (?:me|mij) lastig|gewelddadig|contactverbod",
    "(?:boję|boje) się|gdzie (?:mieszkam|jestem|przebywam)|(?:śledzi|prześladuje|nęka|nachodzi|straszy|szpieguje) (?:mnie|nas)|(?:mnie|nas) (?:śledzi|prześladuje|nęka|nachodzi|straszy|znajdzie|znalazł)|grozi mi|agresywny",
    "(?:är|jätte|så) ?(?:\\p{L}+ )?rädd|var jag (?:bor|är|befinner)|(?:förföljer|följer efter|hotar|trakasserar|stalkar|spårar|hittar|övervakar) (?:mig|oss)|våldsam|besöksförbud|kontaktförbud",
    "(?:çok )?korkuyorum|nerede (?:oturduğumu|yaşadığımı|olduğumu|kaldığımı)|(?:beni|bizi) (?:takip|tehdit|rahatsız|taciz|bul\\p{L}+|izli\\p{L}+|gözetl\\p{L}+)|adresimi (?:öğren|bul)\\p{L}+|uzaklaştırma kararı",
  ),
  "怖(?:い|く|すぎ)|こわい|恐(?:い|ろしい)|怯え|(?:住所|居場所|自宅|家)(?:を|が)[^。\\n]{0,8}(?:知られ|知って|特定|ばれ|バレ|突き止)|(?:追い?かけ|後をつけ|監視し|脅し|脅さ|待ち伏せ)|接近禁止",
  "害怕|我(?:很|好|真的)?怕|可怕|(?:知道|查到|找到|发现)[^，。！？\\n]{0,6}我[^，。！？\\n]{0,4}(?:住|地址|在哪)|(?:跟踪|骚扰|威胁|监视|纠缠|尾随)(?:着|了)?我|人身(?:安全|保护)",
  "무서(?:워|웠|운)|무섭|두려(?:워|운)|두렵|(?:제|내|저희)? ?(?:주소|집|사는 ?곳|위치)(?:를|을)? ?(?:알아|찾아|추적)|(?:쫓아|따라다|괴롭|협박|위협|감시|스토킹)|접근 ?금지",
  "خائف|[أا]خاف|خوف|مرعوب|[أا]ين [أا](?:سكن|عيش|قيم)|عنواني|(?:يلاحقني|يتتبعني|يتعقبني|يهددني|يطاردني|يراقبني|يضايقني)",
);
