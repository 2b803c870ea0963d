import { fold } from "#app/domain/fold.ts";

/** Religion, health, origin, status, politics, orientation, crime: GDPR articles 9 and 10, as stems. */
const SENSITIVE =
  /muslim|islam|kristi(tty|nusko)|christian|juutalai|ramadan|moskeij|mosque|rukou|uskonto|uskovai|religio|halal|masen|depress|diagnoos|sairau|sairas|sairast|diabete|ptsd|trauma|terapi|psyki|mielenterv|laakity|laakkeit|invalid|vammai|adhd|hiv\b|alkoholis|paihde|turvapaik|pakolai|asylum|refugee|oleskelulu|residence permit|kielteinen paatos|migri|kansalaisuu|homosek|seksuaal|vankila|prison|rikollis|rikoks|rikostaust|tuomi[ot]|puolueen|poliittis|\bsjuk\b|sjukdom|lakemedel|psykisk|missbruk|handikapp|funktionsned|asylsok|flykting|uppehallstil|medborgarskap|moske|\bbone(stund|tid|paus)|troende|fangelse|\bbrott(et|s\p{L}*)?(?!\p{L})|kriminell/u;

/**
 * True when a free text speaks of what the law protects most. Such a note is not brought over: the
 * coordinator writes it anew without, if it is needed at all. Better one note too many.
 */
export function isSensitive(text: string): boolean {
  return SENSITIVE.test(fold(text));
}

/** A mark of protected details, wherever in the row it stands. */
export function saysProtected(text: string): boolean {
  return /turvakiel|sparrmark|protected (details|address|identity)|salainen (osoite|numero)/.test(
    fold(text),
  );
}
