/** Files of an article; those that it adds to lists, feeds and the search; and those that any paper has. */
const [ofArticle, inLists, ofPaper] = [3, 2, 500];

/** Is told how many files are made, and how many are to be. */
type TellFiles = (done: number, total: number) => void;

/** What a batch of files is of. */
interface Listed {
  /** How many articles its volumes have. */
  articles: number;
  /** Whether it is the edition, which comes after the volumes. */
  isEdition: boolean;
}

/**
 * Counts up the files that are made, batch after batch or at the same time, and tells it with about how many are to be.
 * `articles` is how many the volumes have that are to be listed. What is not yet listed is taken to have changed as much
 * as what is. Gives what each batch is to tell its own files to.
 */
export function printingCount(articles: number, tell: TellFiles): (batch: Listed) => TellFiles {
  const left: number[] = [];
  const seen = { articles: 0, files: 0, edition: false };
  let made = 0;
  const unseen = (): number => {
    if (seen.edition) return 0;
    const changed = Math.min(1, seen.files / (ofArticle * Math.max(1, seen.articles)));
    return Math.ceil(changed * (ofArticle * (articles - seen.articles) + inLists * articles + ofPaper));
  };
  return (batch) => {
    const index = left.push(0) - 1;
    seen.articles += batch.articles;
    return (done, total) => {
      if (batch.articles > 0 && done === 1) seen.files += total;
      seen.edition ||= batch.isEdition;
      made += 1;
      left[index] = total - done;
      tell(made, made + left.reduce((sum, files) => sum + files, 0) + unseen());
    };
  };
}
