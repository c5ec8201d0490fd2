package dev.migrate.cli.backup;

import java.util.Optional;
import java.util.stream.Stream;

/** The ways that are known, one for each kind of database. */
final class BackupMethods {

	private BackupMethods() {
	}

	static BackupMethod of(DatabaseAccess database) {
		String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
		return Stream.of(new PostgresBackup(path), new MysqlBackup(path), new SqliteBackup(), new H2Backup())
			.filter((method) -> method.suits(database.url()))
			.findFirst()
			.orElseThrow(() -> new BackupException.Unsupported(database.url().text()));
	}

}
