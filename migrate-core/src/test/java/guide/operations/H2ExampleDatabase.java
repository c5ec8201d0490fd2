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

	static H2ExampleDatabase create() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		return new H2ExampleDatabase(dataSource);
	}

	@Override
	public List<String> catalog() {
		return rows("SCRIPT NODATA NOPASSWORDS NOSETTINGS").stream()
			.filter((line) -> !line.startsWith("--") && !line.toLowerCase(Locale.ROOT).contains("\"migrate_"))
			.map((line) -> line.replaceFirst(" RESTART WITH \\d+", ""))
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
