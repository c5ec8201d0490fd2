package dev.migrate.cli.run;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.testing.TypedCommands;
import dev.migrate.testing.TestRevisions;
import org.postgresql.ds.PGSimpleDataSource;

import static dev.migrate.testing.TestRevisions.revision;

/** The program that is told to stop in the middle of its second revision. */
public final class StoppedRun {

	private StoppedRun() {
	}

	/**
	 * Upgrade.
	 * @param arguments the URL of the database
	 */
	public static void main(String[] arguments) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(arguments[0]);
		ExitCode code = new TypedCommands(dataSource,
				TestRevisions.of(revision("a").upgrade("CREATE TABLE ta (id int)"),
						revision("b<a").upgrade("CREATE TABLE tb (id int)", "SELECT pg_sleep(60)")),
				Path.of(""))
			.run(writer(System.out), writer(System.err), "upgrade", "--output", "json");
		System.exit(code.code());
	}

	private static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(stream, true, StandardCharsets.UTF_8);
	}

}
