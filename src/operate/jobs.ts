/** The path of the first release; the command is in src/cli. */
import "../cli/jobs.js";
