package dev.migrate.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the scenarios run; how fast they are is for those who ask. */
@TestInstance(Lifecycle.PER_CLASS)
class HarnessTests {

	@TempDir
	Path folder;

	private DatabaseServer server;

	@BeforeAll
	void startServer() throws Exception {
		this.server = DatabaseServer.embedded();
	}

	@AfterAll
	void stopServer() throws Exception {
		this.server.close();
	}

	@Test
	void appliesWithEachTool() throws Exception {
		assertThat(run(new Apply(Contender.APPLYING, List.of(2), 1))).contains("| 2 | jdbc | 1 |",
				"| 2 | jdbc-history | 1 |", "| 2 | flyway | 1 |", "| 2 | liquibase | 1 |");
	}

	@Test
	void countsWhatARestartSends() throws Exception {
		Scenario scenario = new NothingPending(List.of(Contender.JDBC_HISTORY), List.of(2), 1);
		assertThat(run(scenario)).contains("| 2 | jdbc-history | 1 | 2 | 3 |");
	}

	@Test
	void letsProcessesGoTogether() throws Exception {
		assertThat(run(new Together(List.of(Contender.JDBC_LOCKED), 2, 2, 1))).contains("| [0] | yes |");
	}

	@Test
	void startsAnApplicationWithEachTool() throws Exception {
		assertThat(run(new ApplicationStart(Installation.ALL, 2, 1))).contains("| none | 1 |", "| flyway | 1 |",
				"| liquibase | 1 |");
	}

	@Test
	void asksADatabaseWhereItIs() throws Exception {
		assertThat(run(new Command(Asking.ALL, 2, 1))).contains("| bare | 1 |", "| context | 1 |",
				"| current-properties | 1 |", "| current-beans | 1 |");
	}

	@Test
	void comparesASchemaWithItself() throws Exception {
		assertThat(run(new SchemaComparison(CatalogPeer.ALL, List.of(20), 0, 1))).contains("| 20 | queries | 7 |",
				"| 20 | migrate-read | 8 |", "| 20 | migrate-diff | 0 |", "| 20 | migrate | ", "| 20 | alembic-read | ",
				"| 20 | alembic | ", "| 20 | liquibase-read | ", "| 20 | liquibase | ");
	}

	private String run(Scenario scenario) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
			scenario.run(new Laboratory(this.server, this.folder), out);
		}
		return bytes.toString(StandardCharsets.UTF_8);
	}

}
