/** The articles that are asked for most, in German, French and Spanish. */
import { z } from "zod";
import type { ArticleRecord } from "../../world/content-records.js";
import german from "./translations/de.json" with { type: "json" };
import spanish from "./translations/es.json" with { type: "json" };
import french from "./translations/fr.json" with { type: "json" };

/** Of what is asked most, block for block as in the original: a help centre is seldom translated whole. */
const translated = z.array(z.object({ id: z.string(), title: z.string(), blocks: z.array(z.string()) }));

const TRANSLATIONS = Object.entries({ de: german, fr: french, es: spanish }).map(([language, articles]) => ({
  language,
  articles: new Map(translated.parse(articles).map((article) => [article.id, article])),
}));

export function translationsOf(id: string): ArticleRecord["translations"] {
  return TRANSLATIONS.flatMap(({ language, articles }) => {
    const found = articles.get(id);
    return found === undefined
      ? []
      : [{ language, title: found.title, html: found.blocks.join("\n"), state: "published" as const }];
  });
}
