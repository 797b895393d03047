/** What npm makes of `.npmrc`. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("npm runs no package's script at install, and knows each option that says so", async () => {
  const { stdout, stderr } = await promisify(execFile)("npm", ["config", "get", "ignore-scripts", "--no-update-notifier"]);
  expect({ stdout, stderr }).toEqual({ stdout: "true\n", stderr: "" });
});
