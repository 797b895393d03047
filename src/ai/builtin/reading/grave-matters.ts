/** What a team lead must know of at once, however calmly it is said: by words that hardly any other message holds. */
import type { GiveWay } from "../../../kernel/slices.js";
import type { Signal } from "../lexicons/lexicon.js";
import { ANIMAL_IN_DANGER } from "./animals-in-danger.js";
import { GROOMED } from "./children-in-danger.js";
import { DEFRAUDED } from "./defrauded.js";
import { type Saying, sayingIn } from "./sayings.js";
import { THREATENS_US } from "./danger-words.js";
import { anyOf, findInSlices, inLowerCase, wholeWords } from "./word-patterns.js";

/** Pictures of naked children, abuse, and who seeks such contact, by name. */
const ABUSE_BY_NAME = [
  "child (?:porn\\p{L}*|sexual abuse|abuse (?:material|images?|pictures?|photos?|videos?)|exploitation)|kiddie porn|csam|p(?:a?e|æ)do(?:phil\\p{L}+|s)?|(?:sexual\\p{L}* |)(?:(?<!(?:to|for|with|about|an|the|our|these|those|many|help\\p{L}*|support\\p{L}*|foster\\p{L}*|protect\\p{L}*) )(?:abused|exploited|molested)|abus(?:e|es|ing|ers?)|exploit(?:s|ing|ation|ers?)?|molest(?:s|ing|ation|ers?)?) (?:of )?(?:a |my |our |his |her |their |these |young |small )?(?:child|children|kids?|minors?|little (?:girls?|boys?)|(?:step)?(?:daughter|son))|groom(?:ing|ed|s) (?:a |my |our |young |underage )?(?:child|children|kids?|minors?|teen\\p{L}*|(?:underage|young) (?:girls?|boys?)|daughter|son)(?! (?:for|of honou?r|hair))|(?:he|he\'s|who|man|user|someone|somebody|teacher|stranger|adults?) (?:is |was |has been |has |keeps )?groom(?:ing|ed|s) (?:a |my |our )?(?:girls?|boys?)",
  "kinderporno\\p{L}*|kindesmi(?:ss|ß)brauch\\p{L}*|kindesmisshandlung\\p{L}*|pädophil\\p{L}*|pädo|missbrauch\\p{L}* (?:von|an) (?:\\p{L}+ )?(?:kindern|minderjährigen|kind)|(?:kind|kinder|minderjährige\\p{L}?) (?:\\p{L}+ ){0,3}(?:sexuell )?missbraucht|sexueller missbrauch",
  "p(?:é|e)dopornograph\\p{L}*|pédophil\\p{L}*|pédocriminel\\p{L}*|abus sexuels? sur (?:\\p{L}+ )?(?:mineure?s?|enfants?)|pornographie (?:infantile|enfantine)",
  "pornograf[ií]a infantil|pederast\\p{L}+|pedófil\\p{L}+|pedofil\\p{L}+|pedopornograf\\p{L}+|abus[oi] (?:sexual(?:es)? )?(?:infantil|de menores|sexual de menores|sui minori|su minori)|abusi (?:sessuali )?su (?:\\p{L}+ )?(?:minori|bambin[ie])|abuso sexual (?:infantil|de (?:menores|crianças))",
  "kindermisbruik|pedofiel\\p{L}*|misbruik van (?:\\p{L}+ )?(?:kinderen|minderjarigen|kind)|pornografi\\p{L}+ dziecięc\\p{L}+|dziecięc\\p{L}+ pornografi\\p{L}+|molestowani\\p{L}+ (?:dzieci|nieletni\\p{L}+)|barnporr\\p{L}*|barnpornografi\\p{L}*|pedofil\\p{L}*|övergrepp (?:på|mot) barn|çocuk (?:pornosu|istismarı|pornografisi)\\p{L}*|çocuk\\p{L}* (?:cinsel )?istismar\\p{L}*|pedofili\\p{L}*",
];

const EN_CHILD =
  "(?:child|children|kids?|minors?|toddlers?|underage \\p{L}+|(?:little|young|small) (?:girls?|boys?|children)|(?:step)?(?:daughters?|sons?)|niece|nephew|pupils?|preteens?|(?:1?\\d|\\p{L}+)[- ]years?[- ]olds?)";
const EN_FILLERS =
  "(?:(?:and|underage|little|young|small|pictures?|photos?|images?|videos?|clips?|pics?|selfies?|of|from|with|showing|a|an|the|my|our|his|her|their|some|several|other|people's|someone's|\\d+|real) ){0,6}";
/** What is worn in that colour: "nude kids' ballet tights". */
const NOT_WORN =
  "(?!'?s?(?: (?!photo|pic|video|image)\\p{L}+){0,2} (?:tights|leotards?|unitards?|shoes?|sandals?|pumps|slippers?|flats|boots|trainers|socks?|stockings?|shades?|colou?rs?|tones?|dress|tutus?|polish|lipstick|look)(?!\\p{L}))";
/** "A naked cake for my child's birthday", "nude shoes, size for kids" are none: nothing but such words may stand between. */
const SHOWN_NAKED = [
  `(?:naked|nude|nudes|undressed|topless|unclothed|half[- ]naked|semi[- ]nude|sexuali[sz]ed|sexual|pornographic|porn|sexually explicit|indecent) ${EN_FILLERS}${EN_CHILD}${NOT_WORN}`,
  `${EN_CHILD}(?: (?:who|that|is|are|was|were|being|shown|seen|there|completely|totally|partly|half|fully|stark)){0,5} (?:naked|nude|undressed|unclothed|topless)(?! cake)${NOT_WORN}`,
  `(?:ask\\p{L}*|press\\p{L}*|want\\p{L}*|sent|sends|sending|demand\\p{L}*) (?:\\p{L}+ )?(?:my|our|a|his|her) (?:(?:\\d+|\\p{L}+)[- ]years?[- ]old )?(?:(?:step)?daughter|son|child|kid|niece|nephew|granddaughter|grandson|girl|boy)(?: \\p{L}+){0,2} (?:for |to send |with )?(?:(?:him|her|some|of|nude|naked) ){0,3}(?:nudes|naked (?:pictures?|photos?|selfies?)|nude (?:pictures?|photos?|selfies?)|(?:pictures?|photos?) (?:of (?:her|him)self )?(?:in (?:her|his) underwear|undressed|without clothes))`,
  "(?:nackt(?:bild|foto|aufnahme|video|selfie)\\p{L}*|nackte[nrsm]?|unbekleidete[nrsm]?|entblößte[nrsm]?|halbnackte[nrsm]?|sexualisierte[nrsm]?|pornografische[nrsm]? (?:bilder|fotos|aufnahmen))(?: (?:bilder|fotos|aufnahmen|videos))? (?:(?:von|mit|und|eines|einem|einer|der|des|den|meiner|meinem|meines|unserer|kleinen?|kleiner|ein|eine|jungen|zu|sehen) ){0,4}(?:kind(?:ern|er|es)?|minderjährige\\p{L}*|mädchen|kleinkind\\p{L}*|tochter|sohn\\p{L}*|jungen?|schüler\\p{L}*)",
  "(?:kind(?:er|ern)?|minderjährige\\p{L}?|mädchen|tochter|sohn|kleinkinder\\p{L}?) (?:(?:ist|sind|zu|sehen|die|das|war|waren|komplett|ganz|völlig|halb|darauf|auf|dem|den|foto|fotos|bildern|teilweise|dort|da) ){0,5}(?:nackt|unbekleidet|ohne kleidung|entblößt)",
  "(?:enfants?|mineure?s?|fillettes?|petites? filles?|petits? garçons?|gamine?s?|ma fille|mon fils) (?:(?:tout|toute|tous|entièrement|complètement|à|moitié|qui|sont|est|en|partiellement) ){0,4}(?:nue?s?(?![ -]pieds)|dénudée?s?|déshabillée?s?|tenue d'ève)|(?:nue?s?|(?<=(?:des|ses|les|tes) )nudes|dénudée?s?|pornographiques?|à caractère sexuel|sexuelles) (?:(?:de|d'|et|avec|des|impliquant|sur|une?|ma|mon|jeunes?) ?){1,4}(?:enfants?|mineure?s?|fillettes?|fille|fils)",
  "(?<!(?:ges[uù]|jes[uú]s) )(?:menores?|niñ[oa]s?(?! jes[uú]s)|crianças?|menin[oa]s?(?! jesus)|bambin[oaie](?! ges[uù])|minor[ie]|minorenn[ie]|mi hij[oa]|minha filha|meu filho|mia figlia|mio figlio)(?: de edad| de idade)? (?:(?:completamente|totalmente|medio|semi|que|está|están|sale|salen|aparece|aparecen|estão|em|che|sono|è|tutt[oi]|de) ){0,4}(?:desnud[oa]s?|sin ropa|nu(?:a|s|as)?|pelad[oa]s?|sem roupa|nud[oai]|nude(?<=(?:bambine|minorenni)[^.!?\\n]{0,30})|senza vestiti|svestit[oaie])",
  "(?:desnud[oa]s?|desnudos|(?<=(?:unos|los|uns|umas?|os|pedi\\p{L}*|mand\\p{L}+|envi\\p{L}+) )nudes|nud[oi]|(?<=(?:foto|immagini|fotografie) )nude|nudez|nus|nuas?|pornográfic[oa]s|sexuales|sexuais|sessuali|pornografic(?:he|i)) (?:(?:de|di|da|com|con|un|una|um|uma|mi|mia|minha|del|la|a|que|son|e) ){1,4}(?:menores?|niñ[oa]s?|crianças?|menin[oa]s?|bambin[oaie]|minor[ie]|minorenn[ie]|hij[oa]|filh[oa]|figli[oa])",
  "(?:naakt(?:e|foto|foto's|beelden|video)?s?|blote|ontblote|seksuele?|pornografische) (?:(?:foto's|beelden|plaatjes|filmpjes|van|met|en|een|de|mijn|kleine|jonge|minderjarige) ){0,5}(?:kind(?:eren|je|jes)?|minderjarigen?|meisjes?|jongetjes?|kleuters?|peuters?|dochter|zoon)|(?:kind(?:eren)?|minderjarigen?|meisjes?|kleuters?|dochter|zoon) (?:(?:die|dat|is|zijn|helemaal|half|volledig|te|zien) ){0,4}(?:naakt|bloot|zonder kleren)",
  "(?:nagi(?:e|ch|mi|ego|ej)?|nagą|rozebran\\p{L}+|roznegliżowan\\p{L}+|pornograficzn\\p{L}+) (?:(?:zdjęcia|zdjęć|fotki|filmy|i|z|mojej|mojego|małych|małe|małego) ){0,3}(?:dziec\\p{L}+|dzieci|nieletni\\p{L}+|małoletni\\p{L}+|dziewczynk\\p{L}+|chłopc\\p{L}+|córk\\p{L}+|syna)|(?:dziec\\p{L}+|nieletni\\p{L}+|dziewczynk\\p{L}+|córk\\p{L}+) (?:(?:jest|są|całkiem|zupełnie) ){0,2}(?:nag(?:o|ie|ich|a|ą|iego)|bez ubra\\p{L}+)",
  "(?:nakna|naken|nakenbild\\p{L}*|avklädda?|lättklädda|sexuella|pornografiska) (?:(?:bilder|bild|foton|filmer|på|av|med|och|ett|en|små|min|mitt) ){0,5}(?:barn\\p{L}*|minderårig\\p{L}*|flickor|flicka|pojkar|pojke|dotter|son)|(?:barn|minderåriga|flickor|min dotter|min son) (?:(?:som|är|helt|halvt) ){0,3}(?:nakna|naken|nakna|utan kläder)",
  "(?:çıplak(?! aya[kğ])|müstehcen|cinsel içerikli) (?:(?:bir|küçük|fotoğrafları?|resimleri?|olan|yaştaki) ){0,3}(?:çocu[kğ]\\p{L}*|reşit olmayan\\p{L}*|kız çocu\\p{L}+|kızım\\p{L}*|oğlum\\p{L}*)|(?:çocu[kğ]\\p{L}*|kızım\\p{L}*|oğlum\\p{L}*|reşit olmayan\\p{L}*) (?:\\p{L}+ )?(?:çıplak(?! aya[kğ])|müstehcen)",
];

