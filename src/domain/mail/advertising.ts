/** Advertising that is sent to a shop's inbox, in fourteen languages: known by its construction, whatever is sold, or by what is offered. */
import { boundedPattern } from "../bounded-pattern.js";

/** No part of a longer word, in any script; over small letters. */
const words = (...alternatives: readonly string[]) => `(?<!\\p{L})(?:${alternatives.join("|")})(?!\\p{L})`;
const anyOf = (...patterns: readonly string[]) => boundedPattern(patterns.join("|"));

/** They can do something for the reader's site, shop, sales or place in a search. */
const FOR_YOUR_BUSINESS = anyOf(
  words(
    "(?:we|i|and(?= c(?:an|ould) )|our (?:team|agency|company|experts?|developers?|designers?))(?: can| will| could|'ll| would love to| would like to)? (?:also )?(?:help|helped|(?<!(?:can|could|may|do|did|should) (?:we|i) )(?:put|get|bring|rank|boost|improve|increase|grow|redesign|rebuild|build|design|optimi[sz]e|promote|double|triple|generate|drive|speed up|write|create|fix|take over))[^.!?\\n]{0,60} (?:your (?:\\p{L}+ ){0,2}(?:reach|visibility|web ?site|site|pages?|shop|store|business|brand|company|sales|traffic|rankings?|conversions?)|first page|top of google|page one|(?:for )?(?:businesses|retailers|companies|brands|shops|stores|e-?commerce)(?: \\p{L}+){0,2}|more customers|leads)|(?:brands|companies|businesses|shops|stores|teams) like yours|your competitors (?:are|have)|(?:our|my) (?:virtual )?assistants? (?:can|will)",
    "ihre(?:n|r)? (?:\\p{L}+ )?(?:webseite|website|homepage|shop|onlineshop|seite) angesehen|get your (?:\\p{L}+ )?(?:product|brand|company|business|story) featured|build your (?:mobile |web )?apps?|unternehmen wie (?:ihr|ihre)[ems]{0,2}|steigern sie (?:jetzt )?ihren umsatz|wir übernehmen ihre[n]? \\p{L}+|entreprises comme la vôtre|empresas como la suya|ofrecerles (?:los|las) mejores|aziende come la vostra|(?:aiuta|aiutiamo) (?:gli|le) (?:e-commerce|aziende|imprese)|empresas como a sua|bedrijven zoals (?:die van )?(?:u|jullie)|(?:uw|je|jullie) (?:website|site|webshop) (?:is |laadt |scoort )?(?:traag|langzaam|slecht)|firm\\p{L}* takim\\p{L}* jak państwa|företag som ert|(?:rédiger|créer|refaire|traduire|optimiser) (?:le|la|les|l'|vos|votre) ?[^.!?\\n]{0,30}(?:votre|vos) (?:boutique|site|entreprise|fiches)",
    "(?:wir|und) (?:können |helfen |bringen |unterstützen |gestalten |optimieren |machen |steigern |verbessern )[^.!?\\n]{0,60}(?:ihre?[nmrs]? (?:\\p{L}+ )?(?:website|webseite|homepage|shop|onlineshop|umsatz|unternehmen|seite|sichtbarkeit|verkäufe)|unternehmen wie ihre[mns]?|(?:bei|auf) google|mehr kunden)|bringen (?:wir )?ihre (?:website|webseite|seite)",
    "(?:nous|et(?= pouvons )|notre (?:équipe|agence)) (?:\\p{L}+ )?(?:pouvons|pouvez|peut|aidons|améliorons|refaisons|refaire|référençons|créons|optimisons)[^.!?\\n]{0,60} (?:(?:votre|vos) (?:\\p{L}+ )?(?:site|boutique|ventes|entreprise|visibilité|référencement|commerce)|plus de clients|sur google|boutiques en ligne|entreprises)",
    "(?:podemos|ayudamos|posicionamos|diseñamos|aumentamos|mejoramos)[^.!?\\n]{0,60} (?:(?:su|tu|vuestr[oa]|sus) (?:\\p{L}+ )?(?:página|web|sitio|tienda|ventas|negocio|empresa)|la suya|en google|más clientes)|para sus campañas",
    "(?:possiamo|aiutiamo|realizziamo|portiamo|miglioriamo)[^.!?\\n]{0,60} (?:(?:il |la |le )?(?:vostr[oaie]|suo|sua) (?:\\p{L}+ )?(?:sito|negozio|attività|vendite|azienda|visibilità)|rifare il vostro|su google|più clienti)",
    "(?:podemos|ajudamos|aumentamos|colocamos|criamos|melhoramos)[^.!?\\n]{0,60} (?:(?:da |de |do |a |o |as |os )?(?:sua|seu|suas|vossa|vosso) (?:\\p{L}+ )?(?:loja|site|vendas|empresa|negócio|página)|no google|mais clientes)|aumente (?:as |suas )?vendas da sua (?:loja|empresa)",
    "(?:wij|we|en(?= kunnen )) (?:kunnen|helpen|maken|bouwen|verbeteren|zorgen)[^.!?\\n]{0,60} (?:(?:uw|jullie|je) (?:\\p{L}+ )?(?:website|webshop|site|omzet|bedrijf|zichtbaarheid)|in google|op google|via google|aan meer (?:klanten|bezoekers))",
    "(?:pomagamy|możemy|zwiększamy|tworzymy|pozycjonujemy)[^.!?\\n]{0,60} (?:(?:państwa|waszej|waszą|twoj\\p{L}) (?:\\p{L}+ )?(?:stron\\p{L}+|sklep\\p{L}*|sprzedaż\\p{L}*|firm\\p{L})|sklepom|firmom|w google|więcej klientów)",
    "vi (?:kan|hjälper|bygger|förbättrar|ökar)[^.!?\\n]{0,60} (?:(?:er|din|ert) (?:\\p{L}+ )?(?:hemsida|webbplats|butik|försäljning|företag|synlighet)|på google|fler kunder|företag att)",
    "(?:web sitenizi|sitenizi|mağazanızı|satışlarınızı|işletmenizi)[^.!?\\n]{0,60} (?:taşıyabiliriz|artırabiliriz|yükseltebiliriz|yenileyebiliriz|büyütebiliriz|tasarlayabiliriz)",
  ),
  "(?:御社|貴社|貴店)(?:の|サイト)[^。！？\\n]{0,30}(?:リニューアル|ご提案|上げる|増や|アップ|支援|お手伝い|集客|制作)",
  "(?:可以|能够?)(?:帮|为|替)(?:助)?(?:您|你们?|贵(?:公司|司|店))[^。！？\\n]{0,20}(?:提升|提高|增加|优化|推广|引流|销量|排名)|(?:提升|提高|增加)贵(?:公司|司|店)",
  "귀사의?[^.!?\\n]{0,30}(?:올려 ?드|높여 ?드|제안|향상|도와 ?드|성장)",
  "(?<!\\p{L})[وف]?(?:س?(?:يمكننا|نستطيع)|[سل]?نساعد\\p{L}{0,8})[^.!؟\\n]{0,40}(?:موقعكم|متجركم|مبيعاتكم|شركتكم|جوجل|غوغل|قوقل)",
);

