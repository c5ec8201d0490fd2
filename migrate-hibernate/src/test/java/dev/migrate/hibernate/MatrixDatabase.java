package dev.migrate.hibernate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.h2.H2Dialect;
import dev.migrate.dialect.mariadb.MariaDbDialect;
import dev.migrate.dialect.postgresql.PostgresDialect;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.PostgresServer;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A kind of database that entities are tried with.
 *
 * @param dialect how we speak to it
 * @param isRead whether its schemas can be read
 * @param databases makes an empty one
 * @param lacks what can't be had there: a kind of type that is none of the schema's, a
 * reference out of another schema
 */
record MatrixDatabase(Dialect dialect, boolean isRead, Supplier<DataSource> databases, Set<Feature> lacks) {

	static final List<MatrixDatabase> ALL = List.of(
			new MatrixDatabase(new PostgresDialect(), true, () -> PostgresServer.newest().createDatabase().dataSource(),
					Set.of()),
			new MatrixDatabase(new PostgresDialect(), true,
					() -> PostgresServer.recorded().createDatabase().dataSource(), Set.of()),
			new MatrixDatabase(new H2Dialect(), true, MatrixDatabase::h2,
					Set.of(Feature.NATIVE_ENUMERATION, Feature.SCHEMAS)),
			new MatrixDatabase(MariaDbDialect.ofMariaDb(), true,
					() -> MariaDbServer.shared().createDatabase().dataSource(),
					Set.of(Feature.NATIVE_ENUMERATION, Feature.SCHEMAS, Feature.ARRAYS)));

	private static DataSource h2() {
		return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
	}

	Stream<Feature> features() {
		return Feature.ALL.stream().filter((feature) -> !this.lacks.contains(feature));
	}

	/** Return an empty database. */
	DataSource create() {
		return this.databases.get();
	}

	@Override
	public String toString() {
		return this.dialect.name();
	}

}
