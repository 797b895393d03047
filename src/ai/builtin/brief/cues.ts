/** By what words a sentence in support says what is wanted, or that something did not help: en, de, fr, es, pt, it, nl, pl, sv. */
export const WANTS = [
  "i(?: ?d| would) like|i (?:really |just |only )?(?:want|need|wish|hope)|please|can (?:you|i|we|someone)|could (?:you|i|we|someone)|would you|how (?:do|can|long|much)|where (?:is|are|do)|when (?:will|do|does)|i am (?:asking|trying|looking)|i ?m (?:asking|trying|looking)|is (?:it|there)|refund me|send me",
  "ich (?:möchte|will|würde|brauche|hätte gern~?|bitte|wünsche)|wir (?:möchten|brauchen|wollen|bitten)|bitte|können sie|könnten sie|könnt ihr|kann ich|wie (?:kann|bekomme|lange|komme)|wo (?:ist|finde|bleibt)|wann (?:kommt|wird|bekomme)",
  "je (?:voudrais|souhaite~|veux|aimerais|demande|cherche)|nous (?:voudrions|souhaitons|voulons)|j'aimerais|j'ai besoin|pouvez-vous|pourriez-vous|merci de|comment|où (?:est|en)|quand|puis-je|est-ce que",
  "(?:quiero|quisiera|necesito|querría|me gustaría|queremos|necesitamos|solicito|deseo)|por favor|pueden?|podrían?|podéis|cómo|dónde|cuándo|puedo",
  "(?:quero|queria|gostaria|preciso|precisamos|queremos|solicito)|por favor|podem?|poderiam?|como (?:faço|posso)|onde|quando|posso",
  "(?:vorrei|voglio|avrei bisogno|ho bisogno|vorremmo|chiedo|desidero|desideriamo)|per favore|potete|può|potreste|potrebbe|come (?:faccio|posso)|dove|quando|posso",
  "ik (?:wil|zou|heb … nodig|wilde|verzoek)|graag|wij willen|alstublieft|kunt u|kun je|kunnen jullie|hoe (?:kan|lang|krijg)|waar (?:is|blijft|vind)|wanneer|kan ik",
  "(?:chciał~|chcę|chcemy|potrzebuję|proszę|prosiłbym|prosiłabym)|czy (?:może|możecie|mogę|można)|jak (?:mogę|długo)|gdzie|kiedy",
  "jag (?:vill|skulle|behöver|önskar)|vi (?:vill|behöver)|snälla|kan (?:ni|du|jag)|hur (?:gör|kan|länge)|var (?:är|hittar)|när",
] as const;

/** Who asks for a person says nothing of the matter. */
export const ASKS_FOR_A_PERSON = [
  "(?:human|real person|(?:talk|speak) (?:to|with) (?:a |an |some)?(?:person|agent|human|someone|somebody|one|operator|representative)|live agent|agent please|not a bot)",
  "(?:menschen|mitarbeiter~|echte[nr]? person|jemand~ (?:sprechen|echten)|keinen bot)",
  "(?:un humain|une (?:vraie )?personne|un conseiller|un agent|quelqu'un de réel)",
  "(?:una persona|un humano|un agente|persona real)",
  "(?:uma pessoa|um humano|um atendente|um agente)",
  "(?:una persona|un operatore|un umano)",
  "(?:een mens|een medewerker|echt persoon|iemand spreken)",
  "(?:z człowiekiem|konsultant~|żyw~ człowiek~)",
  "(?:en människa|en person|riktig person|handläggare)",
] as const;

/** What was suggested did not help, was there before, or is not there yet. */
export const DID_NOT_HELP = [
  "(?:did ?n ?t|does ?n ?t|do ?n ?t|not|never|is ?n ?t|wo ?n ?t|can ?t|cannot|has ?n ?t|have ?n ?t|was ?n ?t) … (?:work|help|arrive~?|come|change~?|there|find|see|fix|get|log|open|solve|answer|received?|refunded|possible|what i)|still|same (?:error|problem|thing)|already (?:did|tried|done|sent|checked|looked)|no (?:luck|e-?mail|reply|refund|option|button|change|difference)|nothing|there is no",
  "(?:funktioniert|geht|hilft|klappt|hat|kommt|kam|finde|sehe|steht|gibt|ist|wird|habe ich) … (?:nicht~|kein~|nichts)|immer noch|noch immer|weiterhin|derselbe fehler|(?:schon|bereits) (?:versucht|gemacht|probiert|geschickt|geprüft)|nichts",
  "ne (?:fonctionne|marche|m'aide|trouve|vois|change|reçois) … (?:pas|rien)|n'(?:a|ai|est|y|aide|arrive|apparaît) … (?:pas|rien|aucun~)|toujours (?:pas|rien|la même|le même|en)|déjà (?:fait|essayé|envoyé|vérifié)|même (?:erreur|problème)|rien",
  "no (?:funciona|me |ha |he |sirve|aparece|encuentro|veo|llega|hay|está|puedo)|sigue~?|sigo|todavía no|aún no|ya (?:lo )?(?:hice|he |probé|intenté|envié)|mismo (?:error|problema)|nada",
  "não (?:funciona|funcionou|ajud~|aparece|encontro|recebi|chegou|está|há|consigo|resolve~|deu)|ainda|continua|já (?:fiz|tentei|enviei|verifiquei)|mesmo (?:erro|problema)|nada",
  "non (?:funziona|ha |aiuta|compare|trovo|vedo|arriva|c'è|è |riesco|mi |risolve)|ancora|già (?:fatto|provato|inviato|controllato)|stesso (?:errore|problema)|niente|nulla",
  "(?:werkt|helpt|lukt|zie|vind|is|heb|staat|kreeg|krijg|kan) … (?:niet|niets|geen)|nog steeds|al (?:gedaan|geprobeerd|gestuurd|gecontroleerd)|zelfde (?:fout|probleem)|niets",
  "nie (?:działa|pomogło|pomaga|ma|widzę|mogę|otrzymał~|przysz~|dotar~|znalazł~)|nadal|wciąż|już (?:próbował~|zrobił~|wysłał~|sprawdził~)|ten sam (?:błąd|problem)|nic",
  "(?:fungerar|funkar|hjälpte|hjälper|ser|hittar|har|får|kom|är|finns|går) … (?:inte|inget|ingen)|fortfarande|redan (?:gjort|provat|skickat|kollat)|samma (?:fel|problem)|ingenting",
] as const;

/** What they came with is given up for something else. */
export const WANTS_SOMETHING_ELSE = [
  "cancel~|instead|refund me|money back|forget (?:it|that)|rather",
  "stornier~|stattdessen|geld zurück|lieber|kündig~",
  "annul~|plutôt|rembourse[rz]?~?|à la place",
  "cancel~|anul~|en su lugar|devol~ (?:el|mi) dinero|prefiero",
  "cancel~|em vez disso|dinheiro de volta|reembols~|prefiro",
  "annull~|invece|rimbors~|preferisco",
  "annuleer~|in plaats|geld terug|liever|opzeggen",
  "anulow~|zamiast|zwrot pieniędzy|wolę",
  "avbeställ~|istället|pengarna tillbaka|hellre",
] as const;