const NAMED_UNSPACED =
  "児童(?:ポルノ|虐待|買春)|小児性愛|(?:儿童|未成年人?)(?:色情|性(?:侵|虐待|剥削))|恋童|아동 ?(?:포르노|음란물|성착취|성학대|학대)|소아성애|(?:استغلال|إباحية|اعتداء جنسي على|تحرش ب)(?: \\p{L}+)? ?(?:ال)?(?:أ|ا)?طفال";
const NAKED_UNSPACED =
  "(?:裸(?!足|眼|婚|麦|一貫)|ヌード(?!カラー|ベージュ|色|ピンク|トーン|系|メイク)|下着姿)[^。\\n]{0,8}(?:子供|子ども|こども|児童|未成年|幼児|女児|男児|娘|息子)|(?:子供|子ども|こども|児童|未成年者?|幼児|女児|男児|娘|息子)(?:たち|達)?[のがを][^。\\n]{0,6}(?:裸(?!足|眼|婚|麦|一貫)|ヌード(?!カラー|ベージュ|色|ピンク|トーン|系|メイク)|わいせつ|性的)|(?:裸体|裸照|全裸|没穿衣服|赤裸(?!着?[双光]?脚))[^，。！？\\n]{0,6}(?:儿童|孩子|小孩|未成年|女童|幼女|女儿|儿子)|(?:儿童|孩子|小孩|未成年人?|女童|幼女|女儿|儿子)们?的?[^，。！？\\n]{0,4}(?:裸体|裸照|全裸|没穿衣服|赤裸(?!着?[双光]?脚)|光着身)|(?:알몸|나체|벌거벗은|누드(?! ?(?:톤|컬러|색|핑크|베이지|브라운|계열|메이크업|타이즈|슈즈)))[^.!?\\n]{0,6}(?:아이|아동|어린이|미성년|여아|남아|딸|아들)|(?:아이|아동|어린이|미성년자?|여아|딸|아들)(?:들)?(?:의|이|가)?[^.!?\\n]{0,5}(?:알몸|나체|벌거벗|누드(?! ?(?:톤|컬러|색|핑크|베이지|브라운|계열|메이크업|타이즈|슈즈)))|(?:عاري?ة|عراة|عريان\\p{L}*)(?: \\p{L}+){0,2} (?:ل?ل?[أا]طفال|ل?طفل\\p{L}*|قاصر\\p{L}*)|(?:[أا]طفال|الأطفال|طفل\\p{L}*|قاصر\\p{L}*|قصّ?ر|ابنتي)(?: \\p{L}+){0,2} (?:عاري?ة|عراة|عاري\\p{L}*|عريان\\p{L}*)";

/** Somebody sees it, or it is more than naked: a child is also undressed to be weighed. Anywhere in a message. */
const SEEN = anyOf(
  "(?:photo|foto|pictur|pics|image|imagen|imágen|imagem|immagin|bild(?!schirm|ung)|aufnahme|v[ií]d[eé]o|wideo|film|[aá]lbum|albüm|beelden|plaatje|zdję|zdjec|resim|resmi|görüntü|nudes|selfie|webcam|stream|upload|hochgeladen|posted|posting|shar(?:ed|ing)|shows |shown|showing|seen|zu sehen|te zien|zeig|visible|profil|perfil|website|webseite|(?:your|our|the) (?:site|app|page|platform|plattform|plataforma|piattaforma|server)|(?:eurer|euerer|ihrer|der) (?:seite|plattform)|votre (?:site|page)|(?:su|vuestra|tu) (?:web|página)|vostro sito|(?:seu|vosso) site|(?:jullie|uw) site|waszej stronie|er sida|sitenizde|platform|plattform|plataforma|piattaforma|forum|chats?[ .,!?]|group|gruppe|content|inhalte|contenu|contenido|contenut|conteúdo|porn|sexu|sessual|seks|sexual|indecent|müstehcen|cinsel|写真|画像|動画|映像|アルバム|投稿|サイト|プロフ|わいせつ|性的|照片|图片|视频|相册|帖|网站|裸照|사진|영상|이미지|앨범|사이트|게시|صور|فيديو|ألبوم|موقع|منشور|見せ|載せ|公開|ユーザー|被传|上传|群里|发布|用户|平台|올라|올린|플랫폼|채팅)",
);
/** Prevention and help are for children, too: "leaflets against child sexual abuse". */
const NO_PRINT =
  "(?<!(?<!\\p{L})(?:books?|leaflets?|flyers?|posters?|brochures?|training|courses?|workshops?|charit(?:y|ies)|survivors?|bücher|buch|broschüren?|plakate?|schulung(?:en)?|kurse?|vortrag|prävention|livres?|affiches?|prévention|association|folletos?|libros?|carteles|prevención|asociación|livros?|cartazes|prevenção|associação|libri|libro|volantini|prevenzione|associazione|boeken|boek|folders?|preventie|książk\\p{L}+|ulotk\\p{L}+|böcker|bok|kitap\\p{L}*) (?:on|about|against|for|of|from|over|über|gegen|zu|vor|von|sur|contre|de|des|sobre|contra|del|do|da|sul|su|contro|gli|l'|tegen|o|przeciw|om|mot)(?!\\p{L})[^.!?\\n]{0,60})";

const ABUSED_MINORS = anyOf(`${wholeWords(...ABUSE_BY_NAME)}${NO_PRINT}`, NAMED_UNSPACED);
const NAKED_MINORS = anyOf(wholeWords(...SHOWN_NAKED), NAKED_UNSPACED);

/** No question is asked by the sentence ("can I do a chargeback?" is no dispute), and no merchant tells of a buyer's. */
const STATED =
  "(?![^.!?。！？؟\\n]{0,160}[?？؟])(?![^.!?\\n]{0,80} (?:against (?:us|me)|gegen (?:uns|mich)|contre (?:nous|moi)|contra (?:nosotros|nós|mí|mim|nuestra)|contro di (?:noi|me)|tegen (?:ons|mij)|przeciw(?:ko)? (?:nam|mnie)|mot oss|bize karşı)(?!\\p{L}))(?<!(?<!\\p{L})(?<!(?:i'm|i am|we are|as|bin|als|suis|soy|como|sono|come|sou|ben|jestem|är) )(?:a|an|one|our|my|this|another|the|ein|eine|unser|unsere|un|une|notre|una|nuestro|nuestra|nostro|il nostro|um|uma|nosso|een|onze|en|vår|nasz|bir) (?:customers?|buyers?|clients?|kunde|kundin|käufer(?:in)?|cliente?|acheteu(?:r|se)|comprador[a]?|acquirente|klant|koper|klient(?:ka)?|kund|köpare|müşteri(?:miz)?) [^.!?,\\n]{0,90})";

