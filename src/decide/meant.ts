/** Words that people add though no command has them. */
const filler = /^(?:and|to|for|with|points?|pts?|p)$/i;

/**
 * The words of a command that was probably meant: without emphasis, punctuation and filling words, and in the order in
 * which they are to be said. `reads`: whether some words are a command that sets or confirms. Null: nothing comes of it.
 */
export function whatWasReordered(
  words: readonly string[],
  reads: (words: readonly string[]) => boolean,
): string | null {
  const bare = words
    .map((word) => word.replace(/^[*_~`"'(]+|[*_~`"'),.;:!]+$/g, ''))
    .filter((word) => word !== '' && !filler.test(word));
  const [first, ...rest] = bare;
  if (first === undefined) return null;
  const confirms = bare.filter(isConfirm).slice(0, 1);
  const others = bare.filter((word) => !isConfirm(word));
  const numbersLast = [
    ...others.filter((word) => !/^-?\d/.test(word)),
    ...others.filter((word) => /^-?\d/.test(word)),
  ];
  const orders = [
    bare,
    [...rest, first],
    [...others, ...confirms],
    [...numbersLast, ...confirms],
    [...swapped(others), ...confirms],
  ];
  return orders.find(reads)?.join(' ') ?? null;
}

function isConfirm(word: string): boolean {
  return word.toLowerCase() === 'confirm';
}

/** `100 @ana 50 @bo` as `@ana 100 @bo 50`. */
function swapped(words: readonly string[]): string[] {
  return words.flatMap((_word, index) =>
    index % 2 === 0 ? [words[index + 1] ?? '', words[index] ?? ''] : [],
  );
}
