/** The words of the reading tools, in one language. `{…}` is filled in by the reader's browser. */
export interface ReadingWords {
  /** Over the menu of an article's tools. */
  tools: string;
  save: string;
  listen: string;
  toolsNeedScript: string;
  size: string;
  sizes: { standard: string; large: string; largest: string };
  theme: string;
  themes: { device: string; light: string; dark: string };
  savedPage: string;
  settingsPage: string;
  /** What the scripts of an article say. */
  said: {
    saved: string;
    removed: string;
    /** Where the browser refuses to store anything. */
    notSaved: string;
    thisPageOnly: string;
    readAloud: string;
    pause: string;
    goOn: string;
    stop: string;
    speed: string;
    noVoice: string;
    atTheEnd: string;
    /** Where a player is pressed without the network. */
    noConnection: string;
    copyQuote: string;
    quoteReady: string;
    quoteCopied: string;
    quoteByHand: string;
    /** With `{quote}`, `{headline}` and `{address}`. */
    quotePattern: string;
    changedSinceSaved: string;
    changedSinceRead: string;
    shorterSinceSaved: string;
    shorterSinceRead: string;
    updatedSinceSaved: string;
    updatedSinceRead: string;
    /** Read out before a marked paragraph. */
    changed: string;
    seen: string;
  };
  savedList: {
    intro: string;
    empty: string;
    needsScript: string;
    /** With `{date}`. */
    savedOn: string;
    remove: string;
    /** With `{headline}`. */
    removed: string;
    toFile: string;
    fromFile: string;
    /** With `{count}`. */
    added: string;
    notAList: string;
    unreadable: string;
  };
  settings: {
    intro: string;
    needsScript: string;
    speed: string;
    changes: string;
    markRead: string;
    markReadHow: string;
    offline: string;
    offlineHow: string;
    keepSaved: string;
    keepRead: string;
    keepNothing: string;
    offlineList: string;
    voice: string;
    voiceHow: string;
    voiceMissing: string;
    onDevice: string;
    refused: string;
    /** With `{saved}`, `{read}` and `{pages}`. */
    counts: string;
    removeAll: string;
    removeAllHow: string;
    removedAll: string;
  };
  offline: {
    title: string;
    intro: string;
    again: string;
    saved: string;
    read: string;
    nothing: string;
    /** That what is read is kept where the reader asks for it; a link to the settings follows. */
    ask: string;
    needsScript: string;
  };
}
