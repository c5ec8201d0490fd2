package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.Migrator;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.testing.TestRevisions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One recorded history of revisions, done again by us, step by step. */
final class RecordedScenario {

	private final JsonNode recorded;

	private final ConformanceDatabase database;

	private final RecordedFiles files;

	private final Way way;

	private final ApplicationStatements statements;

	private final List<String> mismatches = new ArrayList<>();

	private final Map<String, CatalogSnapshot> beforeUpgrades = new HashMap<>();

	RecordedScenario(JsonNode recorded, ConformanceDatabase database, RecordedFiles files, Way way) {
		this.recorded = recorded;
		this.database = database;
		this.files = files;
		this.way = way;
		this.statements = new ApplicationStatements(database);
	}

	/** Return where we differ from what was recorded. */
	List<String> mismatches() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			this.recorded.path("setup").forEach((sql) -> this.mismatches.addAll(run(connection, sql.asString())));
			int number = 0;
			for (JsonNode step : this.recorded.get("steps")) {
				step(connection, step, "step " + ++number);
			}
		}
		return this.mismatches;
	}

	private void step(Connection connection, JsonNode step, String place) throws SQLException {
		if (step.has("upgrade")) {
			String revision = step.get("upgrade").asString();
			this.beforeUpgrades.put(revision, snapshot(connection));
			this.database.prepareBookkeeping(connection);
			this.way.upgrade(migrator(), this.database, parent(revision), revision);
			after(connection, step, place, revision);
		}
		else if (step.has("downgrade")) {
			String revision = step.get("downgrade").asString();
			this.way.downgrade(migrator(), this.database, revision, parent(revision));
			CatalogSnapshot after = after(connection, step, place, parent(revision));
			if (step.path("sameAsBefore").asBoolean(false)) {
				compare(place + ", same as before", this.beforeUpgrades.get(revision), after);
			}
		}
		else if (step.has("sql")) {
			step.get("sql").forEach((sql) -> this.mismatches.addAll(run(connection, sql.asString())));
		}
		else if (step.has("query")) {
			Object rows = this.statements.rows(connection, step.get("query").asString());
			compare(place, ApplicationStatements.expectedRows(step.get("rows")), rows);
		}
		else {
			compare(place, step.get("outcome").asString(),
					this.statements.outcome(connection, step.get("probe").asString()));
		}
	}

	private CatalogSnapshot after(Connection connection, JsonNode step, String place, String current)
			throws SQLException {
		CatalogSnapshot after = snapshot(connection);
		compare(place, CatalogSnapshot.recorded(step.get("after"), this.database), after);
		List<RevisionId> rows = migrator().status().current();
		compare(place + ", version rows", current.equals("base") ? List.of() : List.of(RevisionId.of(current)), rows);
		return after;
	}

	private CatalogSnapshot snapshot(Connection connection) throws SQLException {
		return CatalogSnapshot.of(connection, this.database, this.files).without(this.database.bookkeeping());
	}

	private String parent(String revision) {
		return migrator().graph()
			.revision(RevisionId.of(revision))
			.stream()
			.flatMap((it) -> it.downRevisions().stream())
			.findFirst()
			.map(RevisionId::value)
			.orElse("base");
	}

	private Migrator migrator() {
		NeutralOperations operations = new NeutralOperations(this.database.types(), this.database::text);
		List<RevisionScript> scripts = new ArrayList<>();
		String parent = "";
		for (JsonNode node : this.recorded.get("revisions")) {
			String id = node.get("revision").asString();
			scripts.add(TestRevisions.revision(parent.isEmpty() ? id : id + "<" + parent)
				.upgrade(operations.revision(node.get("upgrade")))
				.downgrade(operations.revision(node.get("downgrade"))));
			parent = id;
		}
		return Migrator.builder(this.database.dataSource())
			.options(this.database.options().build())
			.source(TestRevisions.of(scripts.toArray(RevisionScript[]::new)))
			.build();
	}

	private List<String> run(Connection connection, String sql) {
		String outcome = this.statements.outcome(connection, sql);
		return outcome.equals("ok") ? List.of() : List.of(sql + ": " + outcome);
	}

	private void compare(String place, @Nullable Object expected, Object actual) {
		if (!actual.equals(expected)) {
			this.mismatches.add("%s: expected %s but was %s".formatted(place, expected, actual));
		}
	}

}
