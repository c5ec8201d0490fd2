package guide.operations;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.testing.SqliteFile;

/**
 * A database in a file.
 *
 * @param file the database
 */
record SqliteExampleDatabase(SqliteFile file) implements ExampleDatabase {

	private static final String OTHERS = "tbl_name NOT LIKE 'migrate\\_version%' ESCAPE '\\'"
			+ " AND tbl_name <> 'sqlite_sequence'";

	static SqliteExampleDatabase create() {
		return new SqliteExampleDatabase(SqliteFile.create());
	}

	@Override
	public DataSource dataSource() {
		return this.file.dataSource();
	}

	// A table that was rebuilt says the same in another order, and may quote more.
	@Override
	public List<String> catalog() {
		Stream<String> definitions = rows(
				"SELECT type, name, sql FROM sqlite_master m WHERE " + OTHERS + " ORDER BY type, name")
			.stream()
			.map((definition) -> Stream.of(definition.split("[\\s,()\"]+", -1))
				.filter((word) -> !word.isEmpty())
				.sorted()
				.toList()
				.toString());
		Stream<String> columns = rows("SELECT m.name, x.* FROM sqlite_master m, pragma_table_xinfo(m.name) x"
				+ " WHERE " + OTHERS + " ORDER BY m.name, x.cid")
			.stream();
		return Stream.concat(definitions, columns).toList();
	}

	@Override
	public void close() {
		this.file.close();
	}

}
