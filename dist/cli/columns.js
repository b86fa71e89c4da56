import stringWidth from "string-width";
// src/view/columns.ts
/**
* Rows as a text table for a terminal, aligned by the width there and not by the number of characters: names may be wide.
* `right`: the columns that are aligned on the right, from 0. Ends with a newline.
*/
function columns(rows, right) {
	const widths = [];
	for (const row of rows) for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
	return `${rows.map((row) => row.map((cell, column) => {
		const fill = " ".repeat((widths[column] ?? 0) - stringWidth(cell));
		return right.has(column) ? fill + cell : cell + fill;
	}).join("  ").trimEnd()).join("\n")}\n`;
}
export { columns as t };