const BANKS =
  "(?:my |our |the |your )?(?:bank|card (?:issuer|company|provider)|credit card(?: company| provider)?|visa|mastercard|amex|american express|paypal|klarna|issuer)";
/** A payment that is taken back over our heads, and not a refund that we owe; nor a debit that bounced for lack of money. */
const DISPUTED = anyOf(
  `${wholeWords(
    "(?:did|do|done|doing|start\\p{L}*|fil(?:e|ed|ing)|initiat\\p{L}+|request\\p{L}*|open(?:ed|ing)?|rais(?:e|ed|ing)|submit\\p{L}*|requested|will|going to|gonna|i'll|we'll|have|had to|then) (?:to )?(?:a |the |an )?(?:(?:credit card|bank|paypal|formal|payment) )?(?:charge ?-?back|chargeback)s?(?! (?:from|by)(?!\\p{L}))",
    `(?:open|fil|start|rais|submit|lodg)(?:ed|ing|e|ting|ted)? (?:a |an |the )?(?:\\p{L}+ )?(?:dispute|case|claim) (?:with|at|through|via|on) ${BANKS}|(?:open|fil|start|rais)(?:ed|ing|e)? (?:a |an |the )?paypal (?:dispute|case|claim)|disput(?:e|ed|ing) (?:it|this|that|the|your)(?: \\p{L}+){0,3} (?:with|at|through|via) ${BANKS}`,
    `(?:ask(?:ed|ing)?|told|telling|instruct\\p{L}*|had|have|getting|get) ${BANKS} (?:to )?(?:revers\\p{L}+|recall\\p{L}*|claw\\p{L}*|dispute|cancel the (?:charge|payment)|take (?:it|the money) back)`,
    "(?:lastschrift|abbuchung|zahlung|betrag|geld)(?<!(?:sie haben|haben sie|ihr habt|habt ihr|wurde|wird)(?: \\p{L}+){1,3})(?: (?!(?:nicht|noch|sie|ihr)(?!\\p{L}))\\p{L}+){0,5} (?:zurückgehen lassen|zurückgeholt|zurückholen lassen|zurückbuchen lassen|zurückgebucht)(?! (?:werden|worden|bekommen|und die gebühr))|(?:lastschrift|abbuchung)(?: (?!(?:nicht|noch|sie|ihr)(?!\\p{L}))\\p{L}+){0,5} (?:zurückgegeben|zurückgerufen|widersprochen|reklamiert)(?! (?:werden|worden|bekommen))|(?:zahlung|betrag)(?: \\p{L}+){0,3} bei (?:meiner|der) bank (?:zurückgegeben|zurückgerufen|widersprochen|reklamiert)|(?:lass|lasse|lassen) (?:\\p{L}+ ){1,6}(?:zurückgehen|zurückbuchen|zurückholen)|(?:eröffne|eröffnet|gestartet|starte|öffne|aufgemacht|eingereicht|beantragt|beantrage|eingeschaltet|aktiviert|melde|gemeldet)(?: \\p{L}+){0,4} (?:paypal[- ](?:fall|konflikt|streitfall)|käuferschutz(?:fall|antrag)?|chargeback|charge-back)|(?:paypal[- ](?:fall|konflikt|streitfall)|käuferschutz(?:fall|antrag)?|chargeback|charge-back)(?: \\p{L}+){0,4} (?:eröffnet|eröffnen|gestartet|starten|aufgemacht|eingereicht|einreichen|beantragt|beantragen|eingeschaltet|einschalten|aktiviert|gemeldet|veranlasst|eingeleitet)|rückbuchung(?: \\p{L}+){0,3} (?:veranlass\\p{L}+|beantrag\\p{L}+|eingeleitet|beauftragt)",
    "(?:fais|fait|faire|ferai|formé|former|déposé|demandé|lance|lancé|ouvert|ouvre|ouvrir|initié|engagé)(?: \\p{L}+){0,3} (?:opposition(?! (?:sur|de ma carte|à la carte))(?=[^.!?\\n]{0,40}(?:banque|prélèvement|paiement))|(?:un |une |le |la )?(?:chargeback|rétrofacturation|litige (?:paypal|auprès|chez|avec)|contestation (?:auprès|à ma banque|de paiement)|rejet d[eu] prélèvement))|litige(?: \\p{L}+){0,2} (?:paypal|sur paypal)|(?:contest\\p{L}+|rejeter|rejeté)(?: \\p{L}+){0,4} (?:auprès de|par|à|via) (?:ma |la )?(?:banque|paypal)",
    "(?:abri(?:r|ré|remos|mos)?|abrí|abierto|abriendo|iniciar|iniciado|inicié|poner|puesto|puse|presentar|presentado|presenté|solicit\\p{L}+|hacer|hecho|hice|pedido|pedir|pedí|tramit\\p{L}+)(?: \\p{L}+){0,3} (?:disputa|contracargo|chargeback|retrocesión|(?:caso|reclamación|reclamo) (?:en|con|ante|a) (?:paypal|visa|mi banco|el banco|mi tarjeta|bizum|klarna))|(?:(?:he|hemos) (?:devuelto|retrocedido)|(?:voy|vamos) a (?:devolver|retroceder)|devolví|devolvimos|devolveré) el recibo|mi banco (?:ya )?(?:ha )?(?:devuelto|retrocedido|anulado) (?:el (?:cargo|pago|cobro|importe|dinero)|la (?:compra|operación|transacción))(?! por (?:error|falta))",
    "(?:apert\\p{L}|aprire|aprirò|apro|avviat\\p{L}|avviare|avvierò|richiest\\p{L}|richiedere|chiest\\p{L}|fatt\\p{L}|presentat\\p{L}|inoltrat\\p{L})(?: \\p{L}+){0,3} (?:contestazione|chargeback|riaddebito|disputa|controversia)(?! (?:del bonifico|al fornitore))(?=[^.!?\\n]{0,50}(?:paypal|banca|carta|visa|mastercard|klarna|chargeback|disputa)|[^.!?\\n]{0,3}$)|(?:apert\\p{L}|avviat\\p{L}|richiest\\p{L}|chiest\\p{L}|chiederò|richiederò|fatt\\p{L})(?: \\p{L}+){0,3} storno(?: \\p{L}+){0,3} (?:alla (?:mia )?banca|in banca|tramite (?:la )?(?:mia )?banca|(?:a|su|tramite) paypal|all'emittente)|(?:apert\\p{L}|avviat\\p{L}|richiest\\p{L}|chiest\\p{L}) (?:\\p{L}+ ){0,2}chargeback",
    "(?:abr(?:ir|i|o|irei|imos)|aberta|pedi|pedir|pedirei|solicit\\p{L}+|fiz|fazer|inici\\p{L}+|apresentei)(?: \\p{L}+){0,3} (?:chargeback|contestação|disputa|reclamação no paypal|estorno(?: \\p{L}+){0,2} (?:(?:ao|junto|à|com o|pela) (?:(?:meu|ao|à) )?(?:cartão|banco|operadora|administradora|bandeira|paypal)|(?:no|na|pelo) (?:meu )?(?:banco|operadora|administradora|bandeira|paypal)|(?:no|pelo) (?:meu )?cartão(?=[^.!?\\n]{0,60} (?:não (?:me )?(?:respond|resolv|atend)\\p{L}+|sem resposta))(?![^.!?\\n]{0,120} não (?:caiu|apareceu|chegou|entrou))))|contest(?:ei|ar|arei|ando)(?: \\p{L}+){0,4} (?:no|ao|junto|com o|na|à) (?:(?:meu|ao) )?(?:banco|cartão|operadora|paypal)",
    "(?:laat|laten|heb|ga|zal|liet|bank(?= (?:heeft|gaat|zal|laten)))(?: (?!(?:niet|nog|jullie|u)(?!\\p{L}))\\p{L}+){0,7} (?:terugboeken|terug(?:ge|)boekt|storneren|gestorneerd|teruggehaald via|(?:terug te boeken|terug te halen)(?<= bank [^.!?\\n]{0,80}))(?! (?:door jullie|naar mijn|gekregen|gehad))|(?:paypal|creditcard|klarna)-?(?:geschil|zaak|claim|dispuut)|(?:geschil|dispuut|chargeback|zaak)(?: \\p{L}+){0,4} (?:geopend|openen|gestart|starten|ingediend|indienen|aangevraagd|aanvragen)(?<=(?:paypal|bank|creditcard|chargeback|visa|klarna)[^.!?\\n]{0,60})|chargeback (?:bij|via) (?:mijn |de )?bank",
    "(?:składam|złoży\\p{L}+|złożę|robię|zrobi\\p{L}+|zgłasz\\p{L}+|zgłosi\\p{L}+|wnoszę|uruchom\\p{L}+|zleci\\p{L}+|otwier\\p{L}+|otworzy\\p{L}+|rozpocz\\p{L}+)(?: \\p{L}+){0,3} (?:chargeback\\p{L}*|charge-back\\p{L}*|obciążeni\\p{L} zwrotn\\p{L}+|(?:reklamacj\\p{L} (?:\\p{L}+ ){0,3}(?:w |do |przez )(?:\\p{L}+ )?bank\\p{L}*)|spór (?:\\p{L}+ ){0,2}(?:w |na |przez )?(?:paypal\\p{L}*|bank\\p{L}*))|bank(?: \\p{L}+){0,3} cof(?:nął|nie|a) płatność",
    "bestrid\\p{L}*(?: \\p{L}+){0,3} (?:köpet|betalningen|debiteringen|transaktionen|beloppet|dragningen)(?: \\p{L}+){0,3} (?:hos|till|via|med) (?:\\p{L}+ )?(?:bank\\p{L}*|kort\\p{L}+|paypal|klarna)|(?:öppna\\p{L}*|startat?|inlett|anmält|gjort|gör|begärt)(?: \\p{L}+){0,3} (?:paypal-?(?:tvist|ärende)|tvist (?:hos|via|på|med) (?:paypal|klarna|bank\\p{L}*)|chargeback|återkrav (?:hos|via) (?:\\p{L}+ )?bank\\p{L}*)|(?:kort)?reklamation (?:hos|till|via) (?:min |)(?:bank\\p{L}*|kortutgivar\\p{L}+)|reklamera(?:t|r)(?: \\p{L}+){0,3} (?:hos|till) (?:min )?bank\\p{L}*",
    "(?:ters ibraz|harcama itiraz\\p{L}*|chargeback)(?: \\p{L}+){0,3} (?:başvuru\\p{L}*|başlat\\p{L}*|talebi\\p{L}*|yaptım|ettim|edeceğim|yapacağım|açtım)|banka\\p{L}*(?: \\p{L}+){0,4} itiraz (?:ettim|edeceğim|başlattım|ediyorum)|paypal\\p{L}*(?: \\p{L}+){0,3} (?:anlaşmazlık|itiraz)(?: \\p{L}+)? (?:açtım|açıyorum|başlattım|açacağım)",
  )}${STATED}`,
  `(?:チャージバック(?:を|の)?[^。\\n]{0,6}(?:申請|請求|手続|依頼|し(?:ま|た))|支払い?[^。\\n]{0,4}異議[^。\\n]{0,4}申|(?:カード会社|銀行(?!口座|振)|paypal|ペイパル)[^。\\n]{0,14}(?:異議|支払い?停止|支払い?の?取[りり]?消|返金(?:を)?(?:依頼|申請|請求)し|申し立て))${STATED}`,
  `(?:(?:已|已经|正在|会|要|准备|让|向|找|跟|通过)[^，。！？\\n]{0,14}(?:拒付|撤销交易|撤回付款|止付|调单)|(?:让|向|找|通过)(?:我的?)?(?:银行|发卡行|信用卡(?:公司|中心)|paypal|支付宝)[^，。！？\\n]{0,8}退单|(?:银行|信用卡|发卡行|paypal|支付宝)[^，。！？\\n]{0,10}(?:拒付|争议|提出异议|撤销(?:这笔|交易)|申诉))${STATED}`,
  `(?:(?:카드사|은행(?! ?계좌)|페이팔|paypal)[^.!?\\n]{0,20}(?:이의 ?(?:신청|제기)|분쟁|지급 ?정지|취소 ?요청|차지백)[^.!?\\n]{0,8}(?:했|하겠|할|신청|접수|걸었)|차지백[^.!?\\n]{0,6}(?:신청|했|하겠|진행))${STATED}`,
  `(?:(?:طلبت|سأطلب|طالبت|اتصلت|قدمت|سأقدم|فتحت|رفعت)(?: \\p{L}+){0,4} (?:(?:ال)?بنك\\p{L}*|(?:ال)?بنكي|باي ?بال|شركة (?:ال)?بطاقة)(?: \\p{L}+){0,3} (?:استرجاع|استرداد|إلغاء|اعتراض\\p{L}*|عكس|نزاع)|(?:اعتراض\\p{L}*|نزاع\\p{L}*)(?: \\p{L}+){0,3} (?:(?:ال)?بنك|باي ?بال|(?:ال)?بطاقة))${STATED}`,
);

