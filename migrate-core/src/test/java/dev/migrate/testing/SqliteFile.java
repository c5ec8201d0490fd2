package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.springframework.util.FileSystemUtils;
import org.sqlite.SQLiteDataSource;

/**
 * A database of SQLite in a directory of its own, on whose connections foreign keys are
 * enforced.
 *
 * @param directory where the file is
 */
public record SqliteFile(Path directory) implements AutoCloseable {

	/** Return a database that is empty. */
	public static SqliteFile create() {
		try {
			return new SqliteFile(Files.createTempDirectory("sqlite"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Return its file. */
	public Path path() {
		return this.directory.resolve("database");
	}

	/** Return connections to it. */
	public DataSource dataSource() {
		SQLiteDataSource dataSource = new SQLiteDataSource();
		dataSource.setUrl("jdbc:sqlite:" + path());
		dataSource.setEnforceForeignKeys(true);
		return dataSource;
	}

	@Override
	public void close() {
		FileSystemUtils.deleteRecursively(this.directory.toFile());
	}

}