/** They would like to send an offer, or to be called. */
const MAY_WE_SEND = anyOf(
  words(
    "(?:may|can|could|shall|should) (?:i|we) (?:send|share|e-?mail|show|forward|offer) (?:you )?(?:over )?(?:\\p{L}+ ){0,4}(?:quote|quotation|offer|proposal|samples?|audit|portfolio|price ?list|pricing|catalogu?e|case stud(?:y|ies)|brochure|estimate)",
    "(?:would you be|are you) (?:interested[^.!?\\n]{0,40} (?:call|chat|meeting|demo|proposal|offer|audit)|(?:open|available|free)[^.!?\\n]{0,40} (?:proposal|offer|audit))|want (?:a|to see a|to get a) (?:free|sample|case study)|to see (?:a|our) (?:case study|portfolio|demo)|happy to jump on a|apply now|(?:contact|text|message|write|reach)(?: me| us)? (?:on|via|at) (?:telegram|whats ?app|wechat|skype)|now on whats ?app|let me know if you(?:'re| are) interested",
    "(?:kindly|please) share your requirements?|your whats ?app number|(?<!\\p{L} )want the (?:price ?list|full list|list of sites)|interested in (?:our|my) (?:price ?list|catalogu?e|services|offer|portfolio)|h(?:ä|a)tten sie (?:\\p{L}+ ){0,2}zeit für ein|(?:contáctenos|escríbanos|scrivici|contattaci|contactez-nous|écrivez-nous|schreiben sie uns) (?:por|su|sur|per|auf|via) whats ?app",
    "worth a (?:\\p{L}+ |\\d+[ -]min\\p{L}* ){0,2}(?:chat|call)|should i (?:share|send)|who (?:handles|is in charge of|is responsible for|takes care of) (?:\\p{L}+ ){1,4}(?:at|in|for) your|\\d+[ -]minutes? (?:chat|call)",
    "wann passt (?:es )?ihnen[^.!?\\n]{0,30}(?:telefonat|gespräch|termin)|jetzt (?:angebot|platz|termin) sichern|souhaitez-vous (?:voir|recevoir) (?:mes|nos|un|une) \\p{L}+|(?:les|le) envío nuestro catálogo|fissare una (?:breve )?(?:chiamata|call)|gostaria de receber (?:um |uma )?(?:orçamento|proposta)|interesse in een (?:gratis |korte )?(?:scan|analyse|gesprek|demo)",
    "(?:darf ich|dürfen wir) (?:ihnen|euch|dir)[^.!?\\n]{0,40} (?:angebot|analyse|vorschlag|unterlagen|preisliste|broschüre|portfolio|mediakit|media kit)|haben sie interesse an|interesse an einem (?:\\p{L}+ )?(?:gespräch|angebot|termin)|unverbindliche[sn]? (?:\\p{L}+ )?(?:angebot|gespräch|beratung|erstgespräch) (?:zusenden|vereinbaren|anbieten|an)",
    "puis-je vous (?:envoyer|proposer|transmettre|faire parvenir)[^.!?\\n]{0,30} (?:devis|offre|proposition|audit|catalogue|tarifs?)|(?:seriez|êtes)-vous intéressée?s?|un appel de \\d+ minutes|un audit gratuit",
    "¿?(?:le|les|os|te) (?:envío|mando|gustaría recibir|interesaría|paso) (?:un |una |el |la )?(?:presupuesto|propuesta|muestra|catálogo|oferta|auditoría|llamada)|(?:les|le|os) interesa (?:una |un )?(?:muestra|demo|propuesta|prueba)(?: gratis| gratuita)?|presupuesto (?:gratuito|sin compromiso)|(?:puedo|podemos) (?:enviarle|mandarle|enviarles)[^.!?\\n]{0,20} (?:presupuesto|propuesta|muestra|catálogo)",
    "(?:posso|possiamo) (?:inviar|mandar)\\p{L}{0,3}[^.!?\\n]{0,20} (?:preventivo|proposta|offerta|catalogo|listino)|(?:vi|le) interessa (?:una|un)|consulenza gratuita|preventivo gratuito",
    "(?:posso|podemos) (?:enviar|mandar|apresentar)(?:-lhe|-vos|-lhes)?[^.!?\\n]{0,20} (?:proposta|orçamento|portfólio|catálogo|amostra)|sem compromisso|chame no whats ?app|fale (?:connosco|conosco) (?:no|pelo) whats ?app",
    "(?:mag ik|mogen wij|mogen we) (?:u|je|jullie)[^.!?\\n]{0,30} (?:offerte|voorstel|aanbod|analyse|brochure)|vrijblijvend\\p{L}? (?:gesprek|offerte|voorstel|kennismaking|advies)",
    "(?:czy )?(?:mogę|możemy) (?:przesłać|wysłać|przedstawić)[^.!?\\n]{0,30} (?:ofert\\p{L}|wycen\\p{L}|propozycj\\p{L}|analiz\\p{L})|bezpłatn\\p{L} (?:ofert\\p{L}|audyt|wycen\\p{L}|konsultacj\\p{L})",
    "får (?:jag|vi) skicka[^.!?\\n]{0,30} (?:förslag|offert|erbjudande|analys)|kostnadsfri(?:tt|a)? (?:förslag|analys|genomgång|offert|konsultation|möte)",
    "(?:size|sizlere) (?:ücretsiz |özel )?(?:bir )?(?:teklif|sunum|analiz|katalog) (?:gönder|sun|hazırla)\\p{L}*|ücretsiz (?:bir )?(?:teklif|analiz|danışmanlık)",
  ),
  "[?!.。] ?interested ?\\?|interessiert\\?|[.!] ?interesse ?\\?|ご説明の(?:機会|お時間)|(?:お打ち合わせ|ご商談|オンライン面談|お話)の?(?:お時間|機会)|ご提案(?:を)?させて|資料をお送り|(?:加|添加)(?:我的?)?(?:微信|vx|qq)|欢迎(?:咨询|联系|来电|洽谈|合作)|有(?:需要|意向)(?:请|可|的话)?(?:联系|加|回复)|发(?:一份)?(?:报价|样品|方案|产品目录)给(?:您|贵)|무료 (?:상담|진단|견적|체험)(?!\\p{L}{0,2} ?(?:있|되|돼|가능한|받을 수))|(?:제안서|견적서?)(?:를)? ?(?:보내(?! ?(?:주|줄))|드리)|제안(?:을)? ?드립니다",
  "(?:[إا]رسال|نرسل|[أا]رسل)(?: \\p{L}+){0,2} (?:عرض|كتالوج|مقترح)|(?:استشارة|عرض سعر|تحليل) مجاني\\p{L}*",
);

