package dev.migrate.benchmarks.scenario;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table as it stands in the guide. */
final class Table {

	private final List<List<String>> rows = new ArrayList<>();

	private final int width;

	Table(String... columns) {
		this.width = columns.length;
		row((Object[]) columns);
		this.rows.add(Collections.nCopies(columns.length, "---"));
	}

	/** Add a row. Decimal numbers get two decimals below ten, and none above. */
	void row(Object... cells) {
		List<String> row = new ArrayList<>();
		for (Object cell : cells) {
			row.add(text(cell));
		}
		if (row.size() != this.width) {
			throw new IllegalArgumentException("%d cells for %d columns".formatted(row.size(), this.width));
		}
		this.rows.add(row);
	}

	private static String text(Object cell) {
		if (cell instanceof Double number) {
			return String.format(Locale.ROOT, (number < 10) ? "%.2f" : "%,.0f", number);
		}
		return (cell instanceof Number number) ? String.format(Locale.ROOT, "%,d", number) : cell.toString();
	}

	void print(PrintStream out) {
		this.rows.forEach((row) -> out.println("| " + String.join(" | ", row) + " |"));
		out.println();
	}

}
