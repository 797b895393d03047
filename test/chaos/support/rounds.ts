/** How long chaos lasts. `npm run test:chaos` makes it long; SEED replays a run, ROUNDS sets its length. */
export const LONG = process.env["CHAOS"] === "long";
export const ROUNDS = Number(process.env["ROUNDS"] ?? (LONG ? 20 : 1));
export const SEED = Number(process.env["SEED"] ?? Math.floor(Math.random() * 2 ** 31));
