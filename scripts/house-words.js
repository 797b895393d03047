/**
 * One word for one thing, and it is the field's standard word: the lint rule `house/words`.
 * It splits every identifier into its words and reports those that only this code base would understand.
 * Strings are left alone: job kinds, component ids, metric names and log fields are stored or read by others.
 */

/** Each private word with the standard one. Forms of a word stand in one line. */
const STANDARD = {
  "room rooms": "Deps, or LineBudget for space on a screen",
  "desk desks": "handlers, or a service",
  "door doors entrance entrances": "route, endpoint or guard",
  "standing standings": "status",
  "mood moods": "sentiment",
  "letter letters": "DeadLetter, or PendingDelivery",
  "fault faults": "issue, error or finding",
  "told tell tells telling say says": "report, notify, or texts",
  "judge judges judged judging judgement": "classify, evaluate or assess",
  "verdict verdicts": "result, status or assessment (Verdict is QA's)",
  "perform performs performed performer performers": "execute, or handler",
  "settle settles settled settling": "complete, resolve or debounce",
  "figure figures": "metric",
  "wish wishes": "draft options, or instruction",
  "trouble troubles": "error or problem",
  "trial trials": "playground, or attempt",
  "trip trips": "authorizationRequest, or oauthState",
  "shelf shelves shelve shelved": "article upsert",
  "land lands landed landing": "in-flight window",
  "lend lends lent lending": "releaseWhileWaiting",
  "lane lanes": "concurrency slot",
  "alarm alarms ring rings": "wake-up",
  "onlooker onlookers": "viewer",
  hurried: "underLoad",
  "tend tends tended": "maintain",
  "overtaken overtaking": "superseded",
  askable: "inspectable",
  "seat seats": "role (an inbox seat is Intercom's)",
  heard: "received, or seen",
  "forget forgets forgotten": "delete, purge or drop",
  "keeper keepers": "holder",
  "bury buries buried": "deadLetter",
  relaxed: "asyncCommit",
  flushed: "durable",
  understood: "parsed",
  believed: "verified",
  "mark marks marked marking": "watermark, or lastSeenAt",
  "place places placed": "cursor, index or position",
};

/** Private only where a name begins with it: lookAt, not lookup. */
const STANDARD_AT_START = { "look looks looked looking": "fetch, refetch, poll or check" };

/** Two words that are private together. */
const STANDARD_PAIRS = {
  "put back": "reschedule",
  "hand back": "release",
  "take off": "redact, or uninstall",
  "took off": "redacted, or uninstalled",
  "own machine": "loopbackOnly",
  "own page": "sameOriginOnly",
  "kept here": "heldHere",
  "kept elsewhere": "heldElsewhere",
  "looked at": "checked",
};

/** How an exported function's name must not begin. */
const STANDARD_FUNCTIONS = {
  read: "parse (text to value), get or list (query), fetch (network) or analyze (model)",
  keep: "save or upsert",
  note: "record",
};

/** Names of the platform, of Intercom and of operators. They are not ours to choose. */
const FOREIGN = new Set([
  "allSettled",
  "marked_email_as_spam",
  "DRAFT_SETTLE_MS",
  "putBack",
  "marked",
  "falseAlarms",
  "mayLandUntil",
  "noteLanded",
]);

/** Tables and columns keep the names they have in every database out there; store/ translates them once. */
const STORED = new Set([
  ...["moods", "contact_moods", "standings", "standing", "verdict", "place"],
  ...["settled_at", "settled_by", "settled_text", "undo_settled_at"],
  // In what is written down beside the sweep's watermark.
  "looked",
]);
const READS_STORED = /^(src\/(store|effects\/ledger)|test)\b/;

/**
 * Fields of JSON that pages and scripts outside read: the console's session and answers, the doctor's findings, refusals. A
 * finding is one value from its check to the page, so its `says` has one name all the way.
 */
const OUTSIDE = new Set(["says", "standing", "trouble", "faults", "fault", "looked", "verdict"]);
/** Those that are read into a variable of the same name. */
const READ_AS = new Set(["says", "looked"]);
const WRITES_OUTSIDE = /^(src\/(auth|http|console|cli|doctor|sidebar|web|domain\/finding)|test)[/.]/;

