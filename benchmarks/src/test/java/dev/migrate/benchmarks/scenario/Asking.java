package dev.migrate.benchmarks.scenario;

import java.util.List;
import java.util.function.Function;

import dev.migrate.benchmarks.application.StartApplication;
import dev.migrate.benchmarks.application.beans.BeansApplication;
import dev.migrate.benchmarks.application.plain.PlainApplication;
import dev.migrate.benchmarks.harness.DatabaseUrl;
import dev.migrate.benchmarks.peer.BareConnection;

/**
 * A way to ask a database where it is.
 *
 * @param name its name in tables
 * @param main the class that is started
 * @param installation what is on the class path
 * @param arguments what is typed
 */
public record Asking(String name, Class<?> main, Installation installation,
		Function<DatabaseUrl, List<String>> arguments) {

	/** The floor: a connection and a query. */
	public static final Asking BARE = new Asking("bare", BareConnection.class, Installation.NONE,
			(database) -> List.of(database.toString()));

	/** A context with nothing but a data source. */
	public static final Asking CONTEXT = new Asking("context", StartApplication.class, Installation.NONE,
			(database) -> List.of(url(database)));

	/** Ours, where the properties are enough. */
	public static final Asking PROPERTIES = new Asking("current-properties", PlainApplication.class,
			Installation.MIGRATE_INDEXED, Asking::current);

	/** Ours, where the application has a data source of its own. */
	public static final Asking BEANS = new Asking("current-beans", BeansApplication.class, Installation.MIGRATE_INDEXED,
			Asking::current);

	/** All, the floor first. */
	public static final List<Asking> ALL = List.of(BARE, CONTEXT, PROPERTIES, BEANS);

	private static List<String> current(DatabaseUrl database) {
		return List.of("migrate", "current", url(database));
	}

	private static String url(DatabaseUrl database) {
		return "--spring.datasource.url=" + database;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