/** Who edits pages with the product, and cannot, is no journalist. */
const NOT_STUCK =
  "(?![^]{0,120}(?:can't|cannot|can not|unable to|(?:kann|können) (?:\\p{L}+ ){0,6}(?:nicht|kein\\p{L}*)(?! erreichen)|(?:ne|n') ?(?:peux|arrive|parviens|peut)|no puedo|no me deja|no podemos|non riesco|non posso|não consigo|não posso|kan (?:\\p{L}+ ){0,6}niet|nie mogę|nie da się|kan inte|crash|abstürz|stürzt))";
/** Who writes for the public, and that they write about us: "a photo editor", "my journal" are neither. */
const JOURNALISTS = anyOf(
  wholeWords(
    `(?:i'm|im|i am|we are|this is \\p{L}+(?: \\p{L}+)?,?|as) (?:a |an |the )?(?:\\p{L}+ ){0,3}(?:reporter|journalist|correspondent|columnist|news producer|consumer editor|news editor)(?! (?:student|bag|app))(?! (?:of|for|on) (?:this|an?|the|my|our|each|every) (?:issue|ticket|bug|task|card|request|case)s?)|(?:reporter|journalist|correspondent|(?:news|consumer|deputy|managing|features) (?:editor|producer)|(?:i'm|im|i am|as) (?:an? |the )?(?:\\p{L}+ )?(?:editor|producer))(?! (?:of|for|on) (?:this|an?|the|my|our|each|every) (?:issue|ticket|bug|task|card|request|case)s?) (?:with|for|at|from|of) (?:the |\\p{L}+)${NOT_STUCK}|(?:press|media) (?:enquiry|inquiry|query|request|office)`,
    `(?:ich bin|wir sind|als|hier ist)(?: \\p{L}+){0,3} (?:journalist(?:in)?|redakteur(?:in)?${NOT_STUCK}|reporter(?:in)?|redaktion${NOT_STUCK}|korrespondent(?:in)?)|(?:journalist(?:in)?|redakteur(?:in)?${NOT_STUCK}|reporter(?:in)?|redaktion${NOT_STUCK}) (?:bei[mr]?|vom|von|der|des|für|im)|presse-?anfrage`,
    `(?:je suis|nous sommes|en tant que)(?: \\p{L}+){0,2} (?:journaliste|reporter|rédact(?:eur|rice)${NOT_STUCK})|journaliste (?:pour|à|au|chez|de|indépendante?)|rédaction (?:de|du)|demande (?:de )?presse|questions? presse`,
    `(?:soy|somos|como)(?: \\p{L}+){0,2} (?:periodistas?|reporter[oa]s?|redactor[ea]?s?${NOT_STUCK})|periodista (?:de|del|en|para)|consulta de prensa|solicitud de prensa`,
    `(?:sono|siamo|come)(?: \\p{L}+){0,2} (?:giornalist[aei]|cronist[ai]|redattor[ei]${NOT_STUCK}|redattrice${NOT_STUCK}|inviat[oa])|giornalista (?:di|del|della|per|presso)|richiesta stampa`,
    `(?:sou|somos|como)(?: \\p{L}+){0,2} (?:jornalistas?|repórter(?:es)?|redator[a]?${NOT_STUCK})|(?:jornalista|repórter) (?:da|do|de|para)|pedido de imprensa|consulta de imprensa`,
    `(?:ik ben|wij zijn|we zijn|als)(?: \\p{L}+){0,2} (?:journaliste?|redacteur${NOT_STUCK}|redactrice${NOT_STUCK}|verslaggever|verslaggeefster)|(?:journaliste?|redacteur${NOT_STUCK}|verslaggever) (?:bij|van|voor)|persvraag|persverzoek`,
    `(?:jestem|jesteśmy|jako)(?: \\p{L}+){0,2} (?:dziennikar\\p{L}+|reporter\\p{L}*|redaktor\\p{L}*${NOT_STUCK})|(?:dziennikar\\p{L}+|reporter\\p{L}*|redaktor\\p{L}*${NOT_STUCK}) (?:z|w|portalu|gazety|telewizji|redakcji)|zapytanie prasowe`,
    `(?:jag är|vi är|som)(?: \\p{L}+){0,2} (?:journalist|reporter|redaktör${NOT_STUCK})|(?:journalist|reporter|redaktör${NOT_STUCK}) (?:på|från|för|vid)|pressförfrågan|pressfråga`,
    "(?:\\p{L}+ )?(?:gazeteci|muhabir|haber editörü)(?:yim|siyim|iyim|yiz|si|i|ler)?(?: olarak)?|basın (?:sorusu|talebi)",
  ),
  "(?:新聞|新聞社|テレビ局|放送局|雑誌|週刊誌|編集部)[^。\\n]{0,8}(?:記者|者です|ディレクター|と申します)|(?:記者|ジャーナリスト|(?:フリー(?:の|ランスの?)?|雑誌の?|専属|web|ウェブ)ライター)(?:です|の|と申)|ライターと申|(?:^|私は|[。、\\n])ライターです[。が]|取材(?:依頼|の?お願い)|(?:我是|我们是)[^，。！？\\n]{0,14}(?:记者|媒体|(?:报|社|刊|台|新闻|杂志)的?[^，。！？\\n]{0,3}编辑)|(?:记者|媒体)(?:采访|提问|询问)|(?:일보|신문|방송|뉴스|매거진|언론)[^.!?\\n]{0,8}기자|기자(?:입니다|인데|예요|라고)|취재 ?(?:요청|문의)|(?:[أا]نا|نحن)(?: \\p{L}+)? (?:صحفي|صحافي|مراسل|[إا]علامي)\\p{L}*|(?:صحفي|صحفية|صحافي|صحافية|مراسل|مراسلة) (?:من|في|لدى)|استفسار صحفي",
);

