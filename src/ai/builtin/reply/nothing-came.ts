/** "Nothing has come here": a follow-up that does not name what it waits for. */
import { anyOf, inLowerCase } from "../reading/word-patterns.js";

const NOTHING_CAME = anyOf(
  `^[\\s,.…]{0,3}(?:${[
    "(?:still )?nothing|(?:(?:well|but|so|sorry|hi|ok|and|no|um|hmm),? )?(?:still |it (?:still )?|there(?:'s| is| has been) )?(?:nothing|hasn't|has not|not|didn't)(?: (?:nothing|has|have|come|came|arrived?|shown up|here|yet|still|so far|up to now|today|at my end|for me)){1,5}",
    "(?:(?:also|aber|nein|leider|tja|bei mir|hier),? ){0,2}(?:(?:ist|kam|kommt) )?(?:(?:immer noch|noch immer|bisher|noch|hier|bei mir|leider|heute) ){0,3}(?:nichts|nix)(?: (?:angekommen|gekommen|da|hier|bisher|eingetroffen|ist|passiert))?",
    "(?:(?:eh bien|mais|non|désolée?|ben),? )?(?:toujours rien|rien(?: (?:n'est|n'a|est|ne|toujours|encore))?)(?: (?:arrivé|venu|reçu|ici|chez moi|pour l'instant|encore|toujours|été|livré)){0,4}|je n'ai (?:toujours |encore )?rien reçu",
    "(?:(?:pues|pero|no|bueno|perdona),? )?(?:aquí )?(?:todavía |aún |sigue )?(?:no (?:me )?(?:ha|han) (?:llegado|venido)|no (?:llega|llegó|viene)|sin llegar|no he recibido)(?: (?:nada|todavía|aún|aquí|de nada|hoy)){0,3}",
    "(?:(?:ma|no|beh|guardi|scusi),? )?(?:(?:qui|qua|ancora|finora) ){0,2}non (?:mi )?(?:è arrivato|arriva|è venuto|ho ricevuto)(?: (?:niente|nulla|ancora|qui|oggi)){0,3}",
    "(?:(?:mas|não|olha|bom),? )?(?:aqui )?(?:ainda )?não (?:me )?(?:chegou|veio|recebi|apareceu)(?: (?:nada|ainda|aqui|hoje)){0,3}|nada (?:chegou|ainda)(?: (?:ainda|aqui))?",
    "(?:(?:maar|nee|nou|hier|bij mij),? ){0,2}(?:(?:is|kwam) )?(?:(?:hier|nog|nog steeds) ){0,3}niets?(?: (?:aangekomen|gekomen|binnen|ontvangen|bezorgd|hier|gezien|is)){0,3}|nog steeds niks|(?:hier )?is (?:nog )?niks (?:aangekomen|gekomen|binnen)",
    "(?:(?:ale|niestety|no|u mnie),? ){0,2}(?:nadal |jeszcze |dalej |wciąż )?nic (?:jeszcze |do mnie |tu )?nie (?:przyszło|dotarło|doszło|ma|dostał[ae]m)(?: (?:jeszcze|do tej pory))?|(?:nadal|dalej) nic",
    "(?:(?:men|nej|här|tyvärr),? ){0,2}(?:(?:har|det har) )?(?:(?:här|fortfarande|ännu) ){0,2}(?:inget|ingenting)(?: (?:har|kommit|hit|än|ännu|här|dykt upp)){0,4}",
    "(?:(?:ama|hayır|bana|buraya|hâlâ|hala|henüz),? ){0,3}(?:hiçbir şey |bir şey )?(?:gelmedi|ulaşmadı)(?: (?:hâlâ|hala|henüz))?",
    "(?:でも|まだ|こちらには?|いまだに|、){0,3}(?:何も|なにも|全然)?(?:まだ)?(?:届いていません|届いてない(?:です)?|届きません|来ていません|来てない(?:です)?|来ません)(?:が|けど)?",
    "(?:可是|但是|但|我这边?|这里|还是|到现在|目前|，){0,3}(?:什么|啥)?(?:都|也)?(?:还)?(?:没有?|未)(?:收到|到|来|送到)(?:呢|啊|呀|任何东西|东西)?",
    "(?:그런데|근데|아직(?:도)?|여기는?|저는| ){0,4}(?:아무것도|하나도)? ?(?:안 ?왔(?:어요|습니다|는데요?)|못 ?받았(?:어요|습니다)|도착 ?안 ?했(?:어요|습니다))",
    "(?:(?:لكن|هنا|حتى الآن|للآن|إلى الآن) ?){0,2}(?:لم يصل|ما وصل|لم يصلني|ما وصلني|لم [أا]ستلم)(?:ني)?(?: (?:[أا]ي )?(?:شيء|شي))?(?: (?:بعد|حتى الآن|هنا|للآن)){0,2}",
  ].join("|")})[\\s.!…。！:(]{0,6}$`,
);

/** Longer messages name it. */
const LONGEST = 60;

export const saysNothingCame = (message: string): boolean =>
  message.length <= LONGEST && NOTHING_CAME.test(inLowerCase(message.trim()));
