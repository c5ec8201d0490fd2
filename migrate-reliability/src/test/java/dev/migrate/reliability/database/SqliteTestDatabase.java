package dev.migrate.reliability.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.testing.SqliteFile;

import org.springframework.util.FileSystemUtils;

/** A file of SQLite. */
public final class SqliteTestDatabase extends TestDatabase {

	private final SqliteFile file;

	private SqliteTestDatabase(SqliteFile file) {
		super("jdbc:sqlite:" + file.path());
		this.file = file;
	}

	/** Return an empty database. */
	public static SqliteTestDatabase create() {
		return new SqliteTestDatabase(SqliteFile.create());
	}

	/** Return its file. */
	public SqliteFile file() {
		return this.file;
	}

	@Override
	public boolean transactionalDdl() {
		return true;
	}

	@Override
	public List<String> catalog() {
		return rows("SELECT type, name, sql FROM sqlite_master WHERE tbl_name NOT LIKE 'migrate_version%'"
				+ " AND name NOT LIKE 'sqlite_%' ORDER BY 1, 2");
	}

	@Override
	public List<String> litter() {
		return rows("SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
	}

	@Override
	public void endSessions() {
		try (Stream<Path> files = Files.list(this.file.directory())) {
			for (Path path : files.toList()) {
				FileSystemUtils.deleteRecursively(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	List<String> tables() {
		return rows("SELECT name FROM sqlite_master WHERE type = 'table'");
	}

	@Override
	List<String> emptying() {
		return List.of();
	}

	@Override
	String ledger() {
		return "CREATE TABLE fx (revision varchar(40) NOT NULL, step int NOT NULL)";
	}

}