const PUBLISHED = anyOf(
  wholeWords(
    "(?:story|article|piece|report|feature|programme|program|segment|investigation|coverage)s? (?:about|on|regarding|into)|(?:work|working|writ\\p{L}+|prepar\\p{L}+|research\\p{L}*|run\\p{L}*|publish\\p{L}*|investigat\\p{L}+|cover\\p{L}*|report\\p{L}*) (?:on |into )?(?:a |an |about |the |this )?(?:story|article|piece|report|feature|how|your|customers?|complaints?|data|you)|(?:a|any|your|for|official) comment|(?:official|press|public) statement|statement (?:on|about)|comment (?:on|before|by)|(?:press|media) (?:enquiry|inquiry|query|request)|right of reply",
    "(?:schreibe|schreiben|recherchier\\p{L}+|berichte[n]?|arbeite|arbeiten|plane[n]?|veröffentlich\\p{L}+)(?: \\p{L}+){0,4} (?:über|an einem|zu|zum)(?! (?:mein|unser|der rechnung|dem paket)\\p{L}*)|stellungnahme|(?:beitrag|artikel|bericht|reportage|recherche) (?:über|zu|zum)|presse-?anfrage|statement|kommentar bis",
    "(?:prépar\\p{L}+|écri\\p{L}+|enquêt\\p{L}+|travaill\\p{L}+|rédig\\p{L}+|publi\\p{L}+)(?: \\p{L}+){0,4} (?:sur(?! (?:ma|mon|mes|notre))|reportage|article|enquête|sujet|émission)|(?:reportage|article|enquête|sujet|papier) (?:sur|consacré)|déclaration|droit de réponse|demande (?:de )?presse|votre version",
    "(?:prepar\\p{L}+|escrib\\p{L}+|investig\\p{L}+|trabaj\\p{L}+|public\\p{L}+)(?: \\p{L}+){0,4} (?:reportaje|artículo|noticia|pieza|sobre(?! (?:mi|mis|nuestr\\p{L}+|el pedido|la factura)))|(?:reportaje|artículo|noticia|pieza) (?:sobre|acerca)|(?:vuestra|su|tu) (?:versión|postura|valoración)|declaraci(?:ón|ones)|comentario oficial|consulta de prensa|solicitud de prensa",
    "(?:preparando|prepar\\p{L}+|scriv\\p{L}+|lavor\\p{L}+|indag\\p{L}+|pubblic\\p{L}+)(?: \\p{L}+){0,4} (?:servizio|articolo|inchiesta|pezzo|(?:su|sui|sulle|sugli)(?! (?:mio|mia|miei|nostro)))|(?:servizio|articolo|inchiesta|pezzo) (?:su|sui|sul|sulle|sulla|sugli)|dichiarazion[ei]|(?:un|vostro) commento|diritto di replica|richiesta stampa",
    "(?:prepar\\p{L}+|escrev\\p{L}+|apur\\p{L}+|investig\\p{L}+|public\\p{L}+)(?: \\p{L}+){0,4} (?:matéria|reportagem|artigo|notícia|peça|sobre(?! (?:meu|minha|o meu|a minha)))|(?:matéria|reportagem|artigo|notícia|peça) sobre|posicionamento|declaraç(?:ão|ões)|(?:podem |um )coment(?:ar|ário)|direito de resposta|(?:pedido|consulta) de imprensa",
    "(?:schrijf|schrijven|werk|werken|onderzoek|publice\\p{L}+|maak|maken)(?: \\p{L}+){0,4} (?:over(?! (?:mijn|onze|ons))|aan een (?:artikel|verhaal|reportage|stuk)|artikel|reportage|uitzending)|(?:artikel|verhaal|reportage|uitzending|item) over|wederhoor|reactie op (?:de|het|onze|dit)|persvraag|persverzoek|verklaring",
    "(?:przygotow\\p{L}+|pisz\\p{L}+|pracuj\\p{L}+|publikuj\\p{L}+)(?: \\p{L}+){0,4} (?:materiał|artykuł|tekst|reportaż|o (?:wyciek|problem|skarg|opóźnieni|klient|państw|firm)\\p{L}*)|(?:materiał|artykuł|tekst|reportaż) (?:o|na temat|dotyczący)|komentarz|stanowisk\\p{L}+|oświadczeni\\p{L}+|zapytanie prasowe",
    "(?:skriver|arbetar|granskar|gör|förbereder|publicerar)(?: \\p{L}+){0,4} (?:om(?! (?:min|mitt|mina|vår))|artikel|reportage|inslag)|(?:artikel|reportage|inslag|granskning) om|kommentar(?:er)?|kommentera|uttalande|pressförfrågan|pressfråga",
    "(?:haber|yazı|dosya|röportaj|makale)(?: \\p{L}+)? (?:hazırlıyor\\p{L}*|yapıyor\\p{L}*|yazıyor\\p{L}*|için|üzerinde)|(?:açıklama|yorum|görüş)(?:nızı|ınızı|larınızı|unuz)?|basın (?:sorusu|talebi)",
  ),
  "取材|記事(?:を|に)(?:書|執筆|掲載|し)|コメント|見解|報道|特集|报道|采访|回应|评论|声明|취재|기사(?:를|로|에|화)?|입장(?!권|료| ?시간)|답변 ?기한|보도|تقرير|تحقيق|مقال|تعليق|ردكم|تصريح",
);

/** Somebody else got into an account, or spends from it. */
const TAKEN_OVER = anyOf(
  wholeWords(
    "(?:someone|somebody|a hacker|hackers|a stranger|they)(?: \\p{L}+){0,2} (?:hacked|hijacked|took over|taken over|broke into|broken into|got into|gotten into) (?:into )?(?:my|our) (?:account|profile|shop|store|login|e-?mail)|(?:my|our) (?:account|profile|login)(?: \\p{L}+){0,2} (?:was|got|has been|been|is) (?:hacked|hijacked|taken over|stolen|broken into|compromised)(?! by (?:you|your))",
    "(?:jemand|ein fremder|hacker|fremde|unbekannte)(?: \\p{L}+){0,3} (?:mein|meinem|meinen|unser|unserem) (?:konto|account|profil)(?: \\p{L}+){0,4} (?:übernommen|gehackt|geknackt|eingedrungen|eingeloggt|gekapert)|(?:mein|unser) (?:konto|account|profil)(?: \\p{L}+){0,3} (?:gehackt|übernommen|geknackt|gekapert|geklaut|gestohlen)",
    "(?:quelqu'un|un inconnu|on|un pirate|des pirates)(?: \\p{L}+){0,3} (?:piraté|hacké|volé|entrée?|introduite?|pris le contrôle|connectée?) (?:\\p{L}+ ){0,2}(?:mon|notre|sur mon|dans mon|de mon) (?:compte|profil)|(?:mon|notre) compte(?: \\p{L}+){0,3} (?:piraté|hacké|volé|usurpé)",
    "(?:alguien|un desconocido|un hacker|me|nos)(?: \\p{L}+){0,3} (?:entrado|entró|hackeado|hackeó|hackearon|robado|robó|robaron|secuestr\\p{L}+|accedido|accedió)(?: \\p{L}+){0,2} (?:mi|la|nuestra|a mi|en mi) cuenta(?! de ahorro)|mi cuenta(?: \\p{L}+){0,3} (?:hackeada|robada|secuestrada)",
    "(?:qualcuno|uno sconosciuto|un hacker|mi|ci)(?: \\p{L}+){0,3} (?:entrato|rubato|violato|hackerato|accesso|preso il controllo|fregato|entrati)(?: \\p{L}+){0,2} (?:nel mio|il mio|al mio|del mio|l'|dal mio|nel nostro) ?(?:account|profilo|conto)|(?:il mio|mio) (?:account|profilo)(?: \\p{L}+){0,3} (?:hackerato|violato|rubato)",
    "(?:alguém|um hacker|um desconhecido|me|hackers)(?: \\p{L}+){0,3} (?:invadi\\p{L}+|entrou|roubou|hackeou|acessou|acedeu|tomou)(?: \\p{L}+){0,2} (?:minha|na minha|a minha|à minha) conta|(?:roubaram|hackearam|invadiram|clonaram) (?:a )?(?:minha|nossa) conta|(?:minha|a minha) conta(?: \\p{L}+){0,2} (?:hackeada|invadida|roubada|clonada)",
    "(?:iemand|een hacker|hackers|een vreemde)(?: \\p{L}+){0,3} (?:mijn|ons) (?:account|profiel)(?: \\p{L}+){0,3} (?:gehackt|overgenomen|gekaapt|gestolen|binnengedrongen|ingelogd)|(?:mijn|ons) account(?: \\p{L}+){0,3} (?:gehackt|overgenomen|gekaapt|gestolen)|iemand(?: \\p{L}+){0,3} (?:in|op) mijn account(?: \\p{L}+)? (?:ingelogd|geweest|ingebroken)",
    "(?:ktoś|haker|hakerzy|obcy)(?: \\p{L}+){0,3} (?:włama\\p{L}+|przejął|przejęli|zalogował|ukradł|shakował|zhakował)(?: \\p{L}+){0,3} (?:moje|mojego|na moje|nasze|mój) (?:konto|konta|profil)|(?:zhakowano|shakowano|przejęto|ukradziono|włamano się na) (?:mi )?(?:moje )?konto|włamanie na (?:moje )?konto|moje konto (?:\\p{L}+ ){0,2}(?:zhakowane|przejęte|shakowane)",
    "(?:någon|en hackare|hackare|en främling)(?: \\p{L}+){0,3} (?:tagit över|hackat|kapat|loggat in på|brutit sig in i|kommit in på|stulit|kommit åt) (?:mitt|vårt) konto|mitt konto(?: \\p{L}+){0,3} (?:hackat|kapat|hackats|kapats|stulet|övertaget)",
    "(?:biri|birisi|başkası|hacker)(?: \\p{L}+){0,3} (?:hesabımı|hesabıma)(?: \\p{L}+){0,2} (?:ele geçir\\p{L}+|çal\\p{L}+|girmiş|girdi|hackle\\p{L}+|kırmış)|hesabım(?:ı|a)?(?: \\p{L}+){0,2} (?:hacklendi|çalındı|ele geçirildi|çaldılar|hacklediler)",
  ),
  "(?:誰か|第三者|他人|何者か)[^。\\n]{0,10}(?:アカウント|ログイン)[^。\\n]{0,10}(?:乗っ取|不正|ログインし|侵入|使(?:われ|って))|アカウント(?:を|が)[^。\\n]{0,6}(?:乗っ取ら|ハッキング|ハックさ)|不正(?:ログイン|アクセス)(?:され|が|を受け)|(?:我的?|^|[，。！\\s])(?:游戏)?号被(?:人)?(?:盗|偷|黑)|被盗号了|(?:账号|帐号|账户|帐户)(?:被|让人|给人)[^，。！？\\n]{0,6}(?:盗|黑|偷|登录|入侵)|(?:有人|别人|黑客)[^，。！？\\n]{0,8}(?:盗用?了?|登录了|黑了|入侵了?)我?的?(?:账|帐)|(?:누가|누군가|해커가)[^.!?\\n]{0,10}(?:계정|아이디)[^.!?\\n]{0,10}(?:해킹|도용|탈취|로그인|들어)|(?:계정|아이디)(?:이|을|를|가)? ?(?:해킹|도용|탈취)(?:됐|되|당)|(?:اخترق|سرق|تم اختراق|تم سرقة|دخل)(?: \\p{L}+){0,3} (?:حسابي|إلى حسابي|على حسابي)|حسابي(?: \\p{L}+){0,2} (?:مخترق|مسروق|تهكر|اخترق|انسرق)",
);

