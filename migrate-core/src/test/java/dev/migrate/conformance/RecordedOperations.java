package dev.migrate.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.dialect.NameTooLongException;
import dev.migrate.dialect.UnfitRows;
import dev.migrate.dialect.UnsupportedOperationByDialectException;
import dev.migrate.execution.UnfitRowsException;
import dev.migrate.schema.InvalidDefinitionException;
import dev.migrate.execution.NotKnownOfflineException;
import dev.migrate.operation.NamingConvention;
import dev.migrate.testing.TestRevisions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One recorded case of operations, done again by us. */
final class RecordedOperations {

	// What was there before is a revision, too: a script knows nothing else.
	private static final String SETUP = "setup";

	private final JsonNode recorded;

	private final ConformanceDatabase database;

	private final RecordedFiles files;

	private final Way way;

	private final ApplicationStatements statements;

	RecordedOperations(JsonNode recorded, ConformanceDatabase database, RecordedFiles files, Way way) {
		this.recorded = recorded;
		this.database = database;
		this.files = files;
		this.way = way;
		this.statements = new ApplicationStatements(database);
	}

	/**
	 * Return where we differ from what was recorded, and from the ideal if there is one.
	 * @param decided the sections that we decided to answer otherwise
	 */
	List<String> mismatches(List<String> decided) throws SQLException {
		Seen seen = run();
		List<String> asRecorded = differences(seen, this.recorded, decided);
		if (asRecorded.isEmpty() || !this.recorded.has("ideal")) {
			return asRecorded;
		}
		List<String> fromIdeal = differences(seen, this.recorded.get("ideal"), decided);
		return fromIdeal.isEmpty() ? List.of() : join(asRecorded, fromIdeal);
	}

	/** Return what speaks against a refusal by name, before anything was changed. */
	List<String> refusal() throws SQLException {
		Seen seen = run();
		if (seen.failure() == null || !(seen.failure().getCause() instanceof NotKnownOfflineException)) {
			return List.of("not refused: " + seen.failure());
		}
		return seen.after().equals(seen.before()) ? List.of() : List.of("refused, but not before it began");
	}

	private List<String> differences(Seen seen, JsonNode expected, List<String> decided) {
		return seen.differences(expected, this::catalog, this.way)
			.stream()
			.filter((difference) -> decided.stream().noneMatch((section) -> difference.startsWith(section + ":")))
			.toList();
	}

	private CatalogSnapshot catalog(CatalogSnapshot before, JsonNode after) {
		if (after.isString()) {
			return before;
		}
		CatalogSnapshot catalog = CatalogSnapshot.recorded(after, this.database);
		return this.database.dialect().equals("mariadb") ? KeptComments.in(catalog, before, this.recorded) : catalog;
	}

	private static List<String> join(List<String> asRecorded, List<String> fromIdeal) {
		List<String> all = new ArrayList<>(asRecorded);
		fromIdeal.forEach((difference) -> all.add("ideal: " + difference));
		return all;
	}

