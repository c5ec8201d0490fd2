package dev.migrate.cli.backup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code mariadb-dump} or {@code mysqldump}, and back through the client. */
final class MysqlBackup implements BackupMethod {

	private static final String INSTALL = "Install MariaDB's or MySQL's client programs (Debian, Ubuntu: apt-get install"
			+ " mariadb-client; Alpine: apk add mariadb-client; macOS: brew install mariadb) and start again.";

	private static final String LAST_LINE = "-- Dump completed";

	private static final int TAIL = 200;

	private final ClientTool dump;

	private final ClientTool shell;

	/** Create one whose programs are in the folders of a path. */
	MysqlBackup(String path) {
		this.dump = new ClientTool(path, INSTALL, "mariadb-dump", "mysqldump");
		this.shell = new ClientTool(path, INSTALL, "mariadb", "mysql");
	}

	@Override
	public boolean suits(JdbcUrl url) {
		return url.beginsWith("jdbc:mariadb:", "jdbc:mysql:");
	}

	@Override
	public String suffix() {
		return "sql";
	}

	@Override
	public String databaseName(DatabaseAccess database) {
		return database.url().database();
	}

	@Override
	public void dump(DatabaseAccess database, Path file) {
		withOptions(database,
				(options) -> this.dump.run(Map.of(), options, "--single-transaction", "--routines", "--triggers",
						"--events", "--hex-blob", "--no-tablespaces", "--default-character-set=utf8mb4",
						"--result-file=" + file, database.url().database()));
	}

	// What stands in a file is on no command line, where every user of the machine could
	// read it.
	private static void withOptions(DatabaseAccess database, Consumer<String> use) {
		Path file = TemporaryFile.create("client", ".cnf");
		try {
			Files.writeString(file, options(database));
			use.accept("--defaults-extra-file=" + file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			TemporaryFile.delete(file);
		}
	}

	private static String options(DatabaseAccess database) {
		JdbcUrl.Host host = database.url()
			.hosts()
			.stream()
			.findFirst()
			.orElse(new JdbcUrl.Host("localhost", Optional.empty()));
		StringBuilder options = new StringBuilder("[client]\nprotocol=tcp\n");
		options.append("host=").append(quoted(host.name())).append('\n');
		options.append("port=").append(host.port().orElse("3306")).append('\n');
		options.append("user=").append(quoted(database.user())).append('\n');
		database.password().ifPresent((password) -> options.append("password=").append(quoted(password)).append('\n'));
		return options.toString();
	}

	private static String quoted(String value) {
		return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	@Override
	public void verify(Path file) {
		try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
			content.seek(Math.max(0, content.length() - TAIL));
			byte[] tail = new byte[(int) Math.min(TAIL, content.length())];
			content.readFully(tail);
			if (!new String(tail, StandardCharsets.UTF_8).contains(LAST_LINE)) {
				throw new BackupException.Unreadable(file, "its last line is not '" + LAST_LINE + "', so it is cut off",
						null);
			}
		}
		catch (IOException ex) {
			throw new BackupException.Unreadable(file, String.valueOf(ex.getMessage()), ex);
		}
	}

	@Override
	public boolean isEmpty(DatabaseAccess database) {
		return database
			.value("SELECT (SELECT count(*) FROM information_schema.tables WHERE table_schema = database())"
					+ " + (SELECT count(*) FROM information_schema.routines WHERE routine_schema = database())")
			.equals("0");
	}

	@Override
	public void restore(DatabaseAccess database, Path file, boolean clean) {
		if (clean) {
			clean(database);
		}
		withOptions(database, (options) -> this.shell.run(Map.of(), Optional.of(file), options, "--batch",
				"--default-character-set=utf8mb4", database.url().database()));
	}

	private static void clean(DatabaseAccess database) {
		String name = "`" + database.url().database().replace("`", "``") + "`";
		String defaults = database.value("SELECT concat(' CHARACTER SET ', default_character_set_name, ' COLLATE ',"
				+ " default_collation_name) FROM information_schema.schemata WHERE schema_name = database()");
		database.execute("DROP DATABASE " + name, "CREATE DATABASE " + name + defaults);
	}

}
