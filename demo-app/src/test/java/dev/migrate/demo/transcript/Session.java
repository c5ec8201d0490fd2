package dev.migrate.demo.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.demo.process.FinishedProcess;
import dev.migrate.testing.PostgresServer;

/**
 * A directory with revisions and a database, as the remarks of a transcript ask for them,
 * and a shell in it.
 */
final class Session implements AutoCloseable {

	private static final Path REVISIONS = Transcripts.FOLDER.resolve("revisions");

	// As old as the pg_dump of Debian, which reads no server that is newer than itself.
	private static final PostgresServer SERVER = PostgresServer.recorded();

	private final PostgresServer.Database database = SERVER.createDatabase();

	private final Shell shell;

	private final Placeholders placeholders;

	Session(Path home, Transcript transcript) throws IOException {
		Path directory = Files.createDirectory(home.resolve("shop"));
		String revisions = transcript.setting("revisions", "none");
		if (!revisions.equals("none")) {
			copy(REVISIONS.resolve(revisions), directory.resolve("revisions"));
			Files.writeString(directory.resolve("application.properties"), "migrate.locations=file:revisions\n");
			prepare(directory, transcript.setting("database", "base"));
		}
		this.shell = Shell.open(home, directory, this.database);
		this.placeholders = new Placeholders(directory, this.database, Instant.now());
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.createDirectory(to);
		try (Stream<Path> files = Files.list(from)) {
			for (Path file : files.toList()) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
		}
	}

	private void prepare(Path directory, String target) {
		if (!target.equals("base")) {
			Migrator.builder(this.database.dataSource())
				.options(MigrateOptions.builder()
					.locations("file:" + directory.resolve("revisions"))
					.application("demo-app")
					.build())
				.build()
				.upgrade(target);
			this.database.execute(
					"UPDATE migrate_version_history SET os_user = '%s', host = '%s'".formatted(Shell.USER, Shell.HOST));
		}
	}

	/** Return whether the machine has what the transcript needs. */
	boolean isPossible(Transcript transcript) {
		return this.shell.type(transcript.setting("needs", "true")).code() == 0;
	}

	/** Type everything again. */
	Transcript repeat(Transcript transcript) {
		return transcript.repeated(this::type);
	}

	private Outcome type(String line) {
		FinishedProcess process = this.shell.type(line);
		return new Outcome(process.code(), this.placeholders.in(process.out()), this.placeholders.in(process.err()));
	}

	@Override
	public void close() {
		SERVER.drop(this.database);
	}

}