const REPORTS_TO =
  "(?:report\\p{L}*|complain\\p{L}*|complaint|contact\\p{L}*|turn\\p{L}* to|go(?:ing)? to|escalat\\p{L}+|fil(?:e|ed|ing)|lodg\\p{L}+)";
/** A consumer authority or board that they turn to, where its name alone is also a test's or a magazine's. */
const TO_CONSUMER_BODIES = anyOf(
  wholeWords(
    `${REPORTS_TO}[^.!?\\n]{0,50} (?:trading standards|consumer (?:protection|ombudsman|affairs|rights)|better business bureau|bbb|citizens advice|ombudsman|ftc|attorney general)`,
    "(?:wende|wenden|melde|melden|gehe|gehen|beschwere|beschweren|einschalten|schalte|eingeschaltet)[^.!?\\n]{0,50} (?:verbraucherzentrale|verbraucherschutz|schlichtungsstelle|wettbewerbszentrale)|(?:verbraucherzentrale|verbraucherschutz|schlichtungsstelle)[^.!?\\n]{0,25} (?:wenden|melden|einschalten|eingeschaltet|gemeldet|informier\\p{L}+|gehen|beschwer\\p{L}+)",
    "(?:signal\\p{L}+|sais\\p{L}+|contact\\p{L}+|alert\\p{L}+|plainte|porte\\p{L}*)[^.!?\\n]{0,40}[ '](?:dgccrf|signalconso|ufc(?:[- ]que choisir)?|(?:à |chez |magazine |association )que choisir|répression des fraudes|60 millions|association de consommateurs|médiateur)",
    "(?:denunci\\p{L}+|reclam\\p{L}+|acud\\p{L}+|queja|pondré|poner|presentar\\p{L}*)[^.!?\\n]{0,40} (?:omic|facua|ocu|(?:en|a|ante|oficina (?:municipal )?de|direcci[oó]n general de|inspecci[oó]n de) consumo(?! (?:de|del|real|diario|mensual|anual|alto|elevado))|profeco|defensa del consumidor|sernac|indecopi)",
    "(?:segnal\\p{L}+|rivolg\\p{L}+|denunci\\p{L}+|contatt\\p{L}+|reclamo|esposto)[^.!?\\n]{0,40} (?:altroconsumo|agcm|codacons|federconsumatori|associazion\\p{L} (?:dei )?consumatori|adiconsum|garante)",
    "(?:reclam\\p{L}+|denunci\\p{L}+|queixa|acionar|aciono|acionei|recorr\\p{L}+|vou (?:ao|no|à))[^.!?\\n]{0,40} ?(?:procon|deco|reclame aqui|consumidor\\.gov|livro de reclamações|asae|defesa do consumidor)",
    "(?:meld\\p{L}*|klacht|klagen|stap\\p{L}*|wend\\p{L}*|schakel\\p{L}*|dien\\p{L}*)[^.!?\\n]{0,50} (?:consumentenbond|geschillencommissie|acm|consuwijzer|consumentenautoriteit|juridisch loket)",
    "(?:zgłosz\\p{L}+|zgłasz\\p{L}+|zgłosi\\p{L}+|skarg\\p{L}+|zwróc\\p{L}+|pójdę|idę|zawiadomi\\p{L}+)[^.!?\\n]{0,40} (?:uokik\\p{L}*|rzecznik\\p{L}*|federacj\\p{L}+ konsument\\p{L}+|inspekcj\\p{L}+ handlow\\p{L}+)",
    "(?:anmäl\\p{L}+|vänd\\p{L}+|klag\\p{L}+|kontakt\\p{L}+|drar|driver)[^.!?\\n]{0,40} (?:arn|konsumentverket|allmänna reklamationsnämnden|konsumentombudsmannen|ko|konsumentvägled\\p{L}+|hallå konsument)",
    "(?:tüketici (?:hakem heyeti|mahkemesi|haklar\\p{L}*|derneği)\\p{L}*|hakem heyeti\\p{L}*|şikayetvar\\p{L}*|alo 175)(?: \\p{L}+){0,3} (?:başvur\\p{L}+|şikayet\\p{L}*|gid\\p{L}+|yaz\\p{L}+|bildir\\p{L}+|taşı\\p{L}+)",
  ),
  "(?:消費者(?:センター|庁|ホットライン)|消費生活(?:センター|相談)|国民生活センター)[^。\\n]{0,10}(?:相談|連絡|通報|報告|訴え|申し)|(?:打|拨|向|找|去|投诉)[^，。！？\\n]{0,8}(?:12315|消协|消费者协会|(?:工商(?:局|部门|行政|管理|总局|(?=投诉|举报|告|[，。！\\s]|$))|市场监管|市监)(?!局?[^，。！？\\n]{0,2}(?:办|注册|登记)))|(?:12315|消协|消费者协会)[^，。！？\\n]{0,6}(?:投诉|举报)|(?:소비자원|소비자 ?보호원|소비자 ?상담|공정거래위|1372)[^.!?\\n]{0,12}(?:신고|접수|제소|고발|문의하겠|민원)|(?:شكوى|س[أا]شتكي|س[أا]بلغ|س[أا]تقدم|بلاغ)(?: \\p{L}+){0,4} (?:حماية (?:ال)?مستهلك|(?:ال)?مستهلك|وزارة التجارة)",
);