/** Words that are the standard ones in some files. */
const AT_HOME = [
  // Injected faults are what testers call them.
  { words: /^faults?$/, files: /^(src\/sandbox|test)\/|^src\/web\/.*(inbox|fault)/ },
  // Names of the session's wire format, which others read too.
  {
    words: /^(standing|trouble)$/,
    files: /^(src\/console\/api\/session|src\/web\/api\/session-client|src\/auth\/viewer-guard)\.ts$|^test\//,
  },
  { words: /^verdicts?$/, files: /(^|[/-])(qa|evaluations?|ratings|actions|clicks)([/.-]|$)|^canvas\// },
  // A key of the rate budget's row, which processes of the release before read too.
  { words: /^mark$/, files: /^src\/intercom\/rate-limit\/database-budget[.]/ },
  // Keys of the doctor's --json, which scripts read.
  { words: /^fault$/, files: /^src\/doctor\/check-texts/ },
];

/** Private only without the word before it. */
const COMPLETED_BY = { letter: "dead", letters: "dead", seat: "inbox", seats: "inbox" };

const byForm = (table) =>
  new Map(Object.entries(table).flatMap(([forms, standard]) => forms.split(" ").map((form) => [form, standard])));
const anywhere = byForm(STANDARD);
const atStart = byForm(STANDARD_AT_START);
const pairs = new Map(Object.entries(STANDARD_PAIRS));

/** The lower-case words of a name in camelCase, PascalCase, snake_case or UPPER_CASE. */
function wordsOf(name) {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2");
  return spaced
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** The private words of a name in a file (path from the root, with slashes), each with its standard word. */
function privateWords(name, file) {
  if (FOREIGN.has(name)) return [];
  const words = wordsOf(name);
  return words.flatMap((word, index) => {
    const pair = `${word} ${words[index + 1] ?? ""}`;
    const standard = anywhere.get(word) ?? (index === 0 ? atStart.get(word) : undefined);
    if (standard === undefined) return pairs.has(pair) ? [{ word: pair, standard: pairs.get(pair) }] : [];
    if (COMPLETED_BY[word] !== undefined && words[index - 1] === COMPLETED_BY[word]) return [];
    if (AT_HOME.some((home) => home.words.test(word) && home.files.test(file))) return [];
    return [{ word, standard }];
  });
}

/** A key or a column read: `row.standing`, `{ standing: status }`. */
function isPropertyName(node) {
  const { parent } = node;
  if (parent.type === "MemberExpression") return parent.property === node && !parent.computed;
  return "key" in parent && parent.key === node;
}

/** Functions a module exports, with their names: `export function f` and `export const f = () => …`. */
function exportedFunctions(declaration) {
  if (declaration?.type === "FunctionDeclaration" && declaration.id !== null) return [declaration.id];
  if (declaration?.type !== "VariableDeclaration") return [];
  const isFunction = ({ init }) => init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
  return declaration.declarations.filter(isFunction).map(({ id }) => id);
}

export const words = {
  meta: {
    type: "suggestion",
    docs: { description: "Names are made of the field's standard words." },
    schema: [],
    messages: {
      word: 'Private word "{{word}}" in "{{name}}": the standard word is {{standard}}.',
      start: 'Private word "{{word}}…" in "{{name}}": an exported function begins with {{standard}}.',
    },
  },
  create(context) {
    const file = context.filename.slice(context.cwd.length + 1).replaceAll("\\", "/");
    // `{ name }` is two nodes in one place.
    const seen = new Set();
    const check = (node) => {
      if (seen.has(node.range[0])) return;
      seen.add(node.range[0]);
      const { name } = node;
      // A name in snake_case is a column's wherever a row is read.
      if (STORED.has(name) && (READS_STORED.test(file) || name.includes("_")) && isPropertyName(node)) return;
      if (OUTSIDE.has(name) && WRITES_OUTSIDE.test(file) && (isPropertyName(node) || READ_AS.has(name))) return;
      for (const found of privateWords(name, file)) context.report({ node, messageId: "word", data: { name, ...found } });
    };
    return {
      Identifier: check,
      PrivateIdentifier: check,
      ExportNamedDeclaration({ declaration }) {
        for (const node of exportedFunctions(declaration)) {
          const word = /^(read|keep|note)(?=[A-Z]|$)/.exec(node.name)?.[1];
          if (word === undefined) continue;
          context.report({ node, messageId: "start", data: { name: node.name, word, standard: STANDARD_FUNCTIONS[word] } });
        }
      },
    };
  },
};

export default { meta: { name: "house" }, rules: { words } };
