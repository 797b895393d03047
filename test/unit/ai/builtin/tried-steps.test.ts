/** What the customer has tried is not the first that a draft tells them; whatever is not surely the same stays. */
import { describe, expect, it } from "vitest";
import { withoutTried } from "../../../../src/ai/builtin/reply/after-a-fix.js";
import { call, draftRequest, openEngines } from "./open-engines.js";

const REST =
  "The link arrives within five minutes, and each further one makes those before it invalid. Write to us if none comes.";

describe("a step that the customer has done", () => {
  it("is left out of a draft", async () => {
    const message = "I requested the password reset three times and no email arrives. How do I reset my password?";
    const { text, sources } = await openEngines().reply.draft(draftRequest(message), call);
    expect(sources.map(({ articleId }) => articleId)).toEqual(["password"]);
    expect(text).not.toContain("choose Forgot password");
    expect(text).toContain("If it does not arrive, look in the spam folder.");
  });

  it.each([
    [
      "en",
      "I requested a password reset three times, nothing comes",
      "Choose Forgot password on the sign-in page and enter your email address.",
    ],
    ["en", "Checked my spam folder too, nothing", "Please look in the spam folder."],
    ["en", "I have unplugged the lamp twice", "Unplug the device and plug it in again."],
    ["de", "Ich habe den Router schon zweimal neu gestartet", "Starten Sie den Router neu."],
    ["de", "Im Spam-Ordner habe ich auch nachgesehen", "Schauen Sie bitte auch in den Spam-Ordner."],
    ["fr", "J'ai redémarré le routeur, rien ne change", "Redémarrez le routeur."],
    [
      "es",
      "He pedido el correo para cambiar la contraseña tres veces y no llega nada",
      "Elija He olvidado mi contraseña en la página de inicio de sesión e introduzca su dirección de correo electrónico.",
    ],
    ["it", "Ho già riavviato il router due volte", "Riavvia il router."],
    ["pt", "Já limpei o cache do navegador", "Limpe o cache do navegador."],
    ["nl", "Ik heb de app opnieuw geïnstalleerd", "Installeer de app opnieuw."],
  ])("is left out, and what else is quoted stays (%s: %s)", (_language, message, sentence) => {
    expect(withoutTried([`${sentence} ${REST}`], message)).toEqual([REST]);
    expect(withoutTried([`${sentence} ${REST}`], "")).toEqual([`${sentence} ${REST}`]);
  });

  it("leaves a list in order", () => {
    const list =
      "1. Look at the status page, whether there is a disturbance.\n2. Unplug the device and plug it in again.\n3. Check the signal in Diagnostics.";
    expect(withoutTried([list], "I've unplugged it twice, still offline")).toEqual([
      "1. Look at the status page, whether there is a disturbance.\n2. Check the signal in Diagnostics.",
    ]);
  });
});

describe("a step stays", () => {
  it.each([
    ["that was not done", "I haven't restarted the router yet, should I?", "Restart the router."],
    ["that is only asked about", "Should I restart the router?", "Restart the router."],
    ["that was done to another thing", "I restarted my phone", "Restart the router."],
    ["with another one in it", "I restarted the router", "Restart the router and hold the button."],
    ["of which a part was done", "I cleared the cache", "Clear the cache or reinstall the app."],
    ["with a figure", "I unplugged it", "Unplug the device for 30 seconds."],
    ["that is a warning", "I restarted the router", "Never restart the router during an update."],
    ["ob sie noch aussteht", "Ich habe noch nicht neu gestartet", "Starten Sie den Router neu."],
    ["si elle n'est pas faite", "Je n'ai pas encore redémarré le routeur", "Redémarrez le routeur."],
    ["si no se ha hecho", "No he reiniciado el router", "Reinicie el router."],
    ["that somebody else did", "My neighbour restarted his router, should I too?", "Restart the router."],
    ["that happens by itself", "The router is restarting every five minutes", "Restart the router."],
    ["that the thing did by itself", "The app restarted by itself", "Restart the app."],
    ["que la box a fait toute seule", "Mon routeur a redémarré tout seul", "Redémarrez le routeur."],
    ["das von selbst geschah", "Mein Router hat von selbst neu gestartet", "Starten Sie den Router neu."],
    ["that is asked of", "Is restarting the router enough?", "Restart the router."],
    ["nach dem gefragt wird", "Wie wird der Router neu gestartet?", "Starten Sie den Router neu."],
    ["das nicht geht", "Das Passwort kann nicht zurückgesetzt werden", "Wählen Sie Passwort vergessen auf der Anmeldeseite."],
    ["that is asked for again", "I restarted the router but did it wrong. How do I restart it properly?", "Restart the router."],
    ["of which the other half is asked", "I cleared the cache. How do I clear the cookies?", "Clear the cookies."],
    ["that was done in part", "I have only cleared the cache in Chrome, not in Safari", "Clear the cache in Safari."],
    ["of which only the opposite was done", "I uninstalled the app by accident", "Reinstall the app."],
    ["of another kind", "I pressed reset on the router", "Choose Forgot password on the sign-in page."],
    ["of another device", "I restarted my TV", "Restart the lamp."],
    ["for a time", "I unplugged the lamp", "Unplug the device for ten seconds and plug it in."],
    ["of no device", "I restarted my subscription, when is the next payment?", "Restart a subscription in Billing."],
    ["that says what is so", "I restarted the router and the settings are gone", "A restart keeps all settings."],
    ["that says what may be done", "I asked my neighbour. May you leave it there?", "The courier may leave it with a neighbour."],
    ["der Antwort ist", "Ich habe die Nachbarn gefragt. Dürfen Sie es dort abgeben?", "Der Bote darf es bei Nachbarn abgeben."],
  ])("%s", (_what, message, sentence) => {
    expect(withoutTried([`${sentence} ${REST}`], message)).toEqual([`${sentence} ${REST}`]);
  });

  it("that the next one goes on from, or another names by its number", () => {
    const next = `Restart the router. Then wait until the light is green. ${REST}`;
    expect(withoutTried([next], "I restarted the router")).toEqual([next]);
    const list =
      "1. Unplug the device.\n2. Hold the button until the light blinks.\n3. Release it as soon as the light is white, and plug it in again.";
    expect(withoutTried([list], "I unplugged the lamp twice")).toEqual([list]);
    const named =
      "1. Open the settings.\n2. Restart the router.\n3. If the light is red, go back to step 2 and wait for ever so long.";
    expect(withoutTried([named], "I restarted the router")).toEqual([named]);
  });

  it("where nothing else would be left", () => {
    expect(withoutTried(["Restart the router."], "I restarted the router")).toEqual(["Restart the router."]);
  });
});
