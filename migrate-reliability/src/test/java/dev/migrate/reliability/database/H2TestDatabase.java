package dev.migrate.reliability.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file of H2, where each change of the schema commits itself. */
public final class H2TestDatabase extends TestDatabase {

	/** Keep the database in a folder. */
	public H2TestDatabase(Path folder) {
		super("jdbc:h2:file:" + folder.resolve("database").toAbsolutePath());
	}

	@Override
	public boolean transactionalDdl() {
		return false;
	}

	@Override
	public List<String> catalog() {
		return rows("SELECT table_name, column_name, data_type FROM information_schema.columns"
				+ " WHERE table_schema = 'PUBLIC' AND table_name NOT LIKE 'MIGRATE%'"
				+ " UNION ALL SELECT table_name, index_name, index_type_name FROM information_schema.indexes"
				+ " WHERE table_schema = 'PUBLIC' AND table_name NOT LIKE 'MIGRATE%'"
				+ " AND index_name NOT LIKE 'PRIMARY_KEY%' ORDER BY 1, 2");
	}

	@Override
	List<String> tables() {
		return rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'").stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.toList();
	}

	@Override
	List<String> emptying() {
		return List.of("DROP ALL OBJECTS");
	}

	@Override
	String ledger() {
		return "CREATE TABLE fx (revision varchar(40) NOT NULL, step int NOT NULL)";
	}

}