/** They would like to talk: so does a customer who says what they are. */
const MAY_WE_TALK = anyOf(
  words(
    "(?:would you be|are you) (?:open|available|free)[^.!?\\n]{0,40} (?:call|chat|meeting|demo)|(?:shall|should|could|can) we (?:schedule|set up|arrange|have) a (?:\\p{L}+ )?(?:call|chat|meeting)",
    "podemos (?:agendar|marcar) uma? (?:\\p{L}+ )?(?:conversa|reunião|chamada|call)|(?:podemos|podríamos) (?:agendar|concertar) una (?:\\p{L}+ )?(?:llamada|reunión)|możemy umówić (?:się )?na rozmowę|(?:seriez|êtes)-vous (?:disponibles?|ouverte?s?)|(?:zullen|kunnen) we [^.!?\\n]{0,30}(?:gesprek|afspraak) (?:inplannen|plannen)|ücretsiz (?:bir )?görüşme",
  ),
);

/** What the writer is, or deals in. */
const DEALS_IN = anyOf(
  words(
    "(?:we are|we're|our) (?:a |an )?(?:\\p{L}+ ){0,2}team of (?:\\p{L}+ ){0,2}(?:developers|designers|engineers|marketers)|featured on \\d+|b2b[- ](?:kontakte|leads|adressen|contacts|data)|we(?:'re| are) an? (?:\\p{L}+[ -]){0,4}(?:agency|studio|consultancy|outsourcing company|software house)|(?:we|i) (?:offer|build|design|develop|manufacture|supply|produce|provide|generate)[^.!?\\n]{0,60} (?:web ?sites?|(?:mobile |custom )?apps?|solutions|packaging|packaging boxes|leads|backlinks|funding|loans?|followers|explainer videos)|(?:business|personal) loans?|loan offer|(?:link|guest post) placements?|seo (?:mistakes|errors|audit|services|issues)|virtual assistants?|double your money|invest in (?:crypto|bitcoin)|redesign(?:ing)? your web ?site|redesign your (?:product )?pages|(?:search engine|google) rankings?",
    "(?:our|my) (?:company|firm|factory|studio) (?:exports|offers|supplies|provides|manufactures|produces|develops)|wir (?:vermitteln|liefern|bieten|produzieren|fertigen|entwickeln)|influencer(?:in)?|mit ihrer marke|nous (?:fabriquons|proposons|offrons|produisons|créons|fournissons)|ofrecemos|fabricamos|distribuimos|offriamo|produciamo|forniamo|oferecemos|fornecemos|wij (?:leveren|produceren|bieden)|oferujemy|produkujemy|dostarczamy|vi (?:erbjuder|levererar|tillverkar|säljer)",
    "(?:i'm|i am) an? (?:freelance\\p{L}*|\\p{L}+ (?:developer|designer|consultant|copywriter))|our (?:growth|outreach|seo|marketing|design|sales) team|(?:we|i) supply(?! (?:\\p{L}+ )?(?:photos?|pictures?|pics|images|screenshots?|proof|documents?))|triple your|organic reach|je suis (?:un |une )?(?:rédact\\p{L}+|développ\\p{L}+|graphiste|consultant\\p{L}*|freelance)|somos fabricantes|(?:criamos|desenvolvemos|fazemos) (?:\\p{L}+ e )?(?:lojas|sites|aplicativos|apps|software)|desarrollamos (?:\\p{L}+ y )?(?:aplicaciones|webs|páginas web|software)|sviluppiamo (?:\\p{L}+ e )?(?:siti|app|applicazioni|software)|notre société (?:développe|propose|réalise|conçoit)|(?:wij|we) (?:maken|bouwen|ontwikkelen) (?:\\p{L}+ en )?(?:apps|sites|shops|websites|webshops)|tworzymy (?:\\p{L}+ i )?(?:aplikacje|strony|sklepy)|vi (?:bygger|utvecklar|skapar) (?:\\p{L}+ och )?(?:appar|webbplatser|hemsidor)|(?:web site(?:si|leri)|mobil uygulama\\p{L}*)(?: ve (?:\\p{L}+ ){1,2})? ?(?:geliştiri|tasarlı|yapı)yoruz|la nostra agenzia|unsere[nrs]? (?:google-bewertungen|agentur)|ab \\d+ ?(?:euro|eur|€) im monat",
    "(?:wir sind|als) eine? (?:\\p{L}+ ){0,3}\\p{L}*(?:agentur|werbeagentur|dienstleister)|suchmaschinenoptimierung|(?:neukunden|kunden)gewinnung|platz 1 bei google|bei google (?:\\p{L}+ )?(?:gefunden|ranken)|schon ab \\d+ ?(?:euro|eur|€)",
    "nous sommes une? (?:\\p{L}+ ){0,3}(?:agence|société|studio)|référencement|prix imbattables?|développement web|génération de leads",
    "somos una (?:\\p{L}+ ){0,3}(?:agencia|empresa)|bases? de datos de (?:empresas|contactos|clientes|correos)|email marketing|posicionamiento|primer(?:os|as)? (?:lugares|posiciones|puestos|página) (?:de|en) google|tiendas online|precio especial",
    "siamo un['’]?a? ?(?:\\p{L}+ ){0,2}(?:agenzia|azienda|web agency)|web marketing|prima pagina|posizionamento|ci occupiamo di (?:seo|marketing|web)|realizziamo siti|prezzo imbattibile",
    "somos uma (?:\\p{L}+ ){0,3}(?:agência|empresa)|marketing digital|seguidores reais|tráfego pago|primeira página do google|pacotes a partir de",
    "wij zijn een (?:\\p{L}+ ){0,3}(?:bureau|marketingbureau|webbureau)|zoekmachine\\p{L}*|google ads|(?:hoger|bovenaan) in google|leadgeneratie",
    "jesteśmy (?:\\p{L}+ ){0,2}(?:agencją|firmą)|pozycjonowani\\p{L}+|marketing\\p{L}* internetow\\p{L}+|więcej klientów",
    "vi är en (?:\\p{L}+ ){0,2}(?:byrå|webbyrå|reklambyrå)|sökmotoroptimering|synas bättre|högre på google",
    "(?:dijital|reklam|web) (?:pazarlama )?ajans\\p{L}*|google'?d?a? (?:\\p{L}+ )?(?:üst|ilk) s[ıi]ra\\p{L}*|google'da üst sıra\\p{L}*|seo hizmet\\p{L}*",
  ),
  "弊社は[^。\\n]{0,30}(?:会社|制作|代行|専門|支援)|弊社では[^。\\n]{0,30}(?:承って|制作|開発|代行)|(?:앱|웹|홈페이지|소프트웨어) ?(?:개발|제작) ?(?:전문 ?)?(?:업체|회사)(?:입니다|예요|이에요|로서|로,)|seo対策|検索順位|格安|(?:专业|专门)(?:的)?[^。，\\n]{0,10}(?:公司|团队|代运营|优化|推广|做)|我司(?:专业|专注|主营)|代运营|网站优化|放款快|快速放款|利息低|低息|(?:需要|办理)[^。，？\\n]{0,4}贷款吗|刷单|引流|(?:마케팅|광고|홈페이지 제작)(?: 전문)? ?(?:대행사|회사|업체)|상위 ?노출|저금리|무담보|대출(?:을)? ?(?:해|도와|진행해) ?드",
  "(?<!\\p{L})نحن (?:شركة|وكالة)(?: \\p{L}+){0,2}|تسويق إلكتروني|تحسين محركات|تصدر نتائج",
);

