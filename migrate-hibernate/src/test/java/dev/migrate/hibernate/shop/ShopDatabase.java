package dev.migrate.hibernate.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.QueryRows;

/** A real database that the shop is in. */
enum ShopDatabase {

	POSTGRESQL {

		@Override
		Instance create() {
			MigratedDatabase database = MigratedDatabase.on(PostgresServer.newest());
			return new Instance() {

				@Override
				public DataSource dataSource() {
					return database.database().dataSource();
				}

				@Override
				public MigrateOptions.Builder options() {
					return MigrateOptions.builder().schema(MigratedDatabase.OURS);
				}

				@Override
				public List<String> catalog() {
					return database.catalog().stream().map(ShopDatabase::withoutCasts).toList();
				}

				@Override
				public void execute(String... statements) {
					database.execute(statements);
				}

				@Override
				public void close() {
					database.close();
				}

			};
		}

		@Override
		List<Step> steps() {
			return Evolution.STEPS;
		}

		@Override
		Optional<List<String>> expected(Step step) {
			return Optional.of(step.expected());
		}

	},
	MARIADB {

		@Override
		Instance create() {
			MariaDbServer.Database database = MariaDbServer.shared().createDatabase();
			return new Instance() {

				@Override
				public DataSource dataSource() {
					return database.dataSource();
				}

				@Override
				public MigrateOptions.Builder options() {
					return MigrateOptions.builder();
				}

				@Override
				public List<String> catalog() {
					return created(dataSource());
				}

				@Override
				public void execute(String... statements) {
					database.execute(statements);
				}

				@Override
				public void close() {
					MariaDbServer.shared().drop(database.name());
				}

			};
		}

		@Override
		List<Step> steps() {
			return Evolution.STEPS.stream().filter(Step::everywhere).toList();
		}

		@Override
		Optional<List<String>> expected(Step step) {
			return Optional.empty();
		}

	};

	/** Return an empty database. */
	abstract Instance create();

	/** Return the steps whose features it has. */
	abstract List<Step> steps();

	/** Return what a revision does, where that is written down. */
	abstract Optional<List<String>> expected(Step step);

	/** PostgreSQL adds others to a condition that it has written itself. */
	private static String withoutCasts(String fact) {
		return fact.startsWith("constraint") ? fact.replaceAll("::(?:character varying|text)(?:\\[\\])?|[()]", "")
				: fact;
	}

	/** Columns that come back are the last, which is none of a catalog's facts here. */
	private static List<String> created(DataSource dataSource) {
		List<String> facts = new ArrayList<>();
		for (String table : QueryRows.of(dataSource, "SELECT table_name FROM information_schema.tables"
				+ " WHERE table_schema = database() AND table_name NOT LIKE 'migrate\\_%' ORDER BY table_name")) {
			String sql = QueryRows.of(dataSource, "SHOW CREATE TABLE `" + table + "`").get(0);
			sql.lines()
				.map((line) -> line.strip().replaceFirst(",$", "").replaceFirst(" AUTO_INCREMENT=\\d+", ""))
				.map((line) -> table + ": " + line)
				.sorted()
				.forEach(facts::add);
		}
		return facts;
	}

	/** A database of its own for a test. */
	interface Instance extends AutoCloseable {

		DataSource dataSource();

		/** Return options that keep our own tables out of the catalog. */
		MigrateOptions.Builder options();

		/** Return what the database says of itself, a line for each fact. */
		List<String> catalog();

		void execute(String... statements);

		@Override
		void close();

	}

}
