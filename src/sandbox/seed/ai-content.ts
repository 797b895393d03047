/** What the sandbox's company writes for Intercom's AI beside its help centre: for teammates alone, and on pages elsewhere. */

export const INTERNAL_ARTICLES = [
  {
    title: "Goodwill vouchers: who may give how much",
    html: "<p>A goodwill voucher may be given when a replacement took longer than ten days. Every teammate may give a goodwill voucher of up to 15 euros, the support lead up to 40 euros. Goodwill vouchers are entered under Orders, Adjustments, and are valid for one year.</p>",
  },
] as const;

export const EXTERNAL_PAGES = [
  {
    title: "Watering calendar for orchids",
    html: "<p>Orchids want water once a week in winter and twice a week in summer. Set the orchid programme of the planter to 80 millilitres per watering, and let the roots dry for a day in between.</p>",
    url: "https://wiki.lumenleaf.example/orchids",
  },
] as const;
