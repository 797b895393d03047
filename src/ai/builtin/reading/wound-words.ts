/** Somebody is cut, stitched or at a hospital: words that need one another, as seams are stitched and prices cut. */
import { anyOf, wholeWords } from "./word-patterns.js";

const PARTS =
  "(?:little |index |middle |ring |left |right |whole )?(?:hands?|fingers?|fingertip|thumbs?|arms?|forearm|wrists?|legs?|knees?|shins?|feet|foot|toes?|face|lips?|chin|cheek|forehead|eyebrow|head|scalp|neck|tongue|gums?|mouth|nose|palm|heel|ankle)";

/** A person is cut: "cut the price", "a clear cut" and "cut me off" are none. */
export const CUT = anyOf(
  wholeWords(
    `(?<!(?:print|crop|cropping|photo|picture|image|scan|thumbnail|zoom)(?: (?:has|had|have|just|is|was|also))? )(?:cut|cuts|cutting|slashed|sliced|gashed|slit|lacerated|split) (?:(?:open )?(?:my|his|her|our|their|the (?:boy|girl|child|baby)'s|(?:my|our) \\p{L}+'s) ${PARTS}(?!(?<=head|face|arms?|hands?|legs?|foot|feet|chin|neck|mouth|nose|forehead) (?:off|out)(?!\\p{L}))|(?:him|her|my|our|them|your)sel(?:f|ves)|(?:him|her|me|my (?:son|daughter|wife|husband|child|kid|mother|father)) (?:badly|deeply|on|across|in the (?:hand|finger|face|leg|arm|foot)))|(?:hand|finger|thumb|arm|leg|foot|face|lip|chin|forehead|head)(?: \\p{L}+)? (?:was|were|got|is|has been) (?:\\p{L}+ )?(?:cut|sliced|gashed|slashed|lacerated)(?! (?:in|of|on|at) (?:the |my |every |this |your )?(?:photo|picture|print|page|image|shot|frame|poster|scan|crop))(?! (?:off|out))`,
    "(?:sich|mich|uns) (?:(?!ins? eigene|ins? fleisch|aus )\\p{L}+ ){1,7}(?:auf)?geschnitten|(?:hand|finger|daumen|arm|bein|fuß|lippe|kinn|stirn) (?:\\p{L}+ )?(?:auf|ein|zer)geschnitten|(?:sohn|tochter|kind|ich|mann|frau|mutter|vater|kollegin|kollege)(?: \\p{L}+){0,2} (?:hat|habe|hatte) (?:sich|mich) (?:\\p{L}+ )?geschnitten|schnitt (?:sich|mich) (?:\\p{L}+ ){0,3}(?:an|in|die|den|am|mit)|(?<!(?:bei|für|gegen|auf|von|zu)(?: \\p{L}+)? )(?:schnitt|platz)wunden?",
    "(?:me suis|nous sommes|(?:fils|fille|mari|femme|enfant|mère|père|bébé|amie?|frère|sœur|cliente?|collègue|conjointe?|compagnon|compagne|petite?)(?: \\p{L}+)? s'(?:est|était)|(?:il|elle) s'(?:est|était)(?= (?:\\p{L}+ )?(?:coupée?|entaillée?|tailladée?) (?:avec|profond\\p{L}*|sur) )) (?:\\p{L}+ )?(?:coupée?s?|entaillée?s?|tailladée?s?)(?! (?:les cheveux|du monde|de (?:tout|vous)))|(?:s'est|me suis|s'était) (?:\\p{L}+ )?ouvert (?:la|le|les|l'|un)(?: |(?<='))(?:(?:petit|gros|deux) )?(?:mains?|doigts?|pouce|bras|jambe|pieds?|lèvre|menton|front|arcade|crâne|genou|tête|poignet|visage|joue|paume)|(?:coupée?s?|entaillée?s?|coupé) (?:la main|le doigt|les doigts|le pouce|le bras|la jambe|le pied|la lèvre|le menton|le front)|(?:profonde )?coupure (?:à|au|profonde)(?: la| le)? ?(?:main|doigt|pouce|bras|jambe|pied|visage)",
    "me (?:corté|he cortado)(?! (?:el pelo|las uñas))(?= (?:con|en|la|el|los|un|al|una)|\\s*[,.;])|(?:se|me|nos) (?:ha |he |había |hizo )(?:hecho )?un corte(?! de)|(?<!(?:video|vídeo)?(?:llamada|vídeo|video|transmisión|señal|conexión|luz|comunicación|internet|línea|cita|consulta|reunión|sesión|emisión|partido|directo|suministro|agua|gas|servicio|cable|tela|imagen|foto|película)[^.!?\\n]{0,30} )se (?:cortó|ha cortado|había cortado) (?:con (?!(?:el |la |mi |un |una |su )?(?:médic|doctor|client|soporte|asesor|agent|técnic|operador))|en (?:la|el) (?:mano|dedo|brazo|pierna|pie|cara)|(?:la (?:mano|cara|pierna|muñeca|frente|ceja|cabeza)|el (?:dedo|brazo|pie|labio|mentón|pulgar)|los dedos|un (?:dedo|pie|brazo)))|se (?:rajó|ha rajado) (?:la (?:mano|cara|pierna|muñeca|frente|ceja|cabeza)|el (?:dedo|brazo|pie|labio|mentón|pulgar)|los dedos|un (?:dedo|pie|brazo))|(?:corte|cortes|tajo) (?:profundo )?en (?:la|el|los) (?:mano|dedo|dedos|brazo|pierna|pie|cara|labio)",
    "(?:mi sono|ci siamo) (?:\\p{L}+ )?(?:tagliat[oaie]|ferit[oaie])(?! (?:i capelli|fuori))|si è (?:\\p{L}+ )?(?:ferit[oa]|tagliat[oa](?= (?:con (?!l'uso|il tempo|il lavaggio)|(?:la|alla|una) mano|(?:il|al|un|le|alle) dit[oa]|(?:il|al) (?:braccio|piede))))|(?:taglio|tagli) (?:profondo )?(?:alla|al|sulla|sul|a un) (?:mano|dito|braccio|gamba|piede|viso|labbro)|tagliat[oa] (?:la mano|il dito|un dito|le dita|il braccio)",
    "me cortei(?= (?:com|na|no|em|ao|num|numa|todo|toda|feio)|\\s*,)|(?<!(?:chamada|ligação|transmissão|vídeo|sinal|conexão|internet|consulta|reunião|luz|energia|imagem|foto|áudio)[^.!?\\n]{0,30} )se cortou(?= (?:com|na|no|em|ao|num|numa|todo|toda|feio)|\\s*,)|(?<!(?:chamada|ligação|transmissão|vídeo|sinal|conexão|internet|consulta|reunião|luz|energia|imagem|foto|áudio)[^.!?\\n]{0,30} )cort(?:ou|ei)-(?:se|me)(?= (?:com|na|no|em|ao|num|numa))|cort(?:ou|ei) (?:a mão|o dedo|os dedos|o braço|a perna|o pé|o rosto|o lábio)|corte (?:profundo |feio )?(?:na|no) (?:mão|dedo|braço|perna|pé|rosto)",
    "(?:zich|me|mezelf) (?:\\p{L}+ ){0,6}(?:ge|open)sneden|sneed (?:zich|me|mij) (?:\\p{L}+ ){0,3}(?:aan|in|met)|(?:hand|vinger|duim|arm|been|voet|gezicht|lip) (?:(?!(?:verkeerd|scheef|half|deels|niet) )\\p{L}+ )?(?:open|in)?gesneden|(?<!(?:voor|bij|tegen|op|van)(?: \\p{L}+)? )snijwond(?:en)?",
    // "Zaciął się" is a machine that is stuck.
    "(?:skaleczy|poharata)(?:ł|ła|łem|łam|ło) się|się (?:\\p{L}+ ){0,2}(?:skaleczy|poharata)(?:ł|ła|łem|łam|ło)|(?:(?:zaci|poci|rozci|przeci)(?:ął|ęła|ąłem|ęłam|ęło) się|się (?:\\p{L}+ ){0,2}(?:zaci|poci|rozci|przeci)(?:ął|ęła|ąłem|ęłam|ęło)) (?:\\p{L}+ ){0,2}w (?:rękę|palec|palce|dłoń|kciuk|nogę|twarz|wargę|stopę)|(?:rozci|przeci|skaleczy|zaci)(?:ł|ła|łem|łam|ął|ęła|ęłam|ąłem) (?:sobie )?(?:rękę|palec|palce|dłoń|kciuk|nogę|twarz|wargę)|ran(?:a|ę) cięt\\p{L}",
    "(?:skar|skurit) mig(?! ut)|(?<!(?:det|den|såsen|motorn) (?:har |hade )?)(?:skar|skurit) (?:sig|oss) (?:\\p{L}+ )?(?:på|med|i (?:handen|fingret|tummen|armen|benet|foten|läppen))|(?:skar|skurit) (?:upp )?(?:handen|fingret|tummen|armen|benet|foten|läppen)|skärsår (?:i|på)|jack i (?:handen|fingret|tummen|armen|benet|foten|läppen|pannan|huvudet|hakan)",
    "(?<!(?:baskı|fotoğraf|resim|poster)\\p{L}{0,4} (?:\\p{L}+ )?)(?:elini|elimi|parmağını|parmağımı|kolunu|kolumu|bacağını|yüzünü|ayağını|dudağını) (?:\\p{L}+ ){0,3}(?:kesti|kestim|kesmiş|kesildi|yardı)|(?:eli|elim|parmağı|parmağım) (?:\\p{L}+ )?kesildi|(?:eli|elim|parmağı|parmağım|kolum|yüzü) (?:\\p{L}+ )?yarıldı",
  ),
  "(?<!(?:写真|印刷|プリント|画像|ポスター|画面|動画|映像|カメラ)[^。\\n]{0,12})(?:(?:(?<![切選相派助歌])手|指|腕|(?<![不満遠])足|顔|唇|額|あご|顎)を[^。\\n]{0,10}(?:切って|切った|切りました|裂)|(?:(?<![切選相派助歌])手|指|唇|額)が[^。\\n]{0,6}(?:切れ(?:て|た|まし)|裂け))(?![^。\\n]{0,10}(?:印刷|プリント))|切り傷(?!に(?:効|使|も|は)|用|や)",
  "(?:(?<![二对扶把高选歌新到入拆])手(?!机|表|环|提|工|柄|套|册|办|镯|链|包|感|账|帐|绘)指?|胳膊|(?<![桌床椅裤柜])(?:腿|脚(?!垫|架|踏|本|轮))|脸|嘴唇|额头)(?:被|都|也)?[^，。！？\\n]{0,8}(?:割(?:伤|破|了|到|开)|划(?:伤|破|开)|切(?:伤|到))|(?:割|划)(?:伤|破)了?(?:手(?!机|表|环|提|柄|套|册|办|镯|链|包)|脸|腿|脚(?!垫|架|踏)|胳膊)",
  "(?<!\\p{L})(?:손|손가락|팔|다리|발|얼굴|입술|이마)(?:을|를|이|가)?[^.!?\\n]{0,8}(?:베었|베였|(?<!디)베어(?=서|졌|요|버)|벴|베인)|(?<!\\p{L})(?<!(?:장갑|옷|인형|커버|바지)[^.!?\\n]{0,6})(?:손|손가락|입술|이마|턱)(?:이|가) ?(?:\\p{L}{1,4} )?찢어[졌져]",
  "(?:جرح|جرحت|انجرح|انجرحت)(?: \\p{L}+){0,2} (?:يد|[إا]صبع|ذراع|ساق|قدم|وجه)\\p{L}*|(?<!\\p{L})(?:قطع|قطعت) (?:يد[هي]|[إا]صبع)\\p{L}*|(?:يد|[إا]صبع)\\p{L}* (?:\\p{L}+ )?(?:انجرح|جرح)\\p{L}*",
);