	private Seen run() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			for (JsonNode statement : this.recorded.get("setup")) {
				this.statements.execute(connection, statement.asString());
			}
			CatalogSnapshot before = CatalogSnapshot.of(connection, this.database, this.files);
			this.database.prepareBookkeeping(connection);
			Throwable failure = migrate();
			this.database.dropBookkeeping(connection);
			CatalogSnapshot after = CatalogSnapshot.of(connection, this.database, this.files);
			return new Seen(before, after, (failure != null) ? failureClass(failure) : null, failure,
					queries(connection), probes(connection));
		}
	}

	private @Nullable Throwable migrate() {
		JsonNode context = this.recorded.path("context");
		List<JsonNode> operations = (this.recorded.has("operation") ? Stream.of(this.recorded.get("operation"))
				: this.recorded.get("operations").valueStream())
			.map(this::here)
			.toList();
		TestRevisions.Script setup = TestRevisions.revision(SETUP)
			.upgrade(this.recorded.get("setup")
				.valueStream()
				.map(JsonNode::asString)
				.map(this.database::text)
				.toArray(String[]::new));
		TestRevisions.Script revision = TestRevisions.revision("a<" + SETUP)
			.upgrade(new NeutralOperations(this.database.types(), this.database::text).revision(operations));
		if (context.path("autocommit").asBoolean(false)) {
			revision.withoutTransaction();
		}
		try {
			Migrator migrator = Migrator.builder(this.database.dataSource())
				.options(this.database.options().namingConvention(convention(context)).build())
				.source(TestRevisions.of(setup, revision))
				.build();
			migrator.stamp(SETUP);
			this.way.upgrade(migrator, this.database, SETUP, "heads");
			return null;
		}
		catch (RuntimeException | SQLException ex) {
			return ex;
		}
	}

	private JsonNode here(JsonNode operation) {
		return JsonMapper.shared().readTree(this.database.text(operation.toString()));
	}

	private NamingConvention convention(JsonNode context) {
		NamingConvention convention = NamingConvention.DEFAULT;
		JsonNode templates = context.has("namingConvention") ? context.get("namingConvention")
				: this.recorded.path("operation").path("reflectNamingConvention");
		for (Map.Entry<String, JsonNode> template : templates.properties()) {
			String kind = template.getKey().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
			convention = convention.with(NamingConvention.Kind.valueOf(kind),
					template.getValue()
						.asString()
						.replace("{table}", "%(table_name)s")
						.replace("{column}", "%(column_0_name)s")
						.replace("{columns}", "%(column_0_N_name)s")
						.replace("{columnsJoined}", "%(column_0N_name)s")
						.replace("{referredTable}", "%(referred_table_name)s")
						.replace("{referredColumn}", "%(referred_column_0_name)s")
						.replace("{name}", "%(constraint_name)s"));
		}
		return convention;
	}

	private String failureClass(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return this.database.failureClass(sql);
			}
			if (cause instanceof UnfitRowsException unfit) {
				return failureClass(unfit.demand());
			}
			if (cause instanceof NameTooLongException) {
				return "nameTooLong";
			}
			if (cause instanceof UnsupportedOperationByDialectException) {
				return "unsupported";
			}
			if (cause instanceof InvalidDefinitionException) {
				return "invalidArgument";
			}
		}
		return failure.toString();
	}

	private static String failureClass(UnfitRows.Demand demand) {
		return switch (demand) {
			case DIFFERENT_KEYS -> "uniqueViolation";
			case VALUE, NEW_VALUE -> "notNullViolation";
			case REFERENCE -> "foreignKeyViolation";
			case CONDITION -> "checkViolation";
		};
	}

	private List<Object> queries(Connection connection) {
		List<Object> results = new ArrayList<>();
		parts("queries").forEach((query) -> results.add(this.statements.rows(connection, query.get("sql").asString())));
		return results;
	}

	private List<String> probes(Connection connection) {
		List<String> outcomes = new ArrayList<>();
		parts("probes").forEach((probe) -> outcomes.add(this.statements.outcome(connection,
				probe.isString() ? probe.asString() : probe.get("sql").asString())));
		return outcomes;
	}

	private JsonNode parts(String name) {
		return this.recorded.has(name) ? this.recorded.get(name) : this.recorded.path("ideal").path(name);
	}

	/**
	 * What happened when we did it.
	 *
	 * @param before the catalog before
	 * @param after the catalog afterwards
	 * @param error the class of the failure, if there was one
	 * @param failure the failure itself
	 * @param queries the rows of the queries
	 * @param probes the outcomes of the probes
	 */
	private record Seen(CatalogSnapshot before, CatalogSnapshot after, @Nullable String error,
			@Nullable Throwable failure, List<Object> queries, List<String> probes) {

		List<String> differences(JsonNode expected, BiFunction<CatalogSnapshot, JsonNode, CatalogSnapshot> catalogs,
				Way way) {
			List<String> differences = new ArrayList<>();
			String expectedError = expected.has("error") ? errorClass(expected.get("error")) : null;
			if ((expectedError == null) ? this.error != null
					: this.error == null || !way.isSameFailure(expectedError, this.error)) {
				differences.add("error: expected %s but was %s (%s)".formatted(expectedError, this.error,
						String.valueOf(this.failure)));
			}
			catalog(expected, catalogs, differences);
			compare("queries", expectedQueries(expected), expected.has("queries") ? this.queries : List.of(),
					differences);
			compare("probes",
					expected.path("probes").valueStream().map((probe) -> probe.get("outcome").asString()).toList(),
					expected.has("probes") ? this.probes : List.of(), differences);
			return differences;
		}

		private static String errorClass(JsonNode error) {
			return error.isString() ? error.asString() : error.get("class").asString();
		}

		private void catalog(JsonNode expected, BiFunction<CatalogSnapshot, JsonNode, CatalogSnapshot> catalogs,
				List<String> differences) {
			if (!expected.has("after")) {
				return;
			}
			CatalogSnapshot catalog = catalogs.apply(this.before, expected.get("after"));
			for (String section : union(catalog, this.after)) {
				compare(section, catalog.sections().getOrDefault(section, List.of()),
						this.after.sections().getOrDefault(section, List.of()), differences);
			}
		}

		private static Set<String> union(CatalogSnapshot one, CatalogSnapshot other) {
			Set<String> names = new TreeSet<>(one.sections().keySet());
			names.addAll(other.sections().keySet());
			return names;
		}

		private static List<Object> expectedQueries(JsonNode expected) {
			return expected.path("queries")
				.valueStream()
				.map((query) -> ApplicationStatements.expectedRows(query.get("rows")))
				.toList();
		}

		private static void compare(String what, List<?> expected, List<?> actual, List<String> differences) {
			if (!expected.equals(actual)) {
				List<Object> missing = new ArrayList<>(expected);
				missing.removeAll(actual);
				List<Object> surplus = new ArrayList<>(actual);
				surplus.removeAll(expected);
				differences.add("%s: missing %s, surplus %s".formatted(what, missing, surplus));
			}
		}

	}

}
