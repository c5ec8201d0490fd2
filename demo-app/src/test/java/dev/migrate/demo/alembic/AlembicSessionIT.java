package dev.migrate.demo.alembic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.migrate.demo.process.ExtractedApplication;
import dev.migrate.testing.PostgresServer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.migrate.demo.alembic.Decision.ERROR;
import static dev.migrate.demo.alembic.Decision.ORDER_OF_LINES;
import static dev.migrate.demo.alembic.Decision.ORDER_OF_SETS;
import static dev.migrate.demo.alembic.Decision.PATH;
import static dev.migrate.demo.alembic.Decision.SUMMARY;
import static dev.migrate.demo.alembic.Decision.URL;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The same commands, typed at Alembic and at the packaged application. */
class AlembicSessionIT {

	private static final Path ALEMBIC = Path.of("/usr/bin/alembic");

	private static final List<DescribedRevision> REVISIONS = List.of(DescribedRevision.of("1f0a", "create customers"),
			DescribedRevision.of("2b7c", "begin billing").after("1f0a").labelled("billing"),
			DescribedRevision.of("3c9d", "keep an audit log").after("1f0a"),
			DescribedRevision.of("4d2e", "merge billing").after("2b7c", "3c9d"),
			DescribedRevision.of("5e1b", "index invoices").after("4d2e"),
			DescribedRevision.of("6a00", "begin reporting").labelled("reporting").dependingOn("2b7c"),
			DescribedRevision.of("7b11", "report by month").after("6a00"));

	private static final String ENVIRONMENT = """
			import logging
			import sys
			from alembic import context
			from sqlalchemy import create_engine

			logging.basicConfig(stream=sys.stderr, format='%(message)s', level=logging.INFO)
			with create_engine(context.config.get_main_option('sqlalchemy.url')).connect() as connection:
			    context.configure(connection=connection)
			    with context.begin_transaction():
			        context.run_migrations()
			""";

	private final SoftAssertions softly = new SoftAssertions();

	private final PostgresServer.Database theirs = PostgresServer.newest().createDatabase();

	private final PostgresServer.Database ours = PostgresServer.newest().createDatabase();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path directory;

	@BeforeEach
	void requireAlembic() {
		assumeTrue(Files.isExecutable(ALEMBIC), "Alembic is not there: apt-get install alembic python3-psycopg2");
	}

	@AfterEach
	void drop() {
		PostgresServer.newest().drop(this.theirs);
		PostgresServer.newest().drop(this.ours);
	}

	@Test
	void saysWhatAlembicSays() throws Exception {
		Tool alembic = alembic();
		Tool migrate = migrate();
		for (Typed typed : session()) {
			Tool.Answer expected = alembic.type(typed.command());
			Tool.Answer actual = migrate.type(typed.command());
			this.softly.assertThat(actual.succeeded()).as(typed.command()).isEqualTo(expected.succeeded());
			this.softly.assertThat(typed.decided(actual.out()))
				.as(typed.command())
				.isEqualTo(typed.decided(expected.out()));
			this.softly.assertThat(typed.decided(actual.steps()))
				.as("steps of " + typed.command())
				.isEqualTo(typed.decided(expected.steps()));
		}
		this.softly.assertAll();
	}

	private static List<Typed> session() {
		return List.of(typed("heads"), typed("heads --resolve-dependencies"), typed("heads -v", PATH),
				typed("branches", ORDER_OF_SETS), typed("history", ORDER_OF_LINES), typed("history -r 1f0a:4d2e"),
				typed("history -v -r-1:", PATH), typed("show billing@head", PATH), typed("current"),
				typed("upgrade head", ERROR), typed("upgrade ffff", ERROR), typed("downgrade"),
				typed("upgrade 1f0a", SUMMARY), typed("history -i", ORDER_OF_LINES), typed("upgrade +1", ERROR),
				typed("upgrade 2b7c", SUMMARY), typed("upgrade +1", SUMMARY), typed("current"),
				typed("upgrade reporting@head", SUMMARY), typed("current", ORDER_OF_SETS),
				typed("current -v", URL, PATH, ORDER_OF_SETS), typed("downgrade reporting@base", SUMMARY),
				typed("upgrade heads", SUMMARY), typed("downgrade 1f0a", SUMMARY, ORDER_OF_LINES),
				typed("stamp heads", SUMMARY), typed("current", ORDER_OF_SETS), typed("stamp --purge 1f0a", SUMMARY),
				typed("downgrade -1", SUMMARY));
	}

	private static Typed typed(String command, Decision... decisions) {
		return new Typed(command, List.of(decisions));
	}

	private Tool alembic() throws IOException {
		Path project = Files.createDirectory(this.directory.resolve("theirs"));
		Path versions = Files.createDirectories(project.resolve("scripts").resolve("versions"));
		for (DescribedRevision revision : REVISIONS) {
			Files.writeString(versions.resolve(revision.id() + ".py"), revision.python());
		}
		Files.writeString(project.resolve("scripts").resolve("env.py"), ENVIRONMENT);
		Files.writeString(project.resolve("alembic.ini"), """
				[alembic]
				script_location = scripts
				sqlalchemy.url = postgresql://postgres@localhost:%d/%s
				""".formatted(this.theirs.port(), this.theirs.name()));
		return new Tool(project, List.of(ALEMBIC.toString()));
	}

	private Tool migrate() throws IOException {
		Path project = Files.createDirectory(this.directory.resolve("ours"));
		Path revisions = Files.createDirectory(project.resolve("revisions"));
		for (DescribedRevision revision : REVISIONS) {
			Files.writeString(revisions.resolve(revision.id() + ".sql"), revision.sql());
		}
		Files.writeString(project.resolve("application.properties"), """
				migrate.locations=file:revisions
				spring.datasource.url=jdbc:postgresql://localhost:%d/%s
				spring.datasource.username=postgres
				""".formatted(this.ours.port(), this.ours.name()));
		return new Tool(project, ExtractedApplication.shared().migrate());
	}

	/**
	 * A command that both are to run.
	 *
	 * @param command what is typed
	 * @param decisions where the answers differ on purpose
	 */
	private record Typed(String command, List<Decision> decisions) {

		List<String> decided(List<String> lines) {
			List<String> result = lines;
			for (Decision decision : this.decisions) {
				result = decision.in(result);
			}
			return result;
		}

	}

}
