package dev.migrate.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.Migrator;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.TestRevisions;
import dev.migrate.version.HistoryEntry;
import dev.migrate.version.Outcome;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Eight virtual machines start together on another database than PostgreSQL. A file of H2
 * is not opened by several, so that it is no such database.
 */
class StartTogetherElsewhereTests {

	private static final int INSTANCES = 8;

	@TempDir
	private Path folder;

	@RepeatedTest(3)
	void oneMigratesMariaDb() {
		MariaDbServer.Database database = MariaDbServer.shared().createDatabase();
		try {
			oneMigrates(database.url());
		}
		finally {
			MariaDbServer.shared().drop(database.name());
		}
	}

	@Test
	void oneMigratesSqlite() {
		oneMigrates("jdbc:sqlite:" + this.folder.resolve("shop.db"));
	}

	private static void oneMigrates(String url) {
		List<ChildJvm> children = Stream.generate(() -> ChildJvm.start(url, "chain", "start"))
			.limit(INSTANCES)
			.toList();
		try {
			children.forEach(ChildJvm::awaitStop);
			children.forEach(ChildJvm::goOn);
			assertThat(children).allSatisfy((child) -> assertThat(child.awaitExit()).as(child::toString).isZero());
			assertThat(children).extracting((child) -> child.applied().orElseThrow())
				.containsOnly("r1,r2,r3,r4", "")
				.containsOnlyOnce("r1,r2,r3,r4");
		}
		finally {
			children.forEach(ChildJvm::close);
		}
		assertThat(done(url)).containsExactly("r4", "r3", "r2", "r1");
	}

	private static List<String> done(String url) {
		Migrator migrator = Migrator.builder(new DriverManagerDataSource(url)).source(TestRevisions.chain(4)).build();
		return migrator.history(99)
			.stream()
			.filter((step) -> step.outcome() == Outcome.DONE)
			.map(HistoryEntry::revision)
			.map(String::valueOf)
			.toList();
	}

}
