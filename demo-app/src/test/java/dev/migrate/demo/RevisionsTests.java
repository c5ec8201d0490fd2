package dev.migrate.demo;

import java.util.List;

import dev.migrate.MigrationState;
import dev.migrate.Migrator;
import dev.migrate.revision.RevisionId;
import dev.migrate.testing.PostgresServer;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RevisionsTests {

	private static final String LAST_WITH_A_WAY_BACK = "17ed579fc22a";

	private final PostgresServer.Database database = PostgresServer.newest().createDatabase();

	private final Migrator migrator = Migrator.builder(this.database.dataSource()).build();

	private final JdbcClient jdbc = JdbcClient.create(this.database.dataSource());

	@Test
	void everyReversibleRevisionLeavesNoTrace() {
		this.migrator.upgrade(LAST_WITH_A_WAY_BACK);
		this.migrator.downgrade("base");
		assertThat(objects()).isEmpty();
		assertThat(this.migrator.upgrade().steps()).hasSize(12);
		assertThat(this.migrator.status().state()).isEqualTo(MigrationState.UP_TO_DATE);
	}

	@Test
	void wayBackAndForthArrivesWhereItBegan() {
		this.migrator.upgrade(LAST_WITH_A_WAY_BACK);
		List<String> before = columns();
		this.migrator.downgrade("-1");
		this.migrator.downgrade("d2d99b25ac4e");
		this.migrator.upgrade(LAST_WITH_A_WAY_BACK);
		assertThat(columns()).isEqualTo(before);
	}

	@Test
	void downgradePastTheIrreversibleOneIsRefusedWithItsReason() {
		this.migrator.upgrade();
		assertThatThrownBy(() -> this.migrator.downgrade("base")).hasMessageContainingAll("03a0abb22c5a",
				"the birth dates are gone, as the law asks");
		assertThat(this.migrator.status().current()).extracting(RevisionId::value).containsExactly("c55e0fa58518");
	}

	@Test
	void labelLeadsToItsBranchAlone() {
		this.migrator.upgrade("catalog@head");
		assertThat(this.jdbc.sql("SELECT name FROM categories ORDER BY name").query(String.class).list())
			.containsExactly("Books", "Cups", "Other", "Tea");
	}

	@Test
	void namesComeBackAsTheyWere() {
		this.migrator.upgrade("d2d99b25ac4e");
		List<String> before = names();
		this.migrator.upgrade("db18a838ae47");
		assertThat(this.jdbc.sql("SELECT family_name FROM customers ORDER BY id").query(String.class).list())
			.containsExactly("Merian", "van Beethoven", "Lovelace", "Zarathustra");
		this.migrator.downgrade("d2d99b25ac4e");
		assertThat(names()).isEqualTo(before);
	}

	private List<String> names() {
		return this.jdbc.sql("SELECT name FROM customers ORDER BY id").query(String.class).list();
	}

	private List<String> objects() {
		return this.jdbc.sql("""
				SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
					AND relname NOT LIKE 'migrate\\_version%'
				UNION ALL
				SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'""")
			.query(String.class)
			.list();
	}

	private List<String> columns() {
		return this.jdbc.sql("""
				SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable)
				FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1""").query(String.class).list();
	}

}