/** They write again, about an offer that nobody asked for. */
const OFFERED_BEFORE = anyOf(
  words(
    "(?:following up|follow up|circling back|checking back) (?:on|about|regarding) my (?:last |previous |earlier )?(?:e-?mail|message|proposal|offer)|(?:my|our) (?:proposal|offer) (?:for|to|about|on) \\p{L}+",
  ),
);

/** What they do costs little: nobody says so who would like to buy something. */
const CHEAPLY = anyOf(
  words(
    "\\d+ ?% (?:less|cheaper|lower|de desconto|de descuento|moins cher|di sconto|günstiger|goedkoper)|(?:fraction|half) of the (?:usual )?(?:cost|price)|à (?:prix réduit|moindre coût)|a (?:bajo costo|precios bajos)|(?:tegen een )?scherp tarief|till låga priser|w atrakcyjnych cenach|uygun fiyat\\p{L}*",
  ),
  "低価格|저렴한",
);

/** Somebody's millions, and a stranger's account. */
const MILLIONS = anyOf(
  "(?:\\$|€|£|usd|eur|gbp|dollars?|euros?)[ \\d.,]{1,16}(?:million|millones|millionen|m\\b)|\\d (?:million|millones|millionen|milhões|milioni)",
);
const STRANGERS = anyOf(
  words(
    "widow|next of kin|inherit\\p{L}*|beneficiary|donate|late (?:husband|father|client|\\p{L}+ executive)|your (?:full name|bank details)|viuda|herenci\\p{L}|witwe|erbschaft|veuve|héritage|vedova|eredità|viúva|herança",
  ),
);

