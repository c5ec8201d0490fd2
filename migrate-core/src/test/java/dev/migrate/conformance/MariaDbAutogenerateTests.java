package dev.migrate.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.mariadb.MariaDbDialect;
import dev.migrate.diff.Change;
import tools.jackson.databind.JsonNode;

/** Compares databases of MariaDB. */
class MariaDbAutogenerateTests extends AutogenerateTests {

	/**
	 * What is even better than recorded: JSON is a type here, whose check and collation
	 * go with it.
	 */
	private static final Map<String, String> BETTER = Map.of("type-json-is-longtext", "alterColumn t x [type]");

	@Override
	Dialect dialect() {
		return MariaDbDialect.ofMariaDb();
	}

	@Override
	ConformanceDatabase create() {
		return MariaDbConformanceDatabase.create();
	}

	@Override
	Map<String, String> notYet() {
		return Map.of();
	}

	@Override
	RecordedDifferences expected(JsonNode recorded) {
		String better = BETTER.get(recorded.get("name").asString());
		return (better != null) ? new RecordedDifferences(new TreeSet<>(List.of(better))) : super.expected(recorded);
	}

	// A unique constraint is a unique index there, and is recorded as one.
	@Override
	RecordedDifferences found(List<Change> changes) {
		TreeSet<String> lines = new TreeSet<>();
		super.found(changes).lines()
			.forEach((line) -> lines.add(line.replaceFirst("^(add|remove)Unique ", "$1Index ")));
		return new RecordedDifferences(lines);
	}

}
