package dev.migrate.hibernate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SchemaReader;
import dev.migrate.diff.DiffRules;
import dev.migrate.diff.SchemaDiffer;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Label;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.testing.ConnectionCatalog;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What is read of entities is what Hibernate would create: for each thing that they can
 * have, in each database.
 */
class MatrixTests {

	private static final List<String> SCHEMAS = List.of("billing");

	static Stream<Arguments> all() {
		return MatrixDatabase.ALL.stream()
			.flatMap((database) -> database.features().map((feature) -> Arguments.of(database, feature)));
	}

	static Stream<Arguments> read() {
		return MatrixDatabase.ALL.stream()
			.filter(MatrixDatabase::isRead)
			.flatMap((database) -> database.features().map((feature) -> Arguments.of(database, feature)));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("all")
	void hibernateAcceptsWhatWeCreate(MatrixDatabase database, Feature feature) throws Exception {
		DataSource dataSource = database.create();
		createOurs(database.dialect(), dataSource, feature);
		assertThatCode(() -> start(settings(dataSource, "validate"), feature).close()).doesNotThrowAnyException();
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("read")
	void weCreateWhatHibernateCreates(MatrixDatabase database, Feature feature) throws Exception {
		DataSource ours = database.create();
		DataSource theirs = database.create();
		createOurs(database.dialect(), ours, feature);
		start(settings(theirs, "create-only"), feature).close();
		try (Connection connection = ours.getConnection(); Connection other = theirs.getConnection()) {
			Schema actual = read(database.dialect(), connection);
			Schema wanted = read(database.dialect(), other);
			assertThat(actual.tables()).isNotEmpty();
			assertThat(differ(database.dialect(), other).operations(actual, wanted)).isEmpty();
		}
	}

	private static void createOurs(Dialect dialect, DataSource dataSource, Feature feature) throws SQLException {
		Schema schema = EntityReading.read(settings(dataSource, "update"), (properties) -> start(properties, feature))
			.schema();
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			assertThat(tables(connection)).isEmpty();
			for (Operation operation : new SchemaDiffer(DiffRules.BY_TEXT).operations(Schema.EMPTY, schema)) {
				for (SqlStatement sql : dialect.statements(operation, new ConnectionCatalog(connection))) {
					statement.execute(sql.text());
				}
			}
		}
	}

	private static Map<Object, Object> settings(DataSource dataSource, String action) {
		return Map.of("jakarta.persistence.nonJtaDataSource", dataSource, "hibernate.hbm2ddl.auto", action,
				"hibernate.hbm2ddl.create_namespaces", "true", "hibernate.hbm2ddl.halt_on_error", "true",
				"hibernate.physical_naming_strategy",
				"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
				"hibernate.implicit_naming_strategy",
				"org.springframework.boot.hibernate.SpringImplicitNamingStrategy");
	}

	private static EntityManagerFactory start(Map<Object, Object> settings, Feature feature) {
		PersistenceConfiguration configuration = new PersistenceConfiguration("test");
		settings.forEach((key, value) -> configuration.property((String) key, value));
		feature.entities().forEach(configuration::managedClass);
		return new HibernatePersistenceProvider().createEntityManagerFactory(configuration);
	}

	private static List<String> tables(Connection connection) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet rows = connection.getMetaData()
			.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] { "TABLE" })) {
			while (rows.next()) {
				tables.add(rows.getString("TABLE_NAME"));
			}
		}
		return tables;
	}

	private static SchemaDiffer differ(Dialect dialect, Connection connection) {
		return new SchemaDiffer(new DiffRules(dialect.inspection().columns(connection), true, true));
	}

	private static Schema read(Dialect dialect, Connection connection) throws SQLException {
		SchemaReader reader = dialect.inspection().reader();
		List<String> schemas = reader.schemas(connection).stream().filter(SCHEMAS::contains).toList();
		Schema schema = reader.read(connection, schemas);
		return schema.tables(schema.tables().stream().map(MatrixTests::withOneName).toList());
	}

	private static Table withOneName(Table table) {
		return new Table(table.name(), table.columns(),
				table.constraints()
					.stream()
					.<Constraint>map((constraint) -> constraint.named(Label.of("name")))
					.toList(),
				table.indexes().stream().map((index) -> index.named("name")).toList(), table.options(),
				table.comment());
	}

}
