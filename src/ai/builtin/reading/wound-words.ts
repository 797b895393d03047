/** Somebody is cut, stitched or at a hospital: words that need one another, as seams are stitched and prices cut. */
import { anyOf, wholeWords } from "./word-patterns.js";

const PARTS =
  "(?:little |index |middle |ring |left |right |whole )?(?:hands?|fingers?|fingertip|thumbs?|arms?|forearm|wrists?|legs?|knees?|shins?|feet|foot|toes?|face|lips?|chin|cheek|forehead|eyebrow|head|scalp|neck|tongue|gums?|mouth|nose|palm|heel|ankle)";

/** A person is cut: "cut the price", "a clear cut" and "cut me off" are none. */
export const CUT = anyOf(
  wholeWords(
    `(?:cut|cuts|cutting|slashed|sliced|gashed|slit|lacerated|split) (?:(?:open )?(?:my|his|her|our|their|the (?:boy|girl|child|baby)'s|(?:my|our) \\p{L}+'s) ${PARTS}|(?:him|her|my|our|them|your)sel(?:f|ves)|(?:him|her|me|my (?:son|daughter|wife|husband|child|kid|mother|father)) (?:badly|deeply|on|across|in the (?:hand|finger|face|leg|arm|foot)))|(?:hand|finger|thumb|arm|leg|foot|face|lip|chin|forehead|head)(?: \\p{L}+)? (?:was|were|got|is|has been) (?:\\p{L}+ )?(?:cut|sliced|gashed|slashed|lacerated)(?! (?:off|out) (?:in|of|on) (?:the |my |every )?(?:photo|picture|print|page|image|shot|frame)s?)(?! (?:off|out))`,
    "(?:sich|mich|uns) (?:(?!ins? eigene|ins? fleisch)\\p{L}+ ){1,7}(?:auf)?geschnitten|(?:hand|finger|daumen|arm|bein|fuß|lippe|kinn|stirn) (?:\\p{L}+ )?(?:auf|ein|zer)geschnitten|(?:sohn|tochter|kind|ich|mann|frau|mutter|vater|kollegin|kollege)(?: \\p{L}+){0,2} (?:hat|habe|hatte) (?:sich|mich) (?:\\p{L}+ )?geschnitten|schnitt (?:sich|mich) (?:\\p{L}+ ){0,3}(?:an|in|die|den|am|mit)|schnittwunden?|platzwunden?",
    "(?:s'est|me suis|nous sommes|s'étaient?|s'était) (?:\\p{L}+ )?(?:coupée?s?|entaillée?s?|tailladée?s?|ouvert)(?! (?:les cheveux|du monde|de (?:tout|vous)))|(?:coupée?s?|entaillée?s?|coupé) (?:la main|le doigt|les doigts|le pouce|le bras|la jambe|le pied|la lèvre|le menton|le front)|(?:profonde )?coupure (?:à|au|profonde)(?: la| le)? ?(?:main|doigt|pouce|bras|jambe|pied|visage)",
    "(?:se|me|nos) (?:ha |he |había )?(?:cort(?:ó|é|ado)|hecho un corte|hizo un corte|rajado|rajó)(?! (?:el (?:pelo|suministro|servicio|pedido)|la (?:llamada|conexión|luz|comunicación)|internet))(?= (?:con|en|la|el|los|un|al|una|por)|\\s*[,.;])|(?:corte|cortes|tajo) (?:profundo )?en (?:la|el|los) (?:mano|dedo|dedos|brazo|pierna|pie|cara|labio)",
    "(?:si è|mi sono|ci siamo) (?:\\p{L}+ )?(?:tagliat[oaie]|ferit[oaie])(?! (?:i capelli|fuori))|(?:taglio|tagli) (?:profondo )?(?:alla|al|sulla|sul|a un) (?:mano|dito|braccio|gamba|piede|viso|labbro)|tagliat[oa] (?:la mano|il dito|un dito|le dita|il braccio)",
    "(?:se|me) cort(?:ou|ei)(?= (?:com|na|no|em|ao|num|numa|todo|toda|feio)|\\s*,)|cort(?:ou|ei)-(?:se|me)(?= (?:com|na|no|em|ao|num|numa))|cort(?:ou|ei) (?:a mão|o dedo|os dedos|o braço|a perna|o pé|o rosto|o lábio)|corte (?:profundo |feio )?(?:na|no) (?:mão|dedo|braço|perna|pé|rosto)",
    "(?:zich|me|mezelf) (?:\\p{L}+ ){0,6}(?:ge|open)sneden|sneed (?:zich|me|mij) (?:\\p{L}+ ){0,3}(?:aan|in|met)|(?:hand|vinger|duim|arm|been|voet|gezicht|lip) (?:\\p{L}+ )?(?:open|in)?gesneden|snijwond(?:en)?",
    "(?:skaleczy|rozci|zaci|przeci|poci|poharata)(?:ł|ła|łem|łam|ął|ęła|ąłem|ęłam|ęło|ło|ęliśmy)? się|się (?:\\p{L}+ ){0,2}(?:skaleczy|zaci|poci|rozci|przeci)(?:ł|ła|łem|łam|ął|ęła|ęło|ło)|(?:rozci|przeci|skaleczy|zaci)(?:ł|ła|łem|łam|ął|ęła|ęłam|ąłem) (?:sobie )?(?:rękę|palec|palce|dłoń|kciuk|nogę|twarz|wargę)|ran(?:a|ę) cięt\\p{L}",
    "(?:skar|skurit|skära) (?:sig|mig|oss)(?! ut)|(?:skar|skurit) (?:upp )?(?:handen|fingret|tummen|armen|benet|foten|läppen)|(?:djupt? )?(?:skärsår|jack) (?:i|på)",
    "(?:elini|elimi|parmağını|parmağımı|kolunu|kolumu|bacağını|yüzünü|ayağını|dudağını) (?:\\p{L}+ ){0,3}(?:kesti|kestim|kesmiş|kesildi|yardı)|(?:eli|elim|parmağı|parmağım|kolu|yüzü) (?:\\p{L}+ )?(?:kesildi|yarıldı)",
  ),
  "(?:手|指|腕|足|顔|唇|額|あご|顎)(?:を|が)[^。\\n]{0,10}(?:切って|切っ(?:た|てしま)|切りました|切れて|裂け)|切り傷",
  "(?:手指?|胳膊|腿|脚|脸|嘴唇|额头)(?:被|都|也)?[^，。！？\\n]{0,8}(?:割(?:伤|破|了|到|开)|划(?:伤|破|开)|切(?:伤|到))|(?:割|划)(?:伤|破)了?(?:手|脸|腿|脚|胳膊)",
  "(?:손|손가락|팔|다리|발|얼굴|입술|이마)(?:을|를|이|가)?[^.!?\\n]{0,8}(?:베었|베였|베어|벴|찢어졌|찢어져|베인)",
  "(?:جرح|جرحت|انجرح|انجرحت|قطع|قطعت)(?: \\p{L}+){0,2} (?:يد|[إا]صبع|ذراع|ساق|قدم|وجه)\\p{L}*|(?:يد|[إا]صبع)\\p{L}* (?:\\p{L}+ )?(?:انجرح|انقطع|جرح)\\p{L}*",
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

/** At this moment: who went there last month asks for a receipt. */
export const AT_HOSPITAL_NOW = anyOf(
  wholeWords(
    "(?:i'm|im|i am|we're|we are|he's|he is|she's|she is|sitting|waiting) (?:\\p{L}+ ){0,2}(?:in|at) (?:the )?(?:a&e|a & e|er|emergency (?:room|department)|casualty)(?! (?:nurse|doctor|department (?:nurse|doctor)))|(?:on (?:the|our|my) way to|rushing (?:him|her) to|heading to) (?:the )?(?:a&e|er|emergency (?:room|department))",
    "(?:sind|bin|sitzen?|warten?|liegt) (?:\\p{L}+ ){0,4}(?:in der|auf der) notaufnahme(?! (?:tätig|angestellt))|auf dem weg (?:\\p{L}+ )?(?:in die|zur) notaufnahme",
    "(?:on est|nous sommes|je suis|on attend) (?:\\p{L}+ ){0,2}aux urgences|en route pour les urgences",
    "(?:estamos|estoy|está|esperando) (?:\\p{L}+ ){0,2}en (?:la sala de )?urgencias|camino (?:de|a) urgencias",
    "(?:siamo|sono|stiamo aspettando) (?:\\p{L}+ ){0,2}(?:al|in) pronto soccorso",
    "(?:estamos|estou|está|esperando) (?:\\p{L}+ ){0,2}(?:nas urgências|na urgência|no pronto[- ]socorro|na upa|no hospital)",
    "(?:zijn|zit|zitten|ben|staan) (?:\\p{L}+ ){0,3}(?:op|bij) de (?:spoedeisende hulp|spoed|eerste hulp)",
    "(?:jesteśmy|jestem|siedzimy|czekamy) (?:\\p{L}+ ){0,2}(?:na|w) (?:sor|sorze|sor-ze|izbie przyjęć|pogotowiu)",
    "(?:sitter|är|väntar) (?:\\p{L}+ ){0,3}på (?:akuten|akutmottagningen)",
    "(?:şu an |şimdi )?acil(?:de|deyiz| servisteyiz| serviste bekliyoruz)|hastanedeyiz|acilde bekliyoruz",
  ),
  "(?:今|いま)[^。\\n]{0,8}(?:救急|病院)(?:に(?:い|来)|へ|で(?:待|処置))|救急車(?:を|で|に)(?:呼|運|乗)|(?:现在|正在|在)[^，。！？\\n]{0,6}急诊|(?:지금|현재)[^.!?\\n]{0,8}응급실|응급실(?:에)? ?(?:와 ?있|입니다|이에요|가는 ?중)|(?:نحن|[أا]نا)(?: \\p{L}+){0,2} في (?:قسم )?الطوارئ",
);
