package dev.migrate.reliability.report;

import java.util.List;

/**
 * A scenario in the report.
 *
 * @param scenario its number, as in {@code F01}
 * @param fault what was done
 * @param injected how often
 * @param survived how often everything was as it should be afterwards
 * @param lost how many rows were missing
 * @param repeated how many steps have run more than once
 * @param stallMillis for how long somebody else had to wait at most; 0 if nobody looked
 */
record Line(String scenario, String fault, int injected, int survived, int lost, int repeated, long stallMillis) {

	private static final String SEPARATOR = "\t";

	static Line parse(String text) {
		String[] parts = text.split(SEPARATOR, -1);
		return new Line(parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]),
				Integer.parseInt(parts[4]), Integer.parseInt(parts[5]), Long.parseLong(parts[6]));
	}

	static Line sum(List<Line> lines) {
		return new Line("", "all", lines.stream().mapToInt(Line::injected).sum(),
				lines.stream().mapToInt(Line::survived).sum(), lines.stream().mapToInt(Line::lost).sum(),
				lines.stream().mapToInt(Line::repeated).sum(),
				lines.stream().mapToLong(Line::stallMillis).max().orElse(0));
	}

	String text() {
		return String.join(SEPARATOR, this.scenario, this.fault, String.valueOf(this.injected),
				String.valueOf(this.survived), String.valueOf(this.lost), String.valueOf(this.repeated),
				String.valueOf(this.stallMillis));
	}

	String markdown() {
		String stall = (this.stallMillis > 0) ? this.stallMillis + " ms" : "";
		return "| %s | %s | %d | %d | %d | %d | %s |".formatted(this.scenario, this.fault, this.injected, this.survived,
				this.lost, this.repeated, stall);
	}

}
