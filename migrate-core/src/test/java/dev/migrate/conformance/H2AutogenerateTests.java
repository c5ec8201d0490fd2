package dev.migrate.conformance;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import dev.migrate.dialect.h2.H2Dialect;
import org.h2.jdbcx.JdbcDataSource;

/** Nobody has recorded what Alembic makes of H2: these cases are written here. */
class H2AutogenerateTests extends AutogenerateTests {

	H2AutogenerateTests() {
		super(new H2Dialect(), new RecordedFiles(Path.of("src/test/resources/autogenerate")), Map.of());
	}

	@Override
	EmptyDatabase database() {
		return inMemory();
	}

	static EmptyDatabase inMemory() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID());
		return new InMemory(dataSource);
	}

	private record InMemory(DataSource dataSource) implements EmptyDatabase {

		// It goes with its last connection.
		@Override
		public void close() {
		}

	}

}
