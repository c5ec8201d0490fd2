package dev.migrate.conformance;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.migrate.dialect.sqlite.SqliteDialect;
import tools.jackson.databind.JsonNode;
import dev.migrate.diff.Change;

class SqliteAutogenerateTests extends AutogenerateTests {

	private static final Pattern UNNAMED = Pattern.compile("(uq|fk|ck)_(users|posts)_\\w+");

	SqliteAutogenerateTests() {
		super(new SqliteDialect(), Map.of());
	}

	@Override
	EmptyDatabase database() {
		return SqliteConformanceDatabase.create();
	}

	// That a key counts up is said of its table here.
	@Override
	RecordedDifferences expected(JsonNode recorded) {
		RecordedDifferences expected = super.expected(recorded);
		return recorded.toString().contains("\"autoincrement\"")
				? expected.replaced(Pattern.compile("alterColumn (\\w+) \\w+ \\[default]"), "alterTable $1") : expected;
	}

	// Here a constraint without a name goes by one that says what it is.
	@Override
	RecordedDifferences differences(List<Change> changes) {
		return super.differences(changes).without(UNNAMED);
	}

}