/** Of somebody who is cut: it bleeds now. Ink and dye bleed as well, prints have a bleed, and what has stopped is over. */
export const BLEEDS = anyOf(
  wholeWords(
    "(?<!(?:ink|dye|paint|colou?rs?|markers?|pens?|toner|texts?|images?|light|no|not|n['’]t|never|more|longer|stopped|didn['’]t|full)(?:-| (?:\\p{L}{1,12} )?))bleed(?:s|ing)?(?! (?:has |have |is )?(?:stopped|through|into|area|margins?|marks?|edges?|lines?|out|money|cash|us|me|when|on (?:the|my|your) (?:page|paper|print|fabric))(?!\\p{L}))(?<=bleeds|bleeding)|(?:wo|does|did|would)n['’]t stop bleeding|(?:not|never) stopp(?:ed|ing) bleeding|blood (?:is )?(?:everywhere|all over|pouring|gushing|running)|(?:los(?:ing|t)|lots? of|so much) (?:a lot of )?blood",
    "(?<!(?:tinte|farbe|druck|nicht|nichts) (?:\\p{L}{1,8} )?)blutet(?! (?:nicht|kaum|aus|durch|nimmer|in d))|blutend\\p{L}{0,2}|(?<!aufgehört (?:hat )?zu )bluten(?! (?:hat|ist) (?:aufgehört|gestoppt|vorbei))|(?:überall|so viel|viel) blut|verliert (?:viel )?blut",
    "(?<!(?:ne|n['’]|encre|couleur|teinture) ?)saign(?:e|ent|ait)(?! (?:plus|pas)(?!\\p{L}))|(?<!(?:arrêté|cessé|fini) de )saigner|(?:du|plein de|beaucoup de) sang (?:partout|qui)|perd (?:beaucoup de |du )?sang",
    "(?<!(?:no|não|tinta|tinte|color|dejó de|dejado de|parado de|parou de) )sangr(?:a|am|an|ando|ar)(?! (?:al (?:lavar|imprimir)|en la (?:ropa|tela|hoja|página)|(?:na|no) (?:roupa|papel|tecido)))|(?:mucha|tanta) sangre|sangre por todas partes|pierde (?:mucha )?sangre",
    "(?<!(?:non|inchiostro|colore|smesso di) )sanguina(?:no|re|ndo)?|(?:molto|tanto) sangue|sangue (?:dappertutto|ovunque)|perde (?:molto )?sangue",
    "(?:muito|tanto) sangue|sangue (?:por todo|para todo)|perde(?:ndo)? (?:muito )?sangue",
    "(?<!(?:inkt|kleur|verf|niet|nauwelijks|amper) (?:\\p{L}{1,8} )?)bloedt(?! (?:niet|nauwelijks|amper|door|uit))|(?:hevig|erg|hard|flink) (?:aan het )?bloeden|(?:aan het|blijft) bloeden|(?:veel|overal) bloed",
    "(?<!(?:nie|przestał|przestała|przestało|farba|tusz) )krwaw(?:i|ię|ią|iący|iąca|ić)|leci (?:\\p{L}{2,4} )?krew|krew (?:\\p{L}{2,4} )?leci|(?:dużo|pełno) krwi",
    "(?<!(?:färgen|bläcket|inte|slutade|slutat) (?:att )?)blöder(?! (?:inte|knappt|ut|av sig))|(?<!slut(?:ade|at) (?:att )?)blöda|(?:mycket|överallt) blod|blod överallt",
    "(?<!(?:boya|mürekkep|renk)\\p{L}{0,4} )kanıyor|kanama(?:sı)? (?:var|durm\\p{L}{2,8})|kan(?:ı)? durm\\p{L}{2,8}|çok kan|kan kaybed\\p{L}{2,8}",
  ),
  "血が(?:止まら|止まりませ|出(?!な|ませ)|流れ)|血だらけ|出血(?:して|が止まら|がひど)|(?<![没不无防未]|没有|不再|停止)(?:流血|出血)(?!了?(?:已经)?(?:停|止住))|血(?:流不止|止不住|一直(?:流|不停))|很多血|(?<!안 )피가 (?:나(?!지)|계속|멈추지|안 멎|흐르)|피를 (?:흘리|많이)|출혈이 (?:심|멈추지|계속|있)|(?<!(?:لا|لم|لن|تعد|يعد) )(?:و)?[تي]نزف|(?<!(?:توقف|لا يوجد) (?:ال)?)نزيف(?! (?:توقف|انتهى))|دم كثير|الكثير من الدم",
);

