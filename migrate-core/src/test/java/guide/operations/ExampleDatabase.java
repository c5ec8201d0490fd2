package guide.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;

/** A database of its own for one example. */
interface ExampleDatabase extends AutoCloseable {

	/** Return connections to it. */
	DataSource dataSource();

	/** Return the options that keep our own tables out of its catalog. */
	default MigrateOptions.Builder options() {
		return MigrateOptions.builder();
	}

	/** Return what is in it, but for our own tables. */
	List<String> catalog();

	@Override
	void close();

	/** Return the rows of a query, each as its columns with a space between them. */
	default List<String> rows(String query) {
		try (Connection connection = dataSource().getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(query)) {
			List<String> rows = new ArrayList<>();
			while (result.next()) {
				List<String> cells = new ArrayList<>();
				for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
					cells.add(String.valueOf(result.getString(column)));
				}
				rows.add(String.join(" ", cells));
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(query, ex);
		}
	}

}
