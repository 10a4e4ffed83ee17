import type { Language } from './language.ts';

export const german: Language = {
  furniture:
    /^(?:kommentare?|\d[\d.]* kommentare?|kommentar schreiben|kommentare anzeigen|(?:artikel )?(?:teilen|drucken|merken|speichern|anhören|vorlesen|verschenken)|diesen artikel teilen|link (?:wurde )?kopiert|link kopieren|anzeige|werbung|weiterlesen|mehr lesen|lesezeit:? \d+ min(?:uten?)?|zum inhalt springen|nach oben)[:.!]?$/,
  share: /^(?:(?:diesen )?artikel )?teilen:?$/,
  corrections: {
    correction: /^(?:korrektur|berichtigung)(?!\p{L})/iu,
    clarification: /^(?:klarstellung|anmerkung der redaktion)(?!\p{L})/iu,
    update: /^(?:aktualisierung|nachtrag)(?!\p{L})/iu,
  },
  related:
    /^(?:mehr zum thema|lesen sie auch|lesen sie mehr|das könnte sie auch interessieren|verwandte artikel)\s*:?$/i,
};
