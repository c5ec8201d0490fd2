package dev.migrate.demo.transcript;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.migrate.testing.PostgresServer;

/**
 * Replaces what differs from run to run, and nothing else.
 *
 * @param directory where the session takes place
 * @param database the database it works with
 * @param begin when it began
 */
record Placeholders(Path directory, PostgresServer.Database database, Instant begin) {

	private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

	private static final Pattern IN_FILE_NAME = Pattern.compile("-\\d{8}T\\d{6}Z(?=-[^ ]+\\.dump)");

	private static final Pattern TOOK = Pattern.compile("\\b(\\d+ ms|\\d+\\.\\d s|\\d+ min \\d+ s)\\b");

	private static final Pattern MILLIS = Pattern.compile("(\"duration(?:Millis|Ms)\":)\\d+");

	private static final Pattern RUN = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

	private static final Pattern SIZE = Pattern.compile("\\b\\d+ (bytes|KiB)|(?<=\"bytes\":)\\d+");

	private static final Pattern SERVER = Pattern.compile("\\bPostgreSQL \\d+\\.\\d+");

	private static final Pattern MIGRATE = Pattern.compile("\\bmigrate \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");

	String in(String text) {
		String result = text.replace(this.directory.toString(), "<directory>")
			.replace("localhost:" + this.database.port(), "localhost:<port>")
			.replace(this.database.name(), "<database>");
		result = INSTANT.matcher(result).replaceAll(this::now);
		result = IN_FILE_NAME.matcher(result).replaceAll("-<now>");
		result = TOOK.matcher(result).replaceAll("<time>");
		result = MILLIS.matcher(result).replaceAll("$1<millis>");
		result = RUN.matcher(result).replaceAll("<run>");
		result = SIZE.matcher(result).replaceAll("<size>");
		result = SERVER.matcher(result).replaceAll("PostgreSQL <version>");
		return MIGRATE.matcher(result).replaceAll("migrate <version>");
	}

	/** The times in revisions are those of their files, and stay. */
	private String now(MatchResult time) {
		boolean recent = Instant.parse(time.group()).isAfter(this.begin.minus(Duration.ofMinutes(1)));
		return recent ? "<now>" : time.group();
	}

}
