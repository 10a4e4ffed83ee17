import type { Language } from './language.ts';

export const french: Language = {
  furniture:
    /^(?:commentaires?|\d[\d\s]* commentaires?|commenter|(?:voir|afficher) les commentaires|partager(?: (?:cet|l[’'])\s?article)?|imprimer|enregistrer|sauvegarder|écouter(?: l[’']article)?|offrir(?: (?:cet|l[’'])\s?article)?|copier le lien|lien copié|publicité|lire la suite|temps de lecture\s?:? \d+ min(?:utes?)?|aller au contenu|haut de page)\s?[:.!]?$/,
  share: /^partager(?: (?:cet|l[’'])\s?article)?\s?:?$/,
  corrections: {
    correction: /^(?:corrections?|rectificatif|erratum)(?!\p{L})/iu,
    clarification: /^(?:précisions?|clarification)(?!\p{L})/iu,
    update: /^(?:mise à jour|actualisation)(?!\p{L})/iu,
  },
  related: /^(?:lire aussi|à lire aussi|sur le même sujet|articles liés|dans le même dossier)\s*:?$/i,
};
