package dev.migrate.reliability.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.testing.InstalledMariaDb;
import dev.migrate.testing.MariaDbServer;

/** A server of MariaDB that keeps its promises when it is killed, and comes up again. */
public final class CrashingMariaDb {

	private static final String NAME = "crashing";

	private final InstalledMariaDb server = InstalledMariaDb.safe();

	private CrashingMariaDb() {
	}

	/** Return whether one is installed. */
	public static boolean isPossible() {
		return InstalledMariaDb.isThere();
	}

	/** Start one that writes to its disk before it confirms. */
	public static CrashingMariaDb start() {
		return new CrashingMariaDb();
	}

	/** Return an empty database on it. */
	public MariaDbTestDatabase createDatabase() {
		new MariaDbServer.Database(this.server.url(), "").execute("CREATE DATABASE " + NAME);
		return new MariaDbTestDatabase(
				new MariaDbServer.Database(this.server.url().replace("/?", "/" + NAME + "?"), NAME));
	}

	/** Kill it, and start it again. */
	public void crash() {
		this.server.crash();
	}

	/** Return the files of changes that were begun and neither finished nor undone. */
	public List<Path> leftFiles() {
		try (Stream<Path> files = Files.list(this.server.data().resolve(NAME))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("#sql")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