/** Of a wound, and of seams and loyalty points too. */
export const STITCHED = anyOf(
  wholeWords(
    "stitches|sutures|stitched(?: up)?|sutured|genäht|nähen|fäden|points de suture|suturée?s?|recoudre|recousue?|puntos(?: de sutura)?|suturar\\p{L}*|sutura|punti(?: di sutura)?|suturat[oa]|pontos|suturad[oa]|gehecht|hechten|hechtingen|szwy|szyt[aey]|szyci[ae]|zaszy\\p{L}+|stygn|sys|sytt|sydd\\p{L}*|dikiş\\p{L}*",
  ),
  "縫(?:い|う|っ|わ)|缝(?:了|针|合)|꿰맸|꿰매|غرز|غرزة|خياطة",
);

/** A wound, or a part of somebody's head. */
export const WOUNDED = anyOf(
  wholeWords(
    "(?:his|her|my|(?:son|daughter|wife|husband|mother|father|child)'s) (?:head|forehead|chin|lip|eyebrow|leg|arm|foot|hand|finger|knee)|wounds?|(?:am|seinen?|seinem|ihren?|ihrem|meinen?|meinem) (?:kopf|stirn|kinn|lippe|bein|arm|hand|finger)|wunden?|(?:sa|son|ma|mon) (?:tête|front|menton|lèvre|jambe|bras|main)|(?:à la|au) (?:tête|front|menton|lèvre)|plaies?|heridas?|(?:en la|en el) (?:cabeza|frente|barbilla|labio)|ferit[ae]|(?:alla|alla|sulla|al|sul) (?:testa|fronte|mento|labbro)|feridas?|(?:na|no) (?:cabeça|testa|queixo|lábio)|wond(?:en)?|(?:zijn|haar|mijn) (?:hoofd|kin|lip|been|arm|hand)|ran[aęy]|(?:głowę|czoło|brodę|wargę)|sår(?:et)?|(?:i|på) (?:huvudet|pannan|hakan|läppen)|yaras?ı|(?:kafası|alnı|çenesi|dudağı)\\p{L}*",
  ),
  "(?:頭|額|おでこ|顎|唇|傷口?)[をにがは]|伤口|(?:头|额头|下巴)(?:上|部)?(?:破|磕|摔|砸)|상처|(?:머리|이마|턱|입술)(?:를|을|가|이)? ?(?:다쳐|찢|깨|부딪)|(?:رأسه|رأسها|جبينه|جبينها|ذقنه|الجرح|جرح)",
);

