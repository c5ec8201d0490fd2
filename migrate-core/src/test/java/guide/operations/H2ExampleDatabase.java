package guide.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;

/**
 * A database in memory.
 *
 * @param dataSource connections to it
 */
record H2ExampleDatabase(DataSource dataSource) implements ExampleDatabase {

	private static final List<String> QUERIES = List.of("SELECT 'schema', schema_name FROM information_schema.schemata",
			"SELECT 'table', table_schema, table_name, table_type, remarks FROM information_schema.tables"
					+ " WHERE table_schema <> 'INFORMATION_SCHEMA'",
			"SELECT 'column', table_schema, table_name, ordinal_position, column_name, data_type,"
					+ " character_maximum_length, numeric_precision, numeric_scale, is_nullable, column_default,"
					+ " identity_generation, identity_increment, generation_expression, remarks"
					+ " FROM information_schema.columns WHERE table_schema <> 'INFORMATION_SCHEMA'",
			"SELECT 'constraint', t.table_schema, t.table_name, t.constraint_name, constraint_type, column_name,"
					+ " k.ordinal_position, unique_constraint_name, delete_rule, update_rule, check_clause"
					+ " FROM information_schema.table_constraints t"
					+ " LEFT JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)"
					+ " LEFT JOIN information_schema.referential_constraints USING (constraint_schema, constraint_name)"
					+ " LEFT JOIN information_schema.check_constraints USING (constraint_schema, constraint_name)",
			"SELECT 'index', c.table_schema, c.table_name, c.index_name, column_name, ordinal_position, ordering_specification,"
					+ " null_ordering, is_unique FROM information_schema.index_columns c"
					+ " JOIN information_schema.indexes USING (index_schema, index_name) WHERE NOT is_generated",
			"SELECT 'view', table_schema, table_name, view_definition FROM information_schema.views WHERE table_schema <> 'INFORMATION_SCHEMA'",
			"SELECT 'sequence', sequence_schema, sequence_name, start_value, increment, minimum_value, maximum_value,"
					+ " cycle_option FROM information_schema.sequences",
			"SELECT 'domain', domain_schema, domain_name, data_type, domain_default FROM information_schema.domains",
			"SELECT 'right', grantee, rights, table_schema, table_name FROM information_schema.rights");

	static H2ExampleDatabase create() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		return new H2ExampleDatabase(dataSource);
	}

	@Override
	public List<String> catalog() {
		return QUERIES.stream()
			.flatMap((query) -> rows(query).stream())
			.filter((fact) -> !fact.toLowerCase(Locale.ROOT).contains("migrate_"))
			.sorted()
			.toList();
	}

	@Override
	public void close() {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("SHUTDOWN");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
