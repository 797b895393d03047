declare module "wink-porter2-stemmer" {
  /** The package ships no types. */
  export default function stem(word: string): string;
}
