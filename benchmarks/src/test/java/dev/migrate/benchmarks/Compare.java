package dev.migrate.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import dev.migrate.benchmarks.catalog.CatalogPeer;
import dev.migrate.benchmarks.harness.DatabaseServer;
import dev.migrate.benchmarks.scenario.ApplicationStart;
import dev.migrate.benchmarks.scenario.Apply;
import dev.migrate.benchmarks.scenario.Asking;
import dev.migrate.benchmarks.scenario.Command;
import dev.migrate.benchmarks.scenario.Contender;
import dev.migrate.benchmarks.scenario.Installation;
import dev.migrate.benchmarks.scenario.Laboratory;
import dev.migrate.benchmarks.scenario.NothingPending;
import dev.migrate.benchmarks.scenario.Scenario;
import dev.migrate.benchmarks.scenario.SchemaComparison;
import dev.migrate.benchmarks.scenario.Together;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.Reporter;
import org.slf4j.nop.NOPServiceProvider;

/** Compares tools side by side. */
public final class Compare {

	private Compare() {
	}

	/**
	 * Run a scenario.
	 * @param args the scenario and options
	 */
	public static void main(String[] args) throws Exception {
		PrintStream out = System.out;
		System.setProperty(Reporter.SLF4J_INTERNAL_VERBOSITY_KEY, "WARN");
		System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, NOPServiceProvider.class.getName());
		Logger.getLogger("").setLevel(Level.WARNING);
		try {
			CompareOptions options = CompareOptions.parse(args);
			run(options, scenario(options), out);
		}
		catch (IllegalArgumentException ex) {
			out.println(ex.getMessage());
		}
	}

	private static Scenario scenario(CompareOptions options) {
		return switch (options.scenario()) {
			case "apply" ->
				new Apply(options.peers(Contender.APPLYING), options.sizes(1, 100, 1000, 5000), options.rounds());
			case "nothing-pending" -> new NothingPending(options.peers(Contender.REMEMBERING),
					options.sizes(100, 1000, 5000), options.rounds());
			case "together" -> new Together(options.peers(Contender.LOCKING), options.sizes(100).get(0),
					options.processes(), options.rounds());
			case "start" ->
				new ApplicationStart(options.peers(Installation.ALL), options.sizes(100).get(0), options.rounds());
			case "command" -> new Command(options.peers(Asking.ALL), options.sizes(100).get(0), options.rounds());
			case "schema" -> new SchemaComparison(options.peers(CatalogPeer.ALL), options.sizes(250, 500, 1000, 2000),
					3, options.rounds());
			default -> throw new IllegalArgumentException(CompareOptions.USAGE);
		};
	}

	private static void run(CompareOptions options, Scenario scenario, PrintStream out) throws Exception {
		Path folder = Files.createTempDirectory("migrate-benchmarks");
		try (DatabaseServer server = server(options)) {
			out.printf("# Java %s, PostgreSQL %s, %d processors%n", Runtime.version(), server.version(),
					Runtime.getRuntime().availableProcessors());
			scenario.run(new Laboratory(server, folder), out);
		}
		finally {
			delete(folder);
		}
	}

	private static DatabaseServer server(CompareOptions options) throws IOException {
		return options.url().isPresent() ? DatabaseServer.at(options.url().get()) : DatabaseServer.embedded();
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.delete(path);
			}
		}
	}

}