/** Of each kind one may be a customer's. */
const KINDS_NEEDED = 2;

/** A customer's words for what is theirs. */
const OF_A_CUSTOMER = anyOf(
  words(
    "(?:my|our) (?:account|card|order|invoice|subscription|bank|payment|parcel|package|refund|money|plan|password|login|delivery|app)|i (?:bought|paid|ordered|received)|(?:is|was|been|got) (?:declined|charged|billed)|(?:want|like|need) to (?:buy|order|pay|cancel|upgrade)",
    "meine[rnm]? (?:bestellung|rechnung|abo|lieferung|sendung|zahlung|adresse|lampe|konto)|mein (?:konto|paket|abo|geld)|(?:ich|wir) (?:habe|haben|hatte|hatten) [^.!?\\n]{0,30}(?:bestellt|gekauft|bezahlt|erhalten)|(?:möchte|möchten|wollen|will) [^.!?\\n]{0,40}(?:kaufen|bestellen|kündigen|bezahlen)",
    "ma (?:commande|facture|livraison|carte)|mon (?:compte|colis|abonnement|paiement|argent)|(?:j'ai|nous avons|avons) (?:\\p{L}+ )?(?:commandé|acheté|payé|reçu)|(?:aimerions|voudrais|voudrions|souhaitons|souhaite|veux) [^.!?\\n]{0,20}(?:acheter|commander|vendre vos)",
    "mi (?:pedido|cuenta|factura|paquete|suscripción|tarjeta|dinero)|(?:he|hemos) (?:comprado|pedido|pagado|recibido)|(?:quiero|queremos|quisiera) [^.!?\\n]{0,20}comprar",
    "il mio (?:ordine|account|pacco|abbonamento|conto)|la mia (?:fattura|carta)|ho (?:ordinato|comprato|pagato|ricevuto)|(?:vorrei|vogliamo|vorremmo) [^.!?\\n]{0,20}(?:comprare|acquistare|ordinare)|meu (?:pedido|cartão|dinheiro)|minha (?:conta|encomenda|fatura|assinatura)|(?:quero|queremos|gostaria) [^.!?\\n]{0,20}comprar",
    "mijn (?:bestelling|account|factuur|pakket|abonnement|geld)|(?:ik heb|we hebben) [^.!?\\n]{0,30}(?:besteld|gekocht|betaald|ontvangen)|moje (?:zamówienie|konto|pieniądze)|moja (?:paczka|faktura)|zamówił\\p{L}+|kupił\\p{L}+|min (?:beställning|faktura|order)|mitt (?:konto|paket|abonnemang)|(?:jag|vi) (?:har )?(?:beställt|köpt|betalat)|siparişim\\p{L}*|hesabım\\p{L}*|faturam\\p{L}*|kargom\\p{L}*",
  ),
  "注文(?:番号|し|が|を)|私の(?:注文|アカウント)|購入し|我的?(?:订单|账户|账号|快递|包裹)|订单号|下(?:不了)?单|我(?:买|订)了|제 (?:주문|계정|택배)|주문번호|주문했|(?<!\\p{L})(?:طلبي|حسابي|فاتورتي|اشتريت|طلبت)(?!\\p{L})",
);

