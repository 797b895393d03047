import { patternRule, type Rule } from "../rule.js";

const CAPITAL = "\\p{Lu}[\\p{L}'’-]{1,30}\\.?";
const INITIAL = "\\p{Lu}\\.";
const PARTICLE = "(?:van|von|der|den|de|da|di|du|la|le|el|al|bin|dos|del)";
/** One to four words: "Thomas Müller", "Anna M. de la Cruz" */
const NAME = `(?:${INITIAL} ?){0,2}${CAPITAL}(?:[ \\u00a0]{1,2}(?:${INITIAL}|${PARTICLE}|${CAPITAL})){0,3}`;
const FULL_NAME = `${CAPITAL}(?:[ \\u00a0]{1,2}(?:${INITIAL}|${PARTICLE})){0,2}[ \\u00a0]{1,2}${CAPITAL}`;

const INTRODUCTIONS =
  "(?:[Mm]y|[Hh]is|[Hh]er)(?: full| last| first| legal)? name(?:'s| is| was)|[Nn]ame(?: on (?:the )?(?:card|account|order|invoice))?:|[Cc]ard ?holder(?: name)?:?|[Aa]ccount holder:?|[Ii]'?m called|(?:under|in) the name(?: of)?|(?:[Mm]y|[Oo]ur) (?:wife|husband|son|daughter|partner|boss|colleague|friend|mother|father|sister|brother|assistant|neighbou?r|manager|client)|(?:[Mm]eine?|[Uu]nsere?) (?:Frau|Mann|Sohn|Tochter|Kolleg(?:e|in)|Chef(?:in)?)|[Mm]ein [Nn]ame ist|[Ii]ch hei(?:ß|ss)e|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]i nombre es|[Mm]e llamo|[Mm]i chiamo|[Mm]eu nome é|[Mm]e chamo|[Mm]ijn naam is|[Ii]k heet|[Jj]ag heter|[Mm]itt namn är|[Jj]eg heter|[Jj]eg hedder|[Nn]azywam się|[Mm]am na imię|[Nn]imeni on|[Mm]inun nimeni on";
const CLOSINGS =
  "(?:(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?) )?[Rr]egards|[Bb]est(?: wishes)?|[Cc]heers|(?:[Mm]any )?[Tt]hanks(?: again| so much| in advance)?|[Tt]hank you(?: very much| again)?|[Ss]incerely(?: yours)?|[Yy]ours(?: truly| sincerely| faithfully)?|[Rr]espectfully|[Cc]ordially|[Mm]it freundlichen Grü(?:ß|ss)en|[Mm]f[Gg]|(?:[Vv]iele|[Ll]iebe|[Bb]este|[Ff]reundliche) Grü(?:ß|ss)e|[Gg]ru(?:ß|ss)|[Cc]ordialement|[Bb]ien à vous|(?:[Uu]n )?[Ss]alud[oi]s?(?: cordiales)?|[Aa]tentamente|[Aa]tenciosamente|[Oo]brigad[oa]|[Gg]razie|[Cc]ordiali saluti|(?:[Mm]et vriendelijke )?[Gg]roet(?:en|jes)?|[Mm]vg|(?:[Mm]ed )?[Vv]änliga [Hh]älsningar|[Hh]älsningar|(?:[Mm]ed )?[Vv]ennlig [Hh]ilsen|[Mm]vh|[Pp]ozdrawiam|[Tt]erveisin";
const TITLES = "Mr|Mrs|Ms|Miss|Mister|Dr|Prof|Herrn?|Frau|Mme|Madame|Monsieur|Mlle|Señora?|Sra?|Signora?|Dhr|Mevr";

/** Words that stand where a name could, and are none. */
const NO_NAME =
  /^(?:Support|Team|Customer|Service|Sales|Billing|Help|Admin|Premium|Google|Microsoft|Apple|The|This|That|It|We|You|They|And|But|Not|Please|Sent|Plan|Account|Order|Company|User|Test|Member|Gold|Silver|Power|Pro|Enterprise|Business|New|Still|Locked|Out|Urgent|Important|Unable|Waiting|Trying|Having|Looking|Using|Getting|Very|Just|Really|Done|Ready|Also|Now|Then|When|If|On|In|At|For|From|Your|My|Our|All|Any|Everyone|Everybody|Happy|Sorry|Sure|Great|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|June|July|August|September|October|November|December|American|British|English|German|French|Spanish|Italian|Dutch|Polish|Chinese|Japanese|Indian|Canadian|Australian|European)(?!\p{L})/u;
const NO_LOWER_NAME =
  /^(?:not|wrong|spelled|misspelled|incorrect|missing|on|in|the|a|an|still|showing|being|too|displayed|different|changed|already|required|blank|empty|there)(?!\p{L})/iu;

export const NAME_RULES: readonly Rule[] = [
  patternRule("name", new RegExp(`(?<!\\p{L})(?:${INTRODUCTIONS})\\s{1,3}(?<secret>${NAME})`, "u"), isName),
  patternRule(
    "name",
    /(?<!\p{L})my name(?:'s| is) (?<secret>\p{Ll}{2,20}(?: (?!and |but |i |im |from |with |on |is |at |in |my |not |so )\p{Ll}{2,20})?)(?!\p{L})/iu,
    (name) => !NO_LOWER_NAME.test(name),
  ),
  patternRule(
    "name",
    new RegExp(`(?<!\\p{L})(?:I am|I['’]m|[Ii]ch bin|[Jj]e suis|[Ss]oy|[Ss]ono|[Ss]ou) (?<secret>${FULL_NAME})`, "u"),
    isName,
  ),
  patternRule(
    "name",
    new RegExp(
      `(?<!\\p{L})(?:I am|I['’]m|[Tt]his is|[Hh]ere is|[Hh]ier ist|[Ii]ch bin|[Ss]oy|[Ss]ono) (?<secret>${NAME})(?=,|,? (?:and (?:I|my|we)|from|here|calling|speaking|again|at|und|von|aus|y|de)(?!\\p{L}))`,
      "u",
    ),
    isName,
  ),
  patternRule("name", new RegExp(`(?<!\\p{L})(?:${TITLES})\\.? (?<secret>${NAME})`, "u"), isName),
  // A closing on a line of its own, the name below it
  patternRule(
    "name",
    new RegExp(
      `(?:^|[\\n.!?]\\s{0,3})(?:${CLOSINGS})[,.!]?[ \\t]{0,3}\\r?\\n\\s{0,4}(?<secret>${NAME})(?=[ \\t]{0,3}(?:\\r?\\n|$|[,|]))`,
      "u",
    ),
    isName,
  ),
  // Behind the closing, at the end of the text
  patternRule("name", new RegExp(`(?<!\\p{L})(?:${CLOSINGS})[,.!]? [-–—]?\\s?(?<secret>${NAME})\\s{0,3}$`, "u"), isName),
  patternRule("name", new RegExp(`(?:^|\\n)\\s{0,3}[-–—~]{1,2}\\s?(?<secret>${NAME})\\s{0,3}$`, "u"), isName),
];

function isName(name: string): boolean {
  return !name.split(/\s+/).some((word) => NO_NAME.test(word));
}