/** They leave, which hardly any other message says. */
const LEAVES = anyOf(
  wholeWords(
    "(?:i'm|i am|we're|we are|i'll be|we'll be) (?:off|out|gone|leaving|switching)(?! (?:on|the|to (?:the|my|our|your|a)|for (?:the|a)|at|sick|work|today|tomorrow|in))|(?:i|we)(?:'ll| will) (?:leave|switch|cancel|go (?:to them|elsewhere))|bin ich weg|sind wir weg|(?:wechsle|wechseln|kündige|kündigen|gehe) (?:ich|wir)|(?:ich|wir) (?:wechsle|wechseln|gehe zu|gehen zu)(?! (?:zu )?(?:euch|ihnen))|je m'en vais|je pars(?! (?:en|à|au|aux|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|pour))|on part(?! (?:en|à|au|aux|demain|pour))|je (?:change|passe) (?:chez(?! (?:vous|toi))|d'opérateur|de fournisseur)|je résilie",
    "me (?:cambio|voy|paso)(?! (?:por|mañana|el|luego|de (?:casa|talla)|a (?:buscar|recoger|vuestr)|con (?:vosotros|ustedes)))|nos (?:cambiamos|vamos)(?! (?:de|el|mañana))|passo (?:a|con) (?!ritirare|prendere|trovar|voi|domani)\\p{L}+|cambio (?:operatore|gestore|fornitore)|me ne vado|mudo (?:já|para(?! (?:o vosso|vocês))|de(?! (?:casa|plano|morada|endereço)))|vou (?:mudar(?! de (?:casa|plano|morada|endereço))|embora)|mudamos(?! de)|(?:stap|stappen) (?:ik |we )?over|(?:ik|we) (?:stap|stappen) over|ben ik weg|ga ik weg|(?:ik|we) (?:vertrek|vertrekken)(?! (?:op|naar|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag))",
    "przeno(?:szę|simy) (?:się|numer|umowę)|odchodz(?:ę|imy)|zmieniam (?:operatora|dostawcę)|(?:byter|lämnar|flyttar|slutar) (?:jag|vi)(?! (?:till er|storlek|färg|adress))|(?:jag|vi) (?:byter|lämnar)(?! (?:till er|storlek|färg|adress|på|in))|geçiyoru[mz]|geçece[ğk]\\p{L}+|ayrılıyoru[mz]|bırakıyoru[mz]",
  ),
  "乗り換え(?:ます|る|よう)|解約(?:します|する)|携号转网|转网|换(?:别家|运营商|一家)|我就(?:走|退|换)|번호 ?이동|해지(?:할게요|합니다|하겠)|옮길게요|옮기겠|(?<!\\p{L})(?:ب?[أا]?حول|س[أا]نتقل|ب?[أا]نتقل|س[أا]غادر|س[أا]ترك)(?: (?:لهم|لشركة|[إا]لى|عندهم))?(?!\\p{L})",
);
/** They ask for a price. */
const BETTER_PRICE = anyOf(
  wholeWords(
    "match (?:it|that|this|the price|their (?:price|offer))|(?:lower|drop|reduce|cut|beat) (?:it|that|the price|my (?:bill|price)|your price)|(?:give|offer) me (?:a |the same )?(?:discount|price|deal)|mitgeht|mitgehen|(?:preis|rabatt|angebot|nachlass)(?: \\p{L}+){0,4}|günstiger|faites un (?:effort|geste)|(?:baissez|alignez|alignez-vous)(?: \\p{L}+){0,3}|(?:remise(?! des? clés?)|ristourne)|iguala\\p{L}*|baj[áa]is|bajan|rebaja|descuento",
    "sconto|abbass\\p{L}+|pareggi\\p{L}+|baix(?:am|em|a)|desconto|igual(?:am|em)|doe er (?:wat|iets) aan|korting|(?:prijs|tarief) (?:omlaag|verlagen)|verlaag\\p{L}*|obniż\\p{L}+|rabat\\p{L}*|zniżk\\p{L}+|sänk\\p{L}*|rabatt|prismatch\\p{L}*|matcha\\p{L}*|indirim\\p{L}*|fiyat\\p{L}* düşür\\p{L}+",
  ),
  "値下げ|割引|安く(?:して|なら)|降价|便宜(?:点|一点)|优惠|打折|할인|깎아|가격을? ?(?:내려|낮춰)|خفض\\p{L}*|تخفيض|خصم|تنزل\\p{L}* السعر",
);
/** Otherwise. */
const OR_ELSE = anyOf(
  wholeWords(
    "or (?:i|we|else)(?:'m|'ll|'re)?|otherwise|(?:if|unless) (?:you|not|u)|oder (?:ich|wir|sonst|es)|sonst|ansonsten|wenn (?:ihr|sie|du|es|nicht)|sinon|ou (?:je|on|alors|bien)|si vous (?:ne|n')|o (?:me|nos|si no|passo|cambio|vado)|si no|de lo contrario|altrimenti|se non|ou (?:mudo|vou|saio|eu|mudamos)|senão|caso contrário|se não|of (?:ik|we|wij|anders)|anders|als (?:jullie|u|je)(?: \\p{L}+){0,3} niet|(?:albo|lub) (?:się |od |do )?(?:przen|odch|zmien|id|rezyg)\\p{L}*|inaczej|jeśli nie|jeżeli nie|eller (?:så|byter|lämnar|jag|vi)|annars|om ni inte|yoksa|\\p{L}{2,20}m[ae]z(?:sa|se)\\p{L}*",
  ),
  "(?:ない|なければ|ないと)(?:なら)?|ないなら|不[^，。！？\\n]{1,8}就|要不|不然|否则|안 ?(?:해 ?주|하|되|깎아)[^.!?\\n]{0,4}면|(?<!\\p{L})(?:[إا]ذا (?:ما|لم)|و?[إا]لا)(?!\\p{L})",
);

/** They ask what leaving costs, or how it is done. */
const ASKS_HOW = /[?？؟]/u;

/** "Match it or I'm off": who asks for a better price, and otherwise leaves. */
const ULTIMATUM: readonly Saying[] = [{ words: [LEAVES], beside: [BETTER_PRICE, OR_ELSE], unless: ASKS_HOW }];

const EN_RIVAL =
  "(?:to (?:another|a different|some other) (?:bank|provider|supplier|company(?! (?:address|name|account))|insurer|operator|carrier|shop|firm|agency)|to a new (?:bank|provider|supplier|insurer|operator|carrier)|to (?:your|a|the|one of your) competit\\p{L}+|elsewhere)";

/** In the first person, as what is decided. */
const TO_A_RIVAL = anyOf(
  wholeWords(
    `(?:i'm|i am|we're|we are|i'll be|we'll be) (?:moving|switching|taking|transferring(?! (?:money|funds)(?!\\p{L}))|changing|going)[^.!?\\n]{0,50}? ${EN_RIVAL}|(?:i'll|we'll|i will|we will) (?:move|switch|take|transfer|change|go)[^.!?\\n]{0,50}? ${EN_RIVAL}`,
    "(?:wechs(?:le|eln|ele)|gehe|gehen|ziehe|ziehen|bringe|bringen)[^.!?\\n]{0,50} (?:zur konkurrenz|zu (?:einer|einem) ander\\p{L}+ (?:bank|anbieter|versicherung|versicherer|versorger|firma|dienst)|woanders ?hin|zu anderen)|wechs(?:le|eln) (?:\\p{L}+ ){0,3}(?:die bank|den anbieter|den versorger|die versicherung)",
    "(?:je|nous|on) (?:change|changeons|passe|passons|pars|partons|vais|allons|transfère|transférons)[^.!?\\n]{0,40} (?:de (?:banque|fournisseur|assureur|prestataire|opérateur)|à la concurrence|chez (?:une? |le |la |vos |votre )?(?:concurrent\\p{L}*|autre)|(?:à|dans) une autre (?:banque|société)|ailleurs)",
    "(?:me|nos) (?:cambio|cambiamos|voy|vamos|paso|pasamos|llevo|llevamos)[^.!?\\n]{0,40} (?:(?:a|de) (?:otr[oa] )?(?:banco|compañía|proveedor|empresa|aseguradora|operador)|a la competencia|a otra parte)",
    "(?:vou|vamos|mudo|mudamos|levo|levamos|passo|passamos)[^.!?\\n]{0,50} (?:para (?:outr[oa] (?:banco|operadora|seguradora|empresa|fornecedor\\p{L}*)|a concorrência)|de (?:banco|operadora|seguradora))",
    "(?:spost(?:o|iamo)|pass(?:o|iamo)|cambi(?:o|amo)|port(?:o|iamo)|trasferi(?:sco|amo))[^.!?\\n]{0,40} (?:(?:in|a|ad|presso|verso) un'?\\s?altr[ao] (?:banca|compagnia|fornitore|operatore|gestore|azienda)|alla concorrenza|(?:banca|fornitore|gestore|operatore|assicurazione)(?=\\s*(?:[.,!]|$)))",
    "(?:stap|stappen|ga|gaan)[^.!?\\n]{0,40} naar (?:de concurrent\\p{L}*|een (?:ander\\p{L}*|concurrent))",
    "(?:przeno(?:szę|simy)|przechodz(?:ę|imy)|odchodz(?:ę|imy))[^.!?\\n]{0,40} do (?:inn\\p{L}+ (?:bank\\p{L}*|operator\\p{L}*|dostaw\\p{L}+|firm\\p{L}*|sklep\\p{L}*)|konkurencji)",
    "(?:jag|vi) (?:byter|flyttar|går)[^.!?\\n]{0,40} (?:till (?:en )?(?:annan|annat|konkurrent\\p{L}*)|till en konkurrent)|(?:jag|vi)(?: \\p{L}+){0,3} byter (?:bank|bolag|leverantör|operatör)",
    "(?:başka|diğer) (?:bir )?(?:banka|şirket|firma|operatör|sağlayıcı)\\p{L}* (?:\\p{L}+ ){0,2}(?:geç|taşı)\\p{L}+|rakib\\p{L}* geç\\p{L}+",
  ),
  "他(?:の|社)(?:銀行|会社|業者|サービス)?(?:さん)?[にへ][^。\\n]{0,8}(?:移し(?!た)|移り|移る|乗り換え|変え|切り替え)|(?:转|换|搬)(?:到|去)?(?:别的|其他|另一家|别家)(?:的)?(?:银行|公司|平台|运营商)|(?:다른|타) ?(?:은행|회사|업체|통신사|곳)(?:으?로)? ?[^.!?\\n]{0,4}(?:옮기|옮길|바꾸|바꿀|갈아)",
  "(?<!\\p{L})(?:ب|س)?(?:[أا]نقل|ننقل|نقل|[أا]حول|نحول|حول)(?! (?:فلوس|مبلغ|المبلغ)(?!\\p{L}))(?: \\p{L}+){1,5} (?:ل|لل|[إا]لى )?(?:بنك|شركة|مزود) (?:ثاني|ثانية|[آأا]خر|[أا]خرى)(?!\\p{L})",
);

