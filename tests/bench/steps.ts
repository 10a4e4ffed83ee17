/** What is done to a paper before it is built again. */
export const steps = ['cold', 'unchanged', 'added', 'edited', 'removed', 'layout'] as const;

export type Step = (typeof steps)[number];

/** In words. */
export const stepTitles: Readonly<Record<Step, string>> = {
  cold: 'cold',
  unchanged: 'nothing changed',
  added: 'one article added',
  edited: 'one article edited',
  removed: 'one article removed',
  layout: 'layout changed',
};
