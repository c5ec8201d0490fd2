package dev.migrate.conformance;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.migrate.dialect.sqlite.SqliteDialect;
import dev.migrate.diff.Change;

class SqliteAutogenerateTests extends AutogenerateTests {

	private static final Pattern UNNAMED = Pattern.compile("(uq|fk|ck)_(users|posts)_\\w+");

	SqliteAutogenerateTests() {
		super(new SqliteDialect(), Map.of("autoincrement-ignored", "options of tables are not compared",
				"strict-ignored", "options of tables are not compared"));
	}

	@Override
	EmptyDatabase database() {
		return SqliteConformanceDatabase.create();
	}

	// Here a constraint without a name goes by one that says what it is.
	@Override
	RecordedDifferences differences(List<Change> changes) {
		return super.differences(changes).without(UNNAMED);
	}

}
