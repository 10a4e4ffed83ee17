/**
 * Italics come after the first paint: until then the browser slants the upright letters, so that two fonts and not three
 * compete with the photo. Without script `fonts.css` declares them at once, behind the query that is lifted here.
 */
const query = '(scripting: none)';

function liftQuery(): void {
  for (const { cssRules } of document.styleSheets) {
    for (const rule of cssRules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText === query) rule.media.mediaText = 'all';
    }
  }
}

if (document.readyState === 'complete') liftQuery();
else addEventListener('load', liftQuery, { once: true });
