package dev.migrate.reliability.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where a database of PostgreSQL puts new tables and indexes: a disk that is soon full.
 */
public final class SmallTablespace implements AutoCloseable {

	private static final int PAGE = 8192;

	private final PostgresTestDatabase database;

	private final Path mount;

	private SmallTablespace(PostgresTestDatabase database, Path mount) {
		this.database = database;
		this.mount = mount;
	}

	/** Return whether this user may mount a disk. */
	public static boolean isPossible() {
		Path mount = folder();
		boolean mounted = mount(mount);
		if (mounted) {
			unmount(mount);
		}
		return mounted;
	}

	/** Let a database use one from its next session on. */
	public static SmallTablespace of(PostgresTestDatabase database) {
		SmallTablespace tablespace = new SmallTablespace(database, folder());
		if (!mount(tablespace.mount)) {
			throw new IllegalStateException("Not mounted: " + tablespace.mount);
		}
		try {
			Files.createDirectory(tablespace.data());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		database.witness()
			.execute("CREATE TABLESPACE %s LOCATION '%s'".formatted(tablespace.name(), tablespace.data()),
					"ALTER DATABASE %s SET default_tablespace = '%s'".formatted(database.database().name(),
							tablespace.name()));
		return tablespace;
	}

	/** Leave so many pages of it free. */
	public void fillUpTo(int pages) {
		try {
			free();
			long left = Files.getFileStore(this.mount).getUsableSpace() - (long) pages * PAGE;
			byte[] page = new byte[PAGE];
			for (long written = 0; written < left; written += PAGE) {
				Files.write(filler(), page, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Make room. */
	public void free() {
		try {
			Files.deleteIfExists(filler());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path filler() {
		return this.mount.resolve("filler");
	}

	private Path data() {
		return this.mount.resolve("data");
	}

	private String name() {
		return "small_" + this.database.database().name();
	}

	private static Path folder() {
		try {
			return Files.createTempDirectory("small");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean mount(Path mount) {
		return run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", mount.toString());
	}

	private static void unmount(Path mount) {
		if (!run("umount", mount.toString())) {
			throw new IllegalStateException("Still mounted: " + mount);
		}
		mount.toFile().deleteOnExit();
	}

	private static boolean run(String... command) {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.database.witness()
			.execute("ALTER DATABASE %s RESET default_tablespace".formatted(this.database.database().name()));
		this.database.clear();
		this.database.witness().execute("DROP TABLESPACE " + name());
		unmount(this.mount);
	}

}
