package guide.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.ContractRefusedException;
import dev.migrate.revision.RevisionId;
import dev.migrate.testing.GuideIncludes;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What {@code docs/guide/contracts.md} shows is what runs here. */
class ContractsGuideTests {

	private static final String RIGHTS = "src/test/resources/guide/contracts_rights/node_table.sql";

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private Migrator migrator(MigrateOptions.Builder options) {
		return Migrator.builder(this.database.dataSource())
			.options(options.locations("guide/contracts").build())
			.build();
	}

	@Test
	void guideShowsTheFilesAsTheyAre() throws IOException {
		assertThat(GuideIncludes.verified("docs/guide/contracts.md")).hasSize(2);
	}

	@Test
	void theShownRevisionRunsBesideItsOwnBuild() {
		Migrator migrator = migrator(MigrateOptions.builder());
		migrator.nodes().beat("same build");
		assertThat(migrator.upgrade().after()).containsExactly(RevisionId.of("e52f"));
	}

	@Test
	void theShownTableIsOneThatNodesWriteTo() throws IOException {
		this.database.execute("CREATE ROLE shop_app", "CREATE SCHEMA migrations", Files.readString(Path.of(RIGHTS)));
		Migrator migrator = migrator(MigrateOptions.builder().schema("migrations"));
		migrator.nodes().beat("first");
		assertThat(migrator.nodes().alive()).hasSize(1);
		this.database.execute("UPDATE migrations.migrate_version_node SET heads = 'b41c'");
		assertThatExceptionOfType(ContractRefusedException.class).isThrownBy(migrator::upgrade);
	}

}
