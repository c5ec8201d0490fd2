package dev.migrate.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.MigrationReport;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.ObservedDataSource;
import dev.migrate.testing.TestRevisions;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static dev.migrate.testing.TestRevisions.revision;

/**
 * The program that is killed. It says on its output where it is, and at the point it was
 * told to stop at it waits for a word, or for its end.
 */
public final class ChildMigration {

	private static final Map<String, RevisionSource> SOURCES = Map.of("four", FaultRevisions.source(), "sleeping",
			TestRevisions.of(revision("s1").upgrade("CREATE TABLE s1 (id int)"),
					revision("s2<s1").upgrade("CREATE TABLE s2 (id int)", "SELECT pg_sleep(60)")),
			"once", FaultRevisions.once(), "chain", TestRevisions.chain(4));

	private final BufferedReader orders = new BufferedReader(
			new InputStreamReader(System.in, StandardCharsets.US_ASCII));

	private final String point;

	private ChildMigration(String point) {
		this.point = point;
	}

	/**
	 * Migrate.
	 * @param arguments the URL of the database, the name of the revisions, and where to
	 * stop: {@code start}, {@code before 3}, {@code after 3} or {@code nowhere}
	 */
	public static void main(String[] arguments) {
		DataSource dataSource = new DriverManagerDataSource(arguments[0]);
		RevisionSource source = SOURCES.getOrDefault(arguments[1], FaultRevisions.source());
		new ChildMigration(arguments[2]).run(dataSource, source);
	}

	private void run(DataSource dataSource, RevisionSource source) {
		Migrator migrator = Migrator.builder(new ObservedDataSource(dataSource, new Stops()))
			.options(MigrateOptions.builder().application("child").build())
			.source(source)
			.build();
		reached("start");
		try {
			MigrationReport report = migrator.upgrade();
			List<String> steps = report.steps().stream().map((step) -> step.revision().value()).toList();
			say("APPLIED " + steps.stream().collect(Collectors.joining(",")));
		}
		catch (RuntimeException ex) {
			say("FAILED " + ex);
			ex.printStackTrace();
			System.exit(1);
		}
	}

	private void reached(String here) {
		if (here.equals(this.point)) {
			say("STOPPED " + here);
			try {
				this.orders.readLine();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private static void say(String text) {
		System.out.println(text);
		System.out.flush();
	}

	private final class Stops implements ObservedDataSource.Observer {

		@Override
		public void before(int number, String statement) {
			say("POINT " + number + " " + statement.lines().findFirst().orElse(""));
			reached("before " + number);
		}

		@Override
		public void after(int number, String statement) {
			reached("after " + number);
		}

	}

}
