import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** Layers, in the order work flows. Each may use itself and what stands in its list; the reason is in the message. */
const walls = [
  { files: ["canvas/**"], forbid: ["**/src/**"], message: "canvas is pure: it takes a view model and imports nothing else." },
  {
    files: ["src/domain/**"],
    forbid: ["**/http/**", "**/store/**", "**/intercom/**", "**/effects/**", "**/queue/**", "**/jobs/**"],
    message: "domain is pure: facts in, decisions out.",
  },
  {
    files: ["src/http/**"],
    forbid: ["**/intercom/**", "**/ai/**", "**/effects/**"],
    message: "A request never waits for Intercom or an AI service: queue a job instead.",
  },
];

export default defineConfig(
  { ignores: ["dist", "data", "node_modules", "src/console/page/dist"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js"] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `return refuse(…)` ends a branch in one line; what it returns is nothing either way.
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Code points are what cutting and counting here mean.
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/unbound-method": "off",
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Name what you export." }],
      "no-console": "error",
      "max-lines": ["error", { max: 300 }],
    },
  },
  { files: ["*.config.*", "src/**/page/vite.config.ts"], rules: { "no-restricted-syntax": "off" } },
  ...walls.map(({ files, forbid, message }) => ({
    files,
    rules: { "no-restricted-imports": ["error", { patterns: [{ group: forbid, message, allowTypeImports: true }] }] },
  })),
  { files: ["test/**", "scripts/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off", "no-console": "off" } },
);
