/**
 * The one-way street of imports: http -> intake -> queue -> jobs -> ai and domain -> effects -> store.
 * `npm run walls` holds `src` and `canvas` to it, type imports included; tests and scripts may import anything.
 * What must hold at run time by way of others too stands in .dependency-cruiser.runtime.cjs.
 */

/** Files that belong to no folder: the process and what describes it. */
const PROCESS = ["src/main.ts", "src/config.ts", "src/paths.ts"];
/** What the queue knows of a job: its name, payload and limits. */
const JOB_CATALOG = "src/jobs/catalog[.]";

/** What work is done with. */
const WORK = [
  "src/queue/",
  "src/effects/",
  "src/ai/",
  "src/workspaces/",
  "src/intercom/",
  "src/store/",
  "src/domain/",
  "src/kernel/",
];

/**
 * Each folder, what it may import besides itself, and of what only the types. Everything not named is walled off.
 * Entries are how paths begin, as regular expressions.
 */
const FOLDERS = [
  { name: "src/kernel", uses: [], why: "everything stands on it, so it stands on nothing" },
  { name: "src/domain", uses: ["src/kernel/"], why: "decisions are functions from facts to values" },
  {
    name: "canvas",
    uses: ["src/domain/(confidence|risk-level)[.]"],
    types: ["src/domain/"],
    why: "what agents see is drawn from a view model alone, in the words of receipts",
  },
  { name: "src/store", uses: ["src/domain/", "src/kernel/"], why: "the store keeps facts and asks nobody" },
  { name: "src/outbound", uses: ["src/domain/", "src/kernel/"], why: "one HTTP client that knows no service by name" },
  {
    name: "src/intercom",
    uses: ["src/outbound/", "src/store/", "src/domain/", "src/kernel/"],
    why: "the client knows Intercom only; the store shares its rate budget between instances",
  },
  {
    name: "src/ai",
    uses: ["src/outbound/", "src/domain/", "src/kernel/"],
    why: "engines answer contracts and know no workspace",
  },
  {
    name: "src/workspaces",
    uses: ["src/queue/", "src/intercom/", "src/outbound/", "src/store/", "src/domain/", "src/kernel/"],
    why: "a workspace's connection is the same whatever is done with it",
  },
  {
    name: "src/effects",
    uses: ["src/intercom/", "src/store/", "src/domain/", "src/kernel/"],
    why: "jobs plan effects, not the other way",
  },
  {
    name: "src/backtest",
    uses: ["src/intercom/", "src/store/", "src/domain/", "src/kernel/"],
    types: ["src/ai/"],
    why: "it reads the past and has nothing to write with; who runs it is a job's business",
  },
  {
    name: "src/alerts",
    uses: ["src/outbound/", "src/store/", "src/domain/", "src/kernel/"],
    why: "an alert is worded and posted; what is worth one is a job's business",
  },
  {
    name: "src/jobs",
    uses: ["src/backtest/", "src/alerts/", ...WORK],
    why: "work does not know who asked for it or who will see it",
  },
  {
    name: "src/queue",
    uses: [JOB_CATALOG, "src/store/", "src/domain/", "src/kernel/"],
    why: "the queue runs jobs without knowing what they do",
  },
  {
    name: "src/intake",
    uses: ["src/queue/", JOB_CATALOG, "src/store/", "src/domain/", "src/kernel/"],
    types: ["src/workspaces/"],
    why: "planning work from a notification needs nobody outside",
  },
  {
    name: "src/sidebar",
    uses: ["canvas/", "src/intake/", "src/queue/", JOB_CATALOG, "src/store/", "src/domain/", "src/kernel/"],
    why: "the sidebar answers from the store; what takes longer is a job",
  },
  {
    name: "src/auth",
    uses: [
      "src/console/api/",
      "src/workspaces/",
      "src/queue/",
      "src/intercom/",
      "src/store/",
      "src/domain/",
      "src/kernel/",
      "src/paths[.]",
    ],
    why: "who may come in is decided the same whatever they came for",
  },
  {
    name: "src/eval",
    uses: ["src/ai/", "src/domain/"],
    why: "it measures the built-in engine without app, network or account",
  },
  { name: "src/operate", uses: ["src/cli/"], why: "the commands' former paths, for one release" },
  { name: "src/console/api", uses: ["src/domain/"], why: "the browser app imports it, so it can hold no server code" },
  {
    name: "src/console/handlers",
    uses: [
      "src/console/api/",
      "src/doctor/",
      "src/cli/(commands/|examine[.]|command-list[.])",
      "src/auth/",
      "src/sidebar/",
      "src/intake/",
      "src/alerts/",
      "src/jobs/",
      ...WORK,
      "src/paths[.]",
    ],
    types: ["src/config[.]", "canvas/"],
    why: "a handler gives an answer and knows no route",
  },
  {
    name: "src/metrics",
    uses: [JOB_CATALOG, "src/store/", "src/domain/", "src/kernel/"],
    types: ["src/queue/", "src/ai/", "src/intercom/", "src/outbound/"],
    why: "metrics are told by others what happened; only types are shared",
  },
  {
    name: "src/http",
    uses: [
      "src/auth/",
      "src/console/api/",
      "src/sidebar/",
      "src/intake/",
      "canvas/",
      "src/domain/",
      "src/kernel/",
      "src/paths[.]",
    ],
    types: ["src/console/handlers/", "src/metrics/", "src/workspaces/", "src/config[.]"],
    why: "a request never waits for Intercom or an AI service: it is answered from the store or becomes a job",
  },
  {
    name: "src/sandbox",
    uses: ["src/kernel/"],
    why: "a twin that shared the app's code would share its mistakes",
  },
  {
    name: "src/web",
    uses: ["src/console/api/", "src/domain/", "canvas/kit/"],
    types: ["src/sandbox/inbox-(api|events)[.]"],
    why: "what the browser loads is public",
  },
  { name: "src/compose", uses: ["src/", "canvas/"], why: "the one place that knows everything" },
  {
    name: "src/doctor",
    uses: ["src/(?!web/|http/|sandbox/|console/|cli/|compose/|main[.])", "canvas/kit/"],
    why: "what is wrong is found the same for a command, the console and the start",
  },
  {
    name: "src/cli",
    uses: ["src/(?!web/|http/|sandbox/|main[.])", "canvas/kit/"],
    why: "commands work without a server and talk to the running one through its socket",
  },
];

