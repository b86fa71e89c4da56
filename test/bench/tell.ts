/** Prints a figure and what it is of. */
export const tell = (what: string, figure: string): void => console.log(`${figure.padStart(8)}  ${what}`);
