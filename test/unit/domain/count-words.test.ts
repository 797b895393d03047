import { expect, it } from "vitest";
import { countWords } from "../../../src/domain/words.js";

it.each([
  [["My order hasn't arrived.", "I'll check it today, sorry."], 9],
  [["Où est ma commande ?", "C'est l'entrepôt, aujourd'hui."], 7],
  [["हिन्दी में लिखा"], 3],
  [["مَرْحَبًا"], 1],
  [["Größe über".normalize("NFD")], 2],
  [["user@example.com https://a.b/c?d=1"], 2],
  [["It’s ‘fine’, thanks!"], 3],
  [["注文はどこですか"], 4],
  [["สวัสดี"], 2],
  [["주문이 안 왔어요"], 3],
  [["", "...", "👍"], 0],
])("%j are %d words", (texts, words) => {
  expect(countWords(texts, 100)).toBe(words);
});
