package guide.operations;

import java.util.List;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.testing.QueryRows;

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
		return QueryRows.of(dataSource(), query);
	}

}
