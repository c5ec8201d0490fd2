package dev.migrate.reliability.victim;

import java.util.stream.Collectors;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.MigrationReport;
import dev.migrate.reliability.corpus.Corpus;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The real runner, in a virtual machine that may be killed; it begins when told to. */
public final class VictimMain {

	private VictimMain() {
	}

	/**
	 * Go the way of a corpus.
	 * @param arguments the URL of the database, the corpus and the variant
	 */
	public static void main(String[] arguments) {
		Corpus corpus = Corpus.valueOf(arguments[1]);
		Variant variant = Variant.valueOf(arguments[2]);
		Migrator migrator = Migrator.builder(variant.wrapped(new DriverManagerDataSource(arguments[0])))
			.options(MigrateOptions.builder().application("victim").lockScope(variant.lockScope()).build())
			.source(corpus.source())
			.build();
		say("READY");
		Orders.next();
		try {
			MigrationReport report = corpus.run(migrator);
			say("APPLIED "
					+ report.steps().stream().map((step) -> step.revision().value()).collect(Collectors.joining(",")));
		}
		catch (RuntimeException | Error ex) {
			say("FAILED " + ex);
			ex.printStackTrace();
			System.exit(1);
		}
	}

	private static void say(String text) {
		System.out.println(text);
		System.out.flush();
	}

}