/** Doctors and hospitals. */
export const IN_CARE_OF_DOCTORS = anyOf(
  wholeWords(
    "a&e|a & e|emergency (?:room|department|ward|care)|the er|urgent care|casualty|hospital|ambulance|doctors?|surgeon|paramedics?|notaufnahme|notarzt|krankenhaus|klinik|arzt|ärztin|rettungswagen|urgences|hôpital|médecin|samu|urgencias|hospital|médico|ambulancia|pronto soccorso|ospedale|medico|ambulanza|urgência|urgências|pronto-socorro|pronto socorro|upa|spoedeisende hulp|spoed|eerste hulp|ziekenhuis|dokter|huisarts|sor|sor-ze|sorze|szpital\\p{L}*|pogotowi\\p{L}+|lekarz\\p{L}*|akuten|akutmottagning\\p{L}*|sjukhus\\p{L}*|läkare|vårdcentral\\p{L}*|acil(?:de|e|deyiz)?|acil servis\\p{L}*|hastane\\p{L}*|doktor\\p{L}*",
  ),
  "救急|病院|医者|急诊|医院|医生|응급실|병원|의사|الطوارئ|(?:ال)?مستشفى|(?:ال)?طبيب|(?:ال)?[إا]سعاف",
);

/** At this moment: who went there last month asks for a receipt, and who works there for shoes; so no other word stands before the ward. */
export const AT_HOSPITAL_NOW = anyOf(
  wholeWords(
    "(?:i'm|im|i am|we're|we are|he's|he is|she's|she is|sitting|waiting) (?:(?:now|still|currently|right|just|both|all|stuck|here|already|back) )*(?:in|at) (?:(?:the )?(?:a&e|a & e|emergency (?:room|department)|casualty)|the er)(?! (?:nurse|doctor|team|staff|department|shift|manager|reception))|(?:on (?:the|our|my) way to|rushing (?:him|her) to|heading to) (?:the )?(?:a&e|er|emergency (?:room|department))(?! for (?:my|a|the) shift)",
    "(?:sind|bin|sitzen?|warten?|liegt) (?:(?:wir|ich|er|sie|jetzt|gerade|grad|noch|immer|nun|schon|seit|hier|beide|alle|mit|ihm|ihr|meinem|meiner|unserem|unserer|sohn|tochter|kind|mann|frau|mutter|vater|im|moment|derzeit|aktuell|einer|zwei|drei|vier|stunden?) )*(?:in der|auf der) notaufnahme(?! (?:tätig|angestellt|beschäftigt|als|\\p{L}*arbeit|pfleg))|auf dem weg (?:(?:jetzt|gerade|schon) )?(?:in die|zur) notaufnahme",
    "(?:on est|nous sommes|je suis|on attend) (?:(?:encore|toujours|maintenant|actuellement|là|déjà|tous|en ce moment|avec (?:mon|ma) \\p{L}+) )*aux urgences(?! (?:comme|en tant))|en route pour les urgences",
    "(?:estamos|estoy|está|esperando) (?:(?:ahora|mismo|aún|todavía|ya|aquí|sentad[oa]s?|con mi \\p{L}+) )*en (?:la sala de )?urgencias(?! (?:como|de (?:guardia|turno)))|camino (?:de|a) urgencias",
    "(?:siamo|sono|stiamo aspettando) (?:(?:ancora|ora|adesso|qui|già|in attesa|con (?:mio|mia) \\p{L}+) )*(?:al|in) pronto soccorso(?! come)",
    "(?:estamos|estou|está|esperando) (?:(?:agora|ainda|já|aqui|neste momento|à espera|com (?:o meu|a minha|meu|minha) \\p{L}+) )*(?:nas urgências|na urgência|no pronto[- ]socorro|na upa)(?! (?:como|de plantão))",
    "(?:zijn|zit|zitten|ben|staan) (?:(?:we|wij|ik|nu|nog|steeds|net|hier|al|momenteel|met|mijn|onze|zoon|dochter|man|vrouw|kind|uur|uren) )*(?:op|bij) de (?:spoedeisende hulp|spoed|eerste hulp)",
    "(?:jesteśmy|jestem|siedzimy|czekamy) (?:(?:teraz|jeszcze|ciągle|wciąż|już|właśnie|tu|nadal|z (?:synem|córką|mężem|żoną|dzieckiem)) )*(?:na|w) (?:sor|sorze|sor-ze|izbie przyjęć|pogotowiu)",
    "(?:sitter|är|väntar) (?:(?:vi|jag|nu|just|fortfarande|ännu|redan|här|med (?:min|vår|vårt|mitt) \\p{L}+) )*på (?:akuten|akutmottagningen)",
    "acildey(?:iz|im)|acil servistey(?:iz|im)|acil(?:de| serviste) (?:bekliyor|oturuyor)\\p{L}*|(?:şu an|şimdi) acilde(?! (?:çalış|görev|hemşire|doktor))",
  ),
  "(?:今|いま)[^。\\n]{0,8}(?:救急(?:に(?:い(?:ま|る)|来)|へ|で(?:待っ|処置))|病院(?:へ向か|で処置|に(?:運|搬)))|救急車(?:を呼(?:びまし|んだ|んで)|で(?:運|搬)|に乗せ)|在(?:医院的?|[看挂等做]|那儿)?急诊(?:室|科)?(?!(?:室|科)?(?:工作|上班|医生|护士|医护|值班|当|做|的[护医]))|(?:지금|현재)[^.!?\\n]{0,8}응급실(?! ?(?:간호사|의사|직원|근무|에서 (?:근무|일)|팀))|응급실(?:에)? ?(?:와 ?있|입니다|이에요|가는 ?중)|(?:نحن|[أا]نا)(?: (?:ال[آأا]ن|لا نزال|ما زلنا|ما زلت|حاليا|مع (?:ابني|ابنتي|زوجي|زوجتي))){0,2} في (?:قسم )?الطوارئ",
);
