package guide.operations;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.testing.MariaDbServer;

/**
 * A database on the MariaDB server.
 *
 * @param database the database
 */
record MariaDbExampleDatabase(MariaDbServer.Database database) implements ExampleDatabase {

	private static final String OTHERS = "'information_schema', 'mysql', 'performance_schema', 'sys'";

	private static final List<String> QUERIES = List.of(
			"SELECT 'routine', routine_name, routine_definition FROM information_schema.routines"
					+ " WHERE routine_schema = database() ORDER BY 2",
			"SELECT 'trigger', trigger_name, action_timing, event_manipulation, action_statement"
					+ " FROM information_schema.triggers WHERE trigger_schema = database() ORDER BY 2",
			"SELECT 'database', schema_name FROM information_schema.schemata WHERE schema_name NOT IN (" + OTHERS
					+ ") ORDER BY 2");

	static MariaDbExampleDatabase create() {
		return new MariaDbExampleDatabase(MariaDbServer.shared().createDatabase());
	}

	@Override
	public DataSource dataSource() {
		return this.database.dataSource();
	}

	@Override
	public List<String> catalog() {
		Stream<String> tables = rows("SELECT table_name FROM information_schema.tables WHERE table_schema = database()"
				+ " AND table_name NOT LIKE 'migrate\\_version%' ORDER BY 1")
			.stream()
			.flatMap((table) -> rows("SHOW CREATE TABLE `" + table + "`").stream())
			.map((definition) -> definition.replaceFirst(" AUTO_INCREMENT=\\d+", ""));
		return Stream.concat(tables, QUERIES.stream().flatMap((query) -> rows(query).stream())).toList();
	}

	@Override
	public void close() {
		MariaDbServer.shared().drop(this.database.name());
	}

}
