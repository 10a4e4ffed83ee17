import type { Language } from './language.ts';

export const spanish: Language = {
  furniture:
    /^(?:comentarios?|\d[\d.]* comentarios?|(?:ver|mostrar) (?:los )?comentarios|comentar|compartir(?: (?:este|el) artículo)?|imprimir|guardar|escuchar(?: (?:este|el) artículo)?|regalar(?: (?:este|el) artículo)?|copiar (?:el )?enlace|enlace copiado|publicidad|anuncio|leer más|seguir leyendo|\d+ min(?:utos)? de lectura|ir al contenido|volver arriba)[:.!]?$/,
  share: /^compartir(?: (?:este|el) artículo)?:?$/,
  corrections: {
    correction: /^(?:corrección|rectificación|fe de errores)(?!\p{L})/iu,
    clarification: /^aclaración(?!\p{L})/iu,
    update: /^actualización(?!\p{L})/iu,
  },
  related:
    /^(?:lea también|lee también|más sobre (?:el|este) tema|noticias relacionadas|artículos relacionados|te puede interesar)\s*:?$/i,
};
