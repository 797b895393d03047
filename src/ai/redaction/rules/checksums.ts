/** ISO/IEC 7812: cards, and some identity numbers. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return digits !== "" && !/^(\d)\1*$/.test(digits) && sum % 10 === 0;
}

/** ISO 13616: an IBAN in capitals without blanks. */
export function passesMod97(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (character) => String(character.charCodeAt(0) - 55));
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}

/** Spain's DNI and NIE: the letter follows from the number. */
export function passesSpanishCheck(id: string): boolean {
  const number = Number(id.slice(0, -1).replace(/^X/i, "0").replace(/^Y/i, "1").replace(/^Z/i, "2"));
  return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) === id.slice(-1).toUpperCase();
}
