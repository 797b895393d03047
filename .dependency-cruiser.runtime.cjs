/**
 * What must hold at run time, by way of other files too: `npm run walls` follows value imports from where requests come in.
 * Type imports are left out, since a type cannot make a request wait.
 */
const { options } = require("./.dependency-cruiser.cjs");

const ANSWERS_REQUESTS = "^(canvas|src/(http|intake|sidebar))/";
const TAKES_LONG = "^src/(intercom|outbound|ai|effects|workspaces)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "a request never waits",
      severity: "error",
      comment: "Nothing that answers a request reaches Intercom, an AI service or an effect: it asks for a job instead.",
      // Signing in with Intercom is the exception: it is handed to the routes as an argument.
      from: { path: ANSWERS_REQUESTS },
      to: { path: TAKES_LONG, reachable: true },
    },
    {
      name: "domain and canvas reach nothing",
      severity: "error",
      comment: "They compute from what they are given, whoever they ask.",
      from: { path: "^(canvas|src/domain)/" },
      to: { path: "^src/(?!domain/|kernel/)", reachable: true },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false, cache: { ...options.cache, folder: `${options.cache.folder}-runtime` } },
};