/** Counted by whoever has lost patience. */
const NOT_THE_FIRST_TIME = anyOf(
  wholeWords(
    "(?:third|fourth|fifth|sixth|seventh|umpteenth|3rd|\\dth) (?:time|e-?mail|message|complaint|call|ticket|letter)|(?:dritte|vierte|fünfte|sechste|zigste)[nrs]? (?:mal|mail|e-mail|nachricht|anruf|beschwerde|anfrage|schreiben)|zum (?:dritten|vierten|fünften|x-ten) mal",
    "(?:troisième|quatrième|cinquième|énième) (?:fois|mail|message|réclamation|appel|courrier|relance)|(?:tercer|tercera|cuart[oa]|quint[oa]|enésim[oa]) (?:vez|correo|mensaje|reclamación|queja|llamada)|(?:terceir[oa]|quart[oa]|quint[oa]|enésim[oa]) (?:vez|e-?mail|mensagem|reclamação|ligação|contacto|contato)",
    "(?:terz[oa]|quart[oa]|quint[oa]|ennesim[oa]) (?:volta|e?-?mail|messaggio|segnalazione|reclamo|telefonata)|(?:derde|vierde|vijfde|zoveelste) (?:keer|mail|bericht|klacht|telefoontje)|(?:trzeci|czwart|piąt|kolejn)\\p{L}* (?:raz|mail|wiadomość|zgłoszeni\\p{L}+|reklamacj\\p{L}+|skarg\\p{L})",
    "(?:tredje|fjärde|femte) (?:gången|mejlet|mailet|samtalet|klagomålet)|(?:üçüncü|dördüncü|beşinci) (?:kez|kere|defa|mail|mesaj|şikayet)\\p{L}*",
  ),
  "[3-9三四五]回目|第[三四五六3-9]次|(?:세|네|다섯|[3-9]) ?번째|(?<!\\p{L})(?:(?:ثالث|رابع|خامس) مرة|المرة (?:الثالثة|الرابعة|الخامسة))(?!\\p{L})",
);

/** Whoever tells it to be helped with it. */
const ASKS_ABOUT_IT = /[?？؟]|怎么|どう|方法|어떻게|كيف/u;

/** Who wrote several times and takes all they have to a competitor: said calmly more often than not. */
const LEAVES_FOR_A_RIVAL: readonly Saying[] = [{ words: [TO_A_RIVAL], beside: [NOT_THE_FIRST_TIME], unless: ASKS_ABOUT_IT }];

/** Nothing but a reproach of swindling, whatever it is repeated or adorned with. */
const SWINDLERS_ONLY = anyOf(
  `^[\\s!.,🤬😡😠👎-]{0,12}(?:(?:${wholeWords(
    "you|guys|are|all|a|an|the|bunch|of|what|this|is|its|it's|total|complete|just|big|such|it|and|fucking|bloody|pure|company|site|website|shop|app|ihr|seid|sie|sind|alle|nur|doch|so|ein|eine|haufen|das|ist|reine|reiner|vous|êtes|c'est|une|un|bande|de|des|tous|sois|son|unos|unas|sou?n|una|esto|es|todos|siete|dei|degli|una|banda|di|è|tutti|vocês|são|uns|umas|isso|isto|um|uma|bando|tudo|jullie|zijn|allemaal|stelletje|het|dit|jesteście|to|jest|banda|zwykli|ni|är|alla|ett|gäng|det|siz|hepiniz|bir|bu|tam|tamamen",
  )})[\\s!.,-]{1,4}){0,6}(?:(?<!\\p{L})d')?(?:(?:${wholeWords(
    "scam|scams|scammers?|fraud|frauds|fraudsters?|con artists?|conmen|crooks|thieves|swindlers?|swindle|rip-?off|betrug|betrüger|abzocke|abzocker|gauner|escrocs?|escroquerie|arnaque|arnaqueurs?|voleurs?|estafa|estafadores|timo|timadores|ladrones|truffa|truffatori|ladri|imbroglioni|golpe|golpistas|burla|burlões|ladrões|vigaristas|oplichters?|oplichting|oplichterij|oszuści|oszustwo|złodzieje|naciągacze|bedragare|bedrägeri|bluff|skojare|dolandırıcı\\p{L}*|dolandırıcılık|sahtekar\\p{L}*|hırsız\\p{L}*",
  )}|詐欺(?:師|会社|サイト|だ|です)?|(?:你们|你|都)?(?:都|就)?(?:是)?(?:骗子|诈骗|骗钱的?|黑店)(?:公司|网站)?|사기(?:꾼|야|다|네|군|예요|입니다)?(?:들)?|(?<!\\p{L})(?:[أا]نتم )?(?:نصابين|نصابون|محتالون|محتالين|حرامية|لصوص|نصب(?: واحتيال)?|احتيال)(?!\\p{L}))[\\s!.,！。🤬😡😠👎-]{0,12}){1,8}$`,
);

/** Of a matter that is told in several ways, the same for each. */
const OF_MINORS = { risk: 0.8, signal: null, reason: "a child is shown naked or abused", answered: false } as const;

/** Gravest first. */
const MATTERS = [
  { kind: "minors", words: [ABUSED_MINORS], ...OF_MINORS },
  { kind: "minors", words: [NAKED_MINORS, SEEN], ...OF_MINORS },
  { kind: "minors", words: GROOMED, ...OF_MINORS, reason: "an adult asks a child for pictures or to meet" },
  { kind: "threat", words: THREATENS_US, risk: 0.7, signal: null, reason: "our own people are threatened", answered: false },
  { kind: "defrauded", words: DEFRAUDED, risk: 0.6, signal: "security", reason: null, answered: false },
  { kind: "animal", words: ANIMAL_IN_DANGER, risk: 0.6, signal: null, reason: "an animal needs a vet", answered: true },
  { kind: "press", words: [JOURNALISTS, PUBLISHED], risk: 0.6, signal: null, reason: "the press asks", answered: false },
  { kind: "dispute", words: [DISPUTED], risk: 0.5, signal: "chargeback", reason: null, answered: false },
  { kind: "takeover", words: [TAKEN_OVER], risk: 0.5, signal: "security", reason: null, answered: true },
  { kind: "authority", words: [TO_CONSUMER_BODIES], risk: 0.5, signal: "authority", reason: null, answered: false },
  { kind: "ultimatum", words: ULTIMATUM, risk: 0.5, signal: "leaving", reason: null, answered: false },
  { kind: "leaving", words: LEAVES_FOR_A_RIVAL, risk: 0.5, signal: "leaving", reason: null, answered: false },
  { kind: "swindlers", words: [SWINDLERS_ONLY], risk: 0.5, signal: "accusation", reason: null, answered: false },
] as const satisfies readonly MatterWords[];

interface MatterWords {
  readonly kind: string;
  /** All of them, anywhere in a message, or one of several sayings. */
  readonly words: readonly [RegExp, ...RegExp[]] | readonly Saying[];
  /** The least that its escalation risk is. */
  readonly risk: number;
  /** What signal it is one of, where the lexicons have such; it counts as found then. */
  readonly signal: Signal | null;
  /** For triage's reason, where no signal gives one. */
  readonly reason: string | null;
  /** Whether an article may still answer it. */
  readonly answered: boolean;
}

export interface GraveMatter extends Omit<MatterWords, "words" | "kind"> {
  readonly kind: (typeof MATTERS)[number]["kind"];
  /** The customer's own, in small letters. */
  readonly phrase: string;
}

const isSayings = (words: MatterWords["words"]): words is readonly Saying[] => !(words[0] instanceof RegExp);

async function allWords(
  text: string,
  [first, ...beside]: readonly [RegExp, ...RegExp[]],
  giveWay: GiveWay,
): Promise<string | null> {
  const match = await findInSlices(first, text, giveWay);
  return match !== null && beside.every((pattern) => pattern.test(text)) ? match[0].trim() : null;
}

/** The gravest matter that a message tells of; null as a rule. */
export async function graveMatterOf(message: string, giveWay: GiveWay): Promise<GraveMatter | null> {
  const text = inLowerCase(message);
  for (const { words, ...known } of MATTERS) {
    await giveWay();
    const phrase = isSayings(words) ? await sayingIn(text, words, giveWay) : await allWords(text, words, giveWay);
    if (phrase !== null) return { ...known, phrase };
  }
  return null;
}
