package dev.migrate.cli.backup;

import java.nio.file.Path;
import java.time.Clock;

import dev.migrate.Migrator;
import dev.migrate.cli.json.JsonObject;

/**
 * A backup that was made.
 *
 * @param file where it is
 * @param bytes how large it is
 * @param revisions where the database was
 */
record Backup(Path file, long bytes, FoundRevisions revisions) {

	private static final int LONGEST_REVISION = 60;

	private static final long KIB = 1024;

	/** Make one in a directory, under a name that says what it is. */
	static Backup in(Path directory, Migrator migrator, Clock clock) {
		FoundRevisions revisions = FoundRevisions.of(migrator);
		DatabaseAccess database = DatabaseAccess.of(migrator.dataSource());
		BackupMethod method = BackupMethods.of(database);
		return make(database, method, BackupFile.named(directory, method.databaseName(database), clock.instant(),
				revisions.name(LONGEST_REVISION), method.suffix()), revisions);
	}

	/** Make one in a file. */
	static Backup to(Path file, Migrator migrator) {
		FoundRevisions revisions = FoundRevisions.of(migrator);
		DatabaseAccess database = DatabaseAccess.of(migrator.dataSource());
		return make(database, BackupMethods.of(database), new BackupFile(file), revisions);
	}

	private static Backup make(DatabaseAccess database, BackupMethod method, BackupFile file,
			FoundRevisions revisions) {
		file.write((part) -> {
			method.dump(database, part);
			method.verify(part);
		});
		return new Backup(file.path(), file.bytes(), revisions);
	}

	String text() {
		String size = (this.bytes < KIB * KIB) ? (this.bytes + KIB - 1) / KIB + " KiB"
				: this.bytes / KIB / KIB + " MiB";
		return "Backed up to %s (%s)".formatted(this.file, size);
	}

	JsonObject document() {
		return new JsonObject().put("file", this.file).put("bytes", this.bytes).put("revisions", this.revisions.ids());
	}

}
