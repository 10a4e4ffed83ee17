/** Closes an open menu on Escape, on a press beside it and when the focus moves out of it. */
export function closeWhenLeft(menu: HTMLDetailsElement): void {
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  // A press on the words of a choice, or beside them, would give the focus to what holds the menu, and so close it before
  // the press is a click. Chromium even loses the page then.
  menu.addEventListener('mousedown', (event) => {
    const { target } = event;
    if (target instanceof Element && target.closest('a, button, input, summary') === null) event.preventDefault();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