/** Who asks about what is ours, or asks us for an offer. */
const ASKS_US = anyOf(
  words(
    "(?:your|the) (?:\\p{L}+ )?(?:api|plans|pricing|prices|rate limits|webhooks?|integrations?|documentation|docs)|(?:about|of|use|using|used|try|trying|into|demo of|trial of) your (?:\\p{L}+ )?(?:software|tool|product|service|platform|app|dashboard)|(?:samples?|photos?|pictures?|screenshots?) of (?:the|my|what|this|that)|get a refund|(?:could|can|would) you (?:please |also )?(?:send|give|offer|make|share)(?: with)? (?:me|us)|(?:can|could|may) (?:i|we) (?:get|have) (?:a|the|your) (?:\\p{L}+ )?(?:quote|quotation|discount|demo|trial|refund|estimate|invoice)|i(?:'d| would) like (?:to (?:get|have|receive) )?(?:a|an) (?:\\p{L}+ )?(?:quote|demo|trial|estimate)",
    "(?:ihre?|ihre[nmr]|eure?|eure[nmr]) (?:\\p{L}+ )?(?:api|tarife?n?|preise?n?|software|tool|produkt|plattform|schnittstelle)|(?:wir|ich|und) (?:hätten?|haben?) (?:(?:großes|auch) )?interesse|(?:können|könnten) sie (?:mir|uns)|könnt ihr (?:mir|uns)",
    "(?:votre|vos) (?:logiciel|outil|produit|plateforme|api|tarifs?|prix|abonnements?|offres)|(?:pouvez|pourriez)-vous (?:nous|m'|me)|(?:nous (?:souhait\\p{L}+|aimerions|voudrions)|je (?:souhaite|souhaiterais|voudrais)|j'aimerais) (?:recevoir |avoir |obtenir )?(?:un|une|des) (?:devis|démo\\p{L}*|tarifs?|essai)",
    "(?:pueden?|podrían?|podéis|podríais) (?:darnos|darme|enviarnos|enviarme|mandarnos|mandarme|hacernos|hacerme|pasarnos|pasarme|ofrecernos)|(?:su|vuestro|tu) (?:software|herramienta|producto|api|plataforma)|(?:vuestros|sus) (?:precios|planes|tarifas)|(?:quisiera|querría|queremos|quiero|necesito|necesitamos|me gustaría|nos gustaría) (?:recibir |tener |pedir |solicitar )?(?:un presupuesto|una (?:cotización|demo|oferta|propuesta))",
    "(?:il vostro|del vostro|vostro|suo) (?:software|strumento|prodotto|servizio|api|piano|listino)|(?:i )?vostri (?:prezzi|piani)|(?:vorrei|vorremmo|desidero|desideriamo) (?:avere |ricevere |richiedere )?(?:un preventivo|una (?:demo|consulenza|offerta|proposta))|(?:potreste|potete|può|potrebbe) (?:inviarmi|inviarci|mandarmi|mandarci|farci|farmi)|avete un[a']? ?(?:preventivo|consulenza|listino|prova)",
    "(?:vosso|seu|sua) (?:software|ferramenta|produto|api|plataforma|plano)|(?:vossos|seus) (?:preços|planos)|gostar(?:ia|íamos) de (?:receber|ter|solicitar|pedir)[^.!?\\n]{0,60}(?:[.!\\n]|$)|(?:podem|podiam|poderiam|pode) (?:me |nos )?(?:enviar|mandar|dar)(?:-me|-nos)?",
    "(?:jullie|uw|je) (?:tool|software|product|api|tarieven|prijzen|platform|abonnementen)|(?:hebben|heb) (?:(?:wel|veel|ook) )?interesse|(?:kunnen jullie|kunt u|kun je) (?:mij|me|ons)|czy (?:macie|oferujecie|posiadacie)|(?:wasz\\p{L}*|państwa) (?:narzędzi\\p{L}*|oprogramowani\\p{L}*|produktu|api|cennik\\p{L}*|cen)|(?:prosimy|proszę|poproszę) o (?:ofertę|wycenę|cennik)|chciel(?:ibyśmy|i byśmy) otrzymać|(?:ert|er|era) (?:verktyg|tjänst|produkt|programvara|priser|api|plattform)|(?:vi|jag|och) (?:\\p{L}+ )?vill (?:gärna )?ha|(?:kan|kunde|skulle) ni (?:kunna )?(?:skicka|ge) (?:oss|mig)|(?:ürününüz|yazılımınız|fiyatlarınız|planlarınız)\\p{L}*",
  ),
  "(?:お送り|送付して?|送って|お見積りを?|見せて)(?:いただけ|いただき|もらえ|ください)|御社の(?:サービス|製品|ツール|api)(?:を(?:利用|使|導入|検討)|の(?:資料|料金|価格|デモ|見積))|我想(?:加|咨询)|怎么还|(?:能|可以)(?:发|给)我们?[^。，\\n]{0,8}(?:报价|资料)|보내 ?(?:주(?:세|실|시|십)|줄)|(?:상담|체험|할인|견적|요금제)\\p{L}{0,2} ?(?:있|되|돼|가능한|가능하)나?[나요]|가능한가요",
  "(?<!\\p{L})(?:هل )?(?:يمكنكم|ب[إا]مكانكم|تستطيعون)(?: [أا]ن)? (?:[إا]رسال|ترسلوا|تزويد\\p{L}*|منح\\p{L}*)(?!\\p{L})",
);

