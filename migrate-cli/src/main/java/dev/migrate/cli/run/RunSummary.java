package dev.migrate.cli.run;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.execution.MigrationReport;
import dev.migrate.revision.RevisionId;

/** A run that is over, on one line. */
final class RunSummary {

	private RunSummary() {
	}

	static String of(MigrationReport report) {
		if (report.steps().isEmpty() && report.before().equals(report.after())) {
			return "Nothing to do: the database is at " + rows(report.after());
		}
		int steps = report.steps().size();
		return "%s -> %s: %s in %s".formatted(rows(report.before()), rows(report.after()),
				(steps == 1) ? "1 step" : steps + " steps", Elapsed.text(report.duration()));
	}

	private static String rows(List<RevisionId> rows) {
		return rows.isEmpty() ? "base"
				: rows.stream().map(RevisionId::value).sorted().collect(Collectors.joining(", "));
	}

}
