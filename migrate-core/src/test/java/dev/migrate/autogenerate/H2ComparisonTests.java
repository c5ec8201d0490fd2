package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import dev.migrate.dialect.h2.H2Dialect;
import dev.migrate.schema.EnumType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.migrate.schema.Definitions.bigInteger;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class H2ComparisonTests {

	private static final ObjectName USERS = new ObjectName("other", "users");

	private Connection connection;

	@BeforeEach
	void open() throws SQLException {
		this.connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID());
		execute("CREATE SCHEMA other; CREATE TABLE other.users (id BIGINT PRIMARY KEY)");
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
	}

	@Test
	void aForeignKeyMayLeadIntoASchemaThatIsNotCompared() throws SQLException {
		execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x BIGINT)");
		Comparison comparison = compare(column("id", integer()).primaryKey(), column("x", bigInteger()),
				foreignKey("x").named("fk").references(USERS, "id"));
		assertThat(upgrade(comparison)).containsExactly("add constraint 'fk' of 't'");
		TrialReport report = comparison.attempt(comparison.proposal());
		assertThat(report.fault()).isEmpty();
		assertThat(report.obstacle()).isEmpty();
	}

	@Test
	void aForeignKeyThatLeadsThereMayGo() throws SQLException {
		execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x BIGINT, CONSTRAINT fk FOREIGN KEY (x) REFERENCES other.users)");
		Comparison comparison = compare(column("id", integer()).primaryKey(), column("x", bigInteger()));
		assertThat(upgrade(comparison)).containsExactly("drop constraint 'fk' of 't'");
		TrialReport report = comparison.attempt(comparison.proposal());
		assertThat(report.fault()).isEmpty();
		assertThat(report.obstacle()).isEmpty();
	}

	@Test
	void anEnumerationGetsAWord() throws SQLException {
		execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x ENUM('a', 'b'))");
		Comparison comparison = compare(column("id", integer()).primaryKey(),
				column("x", new EnumType(null, List.of("a", "b", "it's"))));
		assertThat(upgrade(comparison)).containsExactly("alter column 'x' of 't'");
		assertThat(comparison.attempt(comparison.proposal()).fault()).isEmpty();
	}

	@Test
	void aMaterializedViewIsNamedAsWhatCantBeRead() throws SQLException {
		execute("CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE MATERIALIZED VIEW ids AS SELECT id FROM t");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> compare(column("id", integer()).primaryKey()))
			.withMessage("H2 can't list the columns of a database that has a materialized view, here IDS."
					+ " Drop it, or compare a database without it.");
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static List<String> upgrade(Comparison comparison) {
		return comparison.proposal().upgrade().stream().map((written) -> written.operation().summary()).toList();
	}

	private Comparison compare(TableElement... elements) throws SQLException {
		Schema wanted = Schema.EMPTY.tables(List.of(Table.of(ObjectName.of("t"), List.of(elements))));
		return new Autogenerate(new H2Dialect(), ComparisonOptions.DEFAULT).compare(this.connection,
				List.of(ComparisonTarget.of(target(wanted))));
	}

	private static SchemaTarget target(Schema wanted) {
		return new SchemaTarget() {

			@Override
			public String name() {
				return "the tables";
			}

			@Override
			public TargetSchema schema() {
				return TargetSchema.of(wanted);
			}

		};
	}

}
