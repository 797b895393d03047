import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { words } from "./scripts/house-words.js";

/** Lists of texts and data: long because there is much of them, and read by looking up, not from top to bottom. */
const TABLES = [
  "**/texts.ts",
  "**/*-texts.ts",
  "src/store/database/migrations/**",
  "src/sandbox/seed/**",
  "src/**/lexicons/**",
  "src/**/phrases/**",
  "src/**/rails-zones.ts",
];

export default defineConfig(
  { ignores: ["dist", "data", "node_modules", "src/web/dist"] },
  ...tseslint.configs.strictTypeChecked,
  {
    plugins: { house: { rules: { words } } },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
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
      // Of enums, of which there are none here; it takes a tenth of the time that rules take.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Name what you export." }],
      "no-console": "error",
      "max-lines": ["error", { max: 320 }],
      // The list and its exceptions: scripts/house-words.js.
      "house/words": "error",
    },
  },
  { files: ["*.config.*", "src/web/vite.config.ts"], rules: { "no-restricted-syntax": "off" } },
  { files: TABLES, rules: { "max-lines": "off" } },
  {
    files: ["src/**", "canvas/**"],
    ignores: ["src/config.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "process", property: "env", message: "Only src/config.ts reads the environment." },
      ],
    },
  },
  // Plain JavaScript is only what a tool loads by itself; it has no types to check.
  {
    files: ["**/*.js", "**/*.cjs"],
    extends: [tseslint.configs.disableTypeChecked],
    // The list of private words is made of them.
    rules: { "@typescript-eslint/no-require-imports": "off", "house/words": "off" },
  },
  {
    files: ["test/**", "scripts/**", "training/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "no-console": "off" },
  },
);