/** Each folder of src/ai that is not shared by engines is one. */
const ENGINE = "^src/ai/((?!http/|redaction/)[^/]+)/";

/** Concrete adapters: their users get them as arguments, so that a test or another database can stand in. */
const ADAPTERS = [
  "^src/queue/boss-queue[.]",
  "^src/store/database/(embedded|postgres|open-database)",
  ENGINE,
  "^src/ai/(choose-engines|llm-with-fallback)[.]",
];

const startsWith = (name) => `^${name}`;
const ownFolder = (name) => `^${name}/`;

const allowLists = FOLDERS.flatMap(({ name, uses, types = [], why }) => {
  const from = { path: ownFolder(name) };
  const rule = { severity: "error", from, comment: `${name}: ${why}.` };
  const allowed = [ownFolder(name), ...[...uses, ...types].map(startsWith)];
  const imports = { ...rule, name: `${name} imports`, to: { path: "^(src|canvas)/", pathNot: allowed } };
  if (types.length === 0) return [imports];
  const values = { path: types.map(startsWith), pathNot: uses.map(startsWith), dependencyTypesNot: ["type-only"] };
  return [imports, { ...rule, name: `${name} imports types only`, to: values }];
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...allowLists,
    {
      name: "every folder has its walls",
      severity: "error",
      comment: "A new folder under src needs a line in FOLDERS, or nothing would hold it.",
      from: { path: "^src/", pathNot: [...FOLDERS.map(({ name }) => ownFolder(name)), ...PROCESS.map((file) => `^${file}$`)] },
      to: {},
    },
    {
      name: "no circles",
      severity: "error",
      comment: "Files that import each other can only be understood, tested and moved together; types count.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no orphans",
      severity: "error",
      comment: "A file that imports nothing and that nobody imports is left over.",
      from: { orphan: true, pathNot: ["[.]d[.]ts$"] },
      to: {},
    },
    {
      name: "everything imported exists",
      severity: "error",
      comment: "An import that does not resolve here may resolve on one machine and fail on the next.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "only compose knows concrete adapters",
      severity: "error",
      comment: "Everybody else gets databases, queues and engines as arguments.",
      from: { path: "^src/", pathNot: ["^src/(compose|cli|doctor|eval)/", ...ADAPTERS] },
      to: { path: ADAPTERS, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no engine knows another",
      severity: "error",
      comment: "What engines share stands beside their folders; which of them answers is chosen there too.",
      from: { path: ENGINE },
      to: { path: ENGINE, pathNot: "^src/ai/$1/" },
    },
    {
      name: "pure folders use no platform",
      severity: "error",
      comment: "Neither I/O nor a clock: canvas and domain compute from what they are given; zod checks shapes.",
      from: { path: ["^canvas/", "^src/domain/"] },
      to: { pathNot: ["^(src|canvas)/", "^node_modules/zod/"] },
    },
    {
      name: "entries are imported by nobody",
      severity: "error",
      comment: "Importing main.ts starts the process.",
      from: {},
      to: { path: "^src/main[.]ts$" },
    },
    {
      name: "the app stands on itself",
      severity: "error",
      comment: "Tests, scripts and training are not part of what is built and shipped.",
      from: { path: "^(src|canvas)/" },
      to: { path: "^(test|scripts|training)/" },
    },
    {
      name: "shared files describe the process",
      severity: "error",
      comment: "config.ts and paths.ts are read by many, so they know nobody but domain and kernel.",
      from: { path: "^src/(config|paths)[.]ts$" },
      to: { path: "^(src|canvas)/", pathNot: ["^src/(domain|kernel)/", "^src/(config|paths)[.]ts$"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
  },
};