/** Whether a text offers something to the shop that it is written to, as no customer does. */
export function offersToUs(text: string): boolean {
  const plain = text
    .toLowerCase()
    .replace(/[’‘´`]/gu, "'")
    .replaceAll("i\u0307", "i");
  if (OF_A_CUSTOMER.test(plain) || ASKS_US.test(plain)) return false;
  if (MILLIONS.test(plain) && STRANGERS.test(plain)) return true;
  const [pitches, sends, talks, deals, offered] = [FOR_YOUR_BUSINESS, MAY_WE_SEND, MAY_WE_TALK, DEALS_IN, OFFERED_BEFORE].map(
    (pattern) => pattern.test(plain),
  );
  const asks = sends || (talks && (pitches || offered || CHEAPLY.test(plain)));
  return [pitches, asks, deals, offered].filter(Boolean).length >= KINDS_NEEDED;
}

/** What only those write who offer something. */
const OFFERING: readonly RegExp[] = [
  /\b(?:increase|boost|grow|double|triple|skyrocket|more) (?:your|their) (?:(?:website|web|online|organic) )?(?:traffic|sales|revenue|leads|conversions?|visibility)\b/iu,
  /\b(?:our (?:agency|team of experts|company) (?:offers?|provides?|speciali[sz]es|helps?)|(?:we|i) (?:offer|provide|specialize in|help) (?:[\w-]+ ){0,2}(?:businesses|companies|brands|founders|agencies|shops|stores|owners|services))\b/iu,
  /\b(?:(?:we|i) (?:can )?(?:offer|sell|provide|place) (?:[\w-]+ ){0,2}(?:backlinks?|links?|guest posts?|articles?|banners?|followers|reviews)|\bDA ?\d{2}\b|[$€£] ?\d+ (?:per|a|each) (?:link|post|lead|review)|(?:shall|may|can) (?:i|we) send (?:you )?(?:our|a|the) (?:price ?list|rates?|media kit|portfolio|proposal))/iu,
  /\b(?:limited[- ]time offer|special (?:price|offer) for you|no obligation|book a (?:call|demo) with (?:me|us)|hop on a call)\b/iu,
  /\b(?:click here to unsubscribe|unsubscribe (?:here|from this list)|reply ["']?(?:stop|no)\b|if (?:you are )?not interested|on autopilot)\b/iu,
  /\b(?:(?:you|your (?:business|company|e-?mail)) (?:have|has) (?:been (?:selected|chosen|nominated)|won)|claim your (?:prize|listing|award|reward)|dear (?:beneficiary|winner|webmaster|business owner))\b/iu,
  /\b(?:(?:price ?list|catalogue|catalog|brochure) (?:is )?attached|attached (?:is |you (?:will )?find )?(?:our )?(?:price ?list|catalogue|catalog|brochure)|(?:fob|moq)\b)|\bwhats ?app:? ?\+/iu,
  /\b(?:also selling|leading (?:manufacturer|supplier)|bulk orders? welcome)\b/iu,
  /\b(?:your (?:domain|hosting|mailbox|trademark|listing)\b.{0,60}\bexpires?|failure to (?:renew|pay|respond|act)|act now)\b/iu,
  /\b(?:came across your (?:web ?site|company|store|shop)|visited your (?:web ?site|store)|noticed your (?:web ?site|store|site))\b/iu,
  /\b(?:wir bieten|unsere agentur|mehr (?:kunden|umsatz|reichweite)|nous (?:proposons|aidons les entreprises)|notre agence|ofrecemos|nuestra agencia|más (?:clientes|ventas)|offriamo|la nostra agenzia)\b/iu,
];

/** What offers are about, and customers too. */
const OFFERED: readonly RegExp[] = [
  /\b(?:seo|backlinks?|guest posts?|link[- ]building|domain authority|sponsored (?:post|article)s?)\b/iu,
  /\b(?:first page of google|rank(?:ing)?s? (?:higher |better )?(?:on|in) google|search engine ranking|google rankings?)\b/iu,
  /\b(?:increase|boost|grow|double|triple|skyrocket|more) (?:(?:website|web|online|organic) )?(?:traffic|sales|revenue|leads|conversions?|visibility)\b/iu,
  /\b(?:free (?:audit|quote|consultation|trial of our)|affordable (?:price|rate)s?|(?:at )?(?:the )?best prices?|wholesale prices?)\b/iu,
  /\b(?:web ?(?:site)? (?:design|development) services?|mobile app development|lead generation|email lists?|e-?mail database|verified contacts|virtual assistants?)\b/iu,
  /\b(?:quick call|15[- ]min(?:ute)?s? (?:call|chat)|are you the right person|decision[- ]maker)\b/iu,
  /\b(?:opt[- ]out|not interested)\b/iu,
  /\b(?:crypto|bitcoin|forex|casino|betting|payday loan|business loan|funding offer|investment opportunit(?:y|ies))\b/iu,
  /\b(?:(?:handling|processing) fee|lottery|inheritance)\b/iu,
  /\b(?:congratulations|dear sir)\b/iu,
  /\bwe (?:buy|sell|supply|manufacture|export)\b/iu,
  /\b(?:final notice|domain (?:name )?(?:registry|registration|renewal|services))\b/iu,
  /\b(?:pay (?:\S+ ){0,3}(?:securely )?(?:here|now)|renew (?:here|now))\b/iu,
];

/** Of each kind one may be a customer's; of what offers are about two as well. */
const OFFERS_NEEDED = 2;
const OFFERED_ALONE = 3;

/** Who has an account, an order or a charge is a customer, whatever it is about. */
const CUSTOMERS_OWN =
  /\b(?:my (?:account|card|order|invoice|subscription|bank|payment|parcel|refund|money|plan|seat|domain|shop|store|site|web ?site|page|reports?|app|password|login)|i (?:was|got|have been|bought|paid|ordered)|(?:is|was|been) (?:declined|charged|billed)|(?:want|would like) to (?:buy|order|pay|cancel|upgrade|increase)|\d+ seats|add-?ons?|(?:is|are) there (?:an?|any))\b/iu;

/** Whether several things in it are what offers say, and nothing is a customer's own. */
export function holdsOffers(text: string): boolean {
  if (CUSTOMERS_OWN.test(text)) return false;
  const count = (patterns: readonly RegExp[]) => patterns.filter((pattern) => pattern.test(text)).length;
  const offering = count(OFFERING);
  return offering + count(OFFERED) >= (offering > 0 ? OFFERS_NEEDED : OFFERED_ALONE);
}
