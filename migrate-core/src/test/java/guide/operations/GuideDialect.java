package guide.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A dialect in whose words the guide shows the examples. */
final class GuideDialect {

	static final GuideDialect POSTGRESQL = new GuideDialect("PostgreSQL", PostgresExampleDatabase::newest);

	static final GuideDialect MARIADB = new GuideDialect("MariaDB", MariaDbExampleDatabase::create);

	static final GuideDialect SQLITE = new GuideDialect("SQLite", SqliteExampleDatabase::create);

	static final GuideDialect H2 = new GuideDialect("H2", H2ExampleDatabase::create);

	/** All of them, in the order of the guide. */
	static final List<GuideDialect> ALL = List.of(POSTGRESQL, MARIADB, SQLITE, H2);

	private final String title;

	private final Supplier<ExampleDatabase> databases;

	// An example runs once on a dialect, however many tests look at what became of it.
	private final Map<OperationExample, ExampleOutcome> outcomes = new ConcurrentHashMap<>();

	private GuideDialect(String title, Supplier<ExampleDatabase> databases) {
		this.title = title;
		this.databases = databases;
	}

	/** Return what the guide calls it. */
	String title() {
		return this.title;
	}

	/** Return its name. */
	String name() {
		return this.title.toLowerCase(Locale.ROOT);
	}

	/** Return what becomes of an example on a database of this dialect. */
	ExampleOutcome outcome(OperationExample example) {
		return this.outcomes.computeIfAbsent(example, this::tried);
	}

	private ExampleOutcome tried(OperationExample example) {
		try (ExampleDatabase database = emptyDatabase()) {
			return new ExampleTrial(example, name()).on(database);
		}
	}

	/** Return an empty database of this dialect. */
	ExampleDatabase emptyDatabase() {
		return this.databases.get();
	}

	@Override
	public String toString() {
		return this.title;
	}

}
