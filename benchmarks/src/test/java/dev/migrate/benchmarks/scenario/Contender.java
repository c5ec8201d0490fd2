package dev.migrate.benchmarks.scenario;

import java.util.List;
import java.util.stream.Stream;

import dev.migrate.benchmarks.harness.ClassPath;
import dev.migrate.benchmarks.peer.FlywayPeer;
import dev.migrate.benchmarks.peer.JdbcHistoryPeer;
import dev.migrate.benchmarks.peer.JdbcLockedPeer;
import dev.migrate.benchmarks.peer.JdbcPeer;
import dev.migrate.benchmarks.peer.LiquibasePeer;
import dev.migrate.benchmarks.peer.MigratePeer;
import dev.migrate.benchmarks.peer.Peer;
import dev.migrate.benchmarks.workload.FlywayForm;
import dev.migrate.benchmarks.workload.IndexedMigrateForm;
import dev.migrate.benchmarks.workload.LiquibaseForm;
import dev.migrate.benchmarks.workload.MigrateForm;
import dev.migrate.benchmarks.workload.PlainForm;
import dev.migrate.benchmarks.workload.ScriptForm;

/**
 * A tool as it takes part in a comparison.
 *
 * @param name its name in tables
 * @param peer the class that calls it
 * @param form how its revisions are written
 * @param artifacts the jars it needs beyond the driver
 */
public record Contender(String name, Class<? extends Peer> peer, ScriptForm form, List<String> artifacts) {

	private static final List<String> COMMON = List.of("benchmarks", "postgresql", "slf4j-api", "slf4j-nop");

	private static final List<String> MIGRATE_ARTIFACTS = List.of("migrate-core", "jspecify", "spring-jdbc",
			"spring-tx", "spring-core", "spring-beans", "commons-logging");

	/** The floor: a loop that executes the statements. */
	public static final Contender JDBC = new Contender("jdbc", JdbcPeer.class, new PlainForm(), List.of());

	/** The loop that remembers what it has done. */
	public static final Contender JDBC_HISTORY = new Contender("jdbc-history", JdbcHistoryPeer.class, new PlainForm(),
			List.of());

	/** The loop that remembers, under a lock. */
	public static final Contender JDBC_LOCKED = new Contender("jdbc-locked", JdbcLockedPeer.class, new PlainForm(),
			List.of());

	/** Ours; it searches a folder for revisions. */
	public static final Contender MIGRATE = new Contender("migrate", MigratePeer.class, new MigrateForm(),
			MIGRATE_ARTIFACTS);

	/** Ours, with an index made at build time. */
	public static final Contender MIGRATE_INDEXED = new Contender("migrate-indexed", MigratePeer.class,
			new IndexedMigrateForm(), MIGRATE_ARTIFACTS);

	/** Flyway. */
	public static final Contender FLYWAY = new Contender("flyway", FlywayPeer.class, new FlywayForm(), List
		.of("flyway-core", "flyway-database-postgresql", "jackson-core", "jackson-databind", "jackson-annotations"));

	/** Liquibase. */
	public static final Contender LIQUIBASE = new Contender("liquibase", LiquibasePeer.class, new LiquibaseForm(),
			List.of("liquibase-core", "snakeyaml", "commons-collections4", "commons-io", "commons-lang3",
					"commons-text", "opencsv", "jaxb-api"));

	/** Those that apply revisions, the floor first. */
	public static final List<Contender> APPLYING = List.of(JDBC, JDBC_HISTORY, MIGRATE, MIGRATE_INDEXED, FLYWAY,
			LIQUIBASE);

	/** Those that know what they have done, the floor first. */
	public static final List<Contender> REMEMBERING = List.of(JDBC_HISTORY, MIGRATE, MIGRATE_INDEXED, FLYWAY,
			LIQUIBASE);

	/** Those that several processes may run at once, the floor first. */
	public static final List<Contender> LOCKING = List.of(JDBC_LOCKED, MIGRATE, MIGRATE_INDEXED, FLYWAY, LIQUIBASE);

	public Contender {
		artifacts = List.copyOf(artifacts);
	}

	ClassPath classPath(ClassPath all) {
		return all.only(Stream.concat(COMMON.stream(), this.artifacts.stream()).toList());
	}

	@Override
	public String toString() {
		return this.name;
	}

}
