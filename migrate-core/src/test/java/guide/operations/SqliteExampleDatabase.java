package guide.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.util.FileSystemUtils;
import org.sqlite.SQLiteDataSource;

/**
 * A database in a file, on whose connections foreign keys are enforced.
 *
 * @param directory where the file is
 */
record SqliteExampleDatabase(Path directory) implements ExampleDatabase {

	private static final String OTHERS = "tbl_name NOT LIKE 'migrate\\_version%' ESCAPE '\\'"
			+ " AND tbl_name <> 'sqlite_sequence'";

	static SqliteExampleDatabase create() {
		try {
			return new SqliteExampleDatabase(Files.createTempDirectory("example"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public DataSource dataSource() {
		SQLiteDataSource dataSource = new SQLiteDataSource();
		dataSource.setUrl("jdbc:sqlite:" + this.directory.resolve("database"));
		dataSource.setEnforceForeignKeys(true);
		return dataSource;
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
		FileSystemUtils.deleteRecursively(this.directory.toFile());
	}

}
