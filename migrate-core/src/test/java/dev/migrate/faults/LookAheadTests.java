package dev.migrate.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.execution.StepFailedException;
import dev.migrate.execution.UnfitRowsException;
import dev.migrate.operation.Creation;
import dev.migrate.operation.Operations;
import dev.migrate.revision.RevisionId;
import dev.migrate.schema.ForeignKey;
import dev.migrate.testing.MariaDbServer;
import dev.migrate.testing.MigratedDatabase;
import dev.migrate.testing.PostgresServer;
import dev.migrate.testing.QueryRows;
import dev.migrate.testing.TestRevisions;
import org.jspecify.annotations.Nullable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

import static dev.migrate.schema.Definitions.check;
import static dev.migrate.schema.Definitions.column;
import static dev.migrate.schema.Definitions.expression;
import static dev.migrate.schema.Definitions.foreignKey;
import static dev.migrate.schema.Definitions.index;
import static dev.migrate.schema.Definitions.integer;
import static dev.migrate.schema.Definitions.key;
import static dev.migrate.schema.Definitions.primaryKey;
import static dev.migrate.schema.Definitions.string;
import static dev.migrate.schema.Definitions.unique;
import static dev.migrate.testing.TestRevisions.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Rows that don't fit are found before their table is locked; those that fit are never
 * refused. What is refused is always what the database would have refused itself.
 */
class LookAheadTests {

	private static final String POSTGRES = "postgresql";

	private static final String MARIADB = "mariadb";

	private static final String SQLITE = "sqlite";

	private static final String H2 = "h2";

	private static final Set<String> ALL = Set.of(POSTGRES, MARIADB, SQLITE, H2);

	// References of SQLite are looked at when the whole revision is done.
	private static final String[] REFERRING = { POSTGRES, MARIADB, H2 };

	private static final String ODD = "Odd \"`Name";

	private static final ForeignKey OF_COUNTRY = foreignKey("country").references("country", "id").named("of_country");

	private static final ForeignKey OF_REGION = foreignKey("country", "region").references("country", "id", "region")
		.named("of_region");

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final MigratedDatabase postgres = MigratedDatabase.on(PostgresServer.newest());

	private final List<String> mariaDb = new ArrayList<>();

	@TempDir
	private Path folder;

	@AfterEach
	void close() {
		this.postgres.close();
		MariaDbServer.shared().drop(this.mariaDb.toArray(String[]::new));
	}

	@TestFactory
	Stream<DynamicTest> rowsThatDoNotFitAreFoundAhead() {
		return tests(Stream.of(
				new Case("key of an index", "(1, 'a', 1, 1), (2, 'a', 1, 1), (3, 'b', 1, 1)", 1,
						(op) -> op.createIndex("customer", index("customer_email", "email").asUnique())),
				new Case("key of a constraint", "(1, 'a', 1, 1), (2, 'a', 1, 1), (3, 'b', 1, 1), (4, 'b', 1, 1)", 2,
						(op) -> op.addConstraint("customer", unique("email").named("customer_email"))),
				new Case("key of several columns", "(1, 'a', 1, 1), (2, 'a', 1, 1), (3, 'a', 2, 1)", 1,
						(op) -> op.addConstraint("customer", unique("email", "country").named("customer_key"))),
				new Case("primary key", "(1, 'a', 1, 1), (1, 'b', 1, 1)", 1,
						(op) -> op.addConstraint("customer", primaryKey("id").named("customer_pk"))),
				new Case("key of a column with an odd name", "(1, 'a', 1, 1), (2, 'b', 1, 1)", 1,
						(op) -> op.createIndex("customer", index("customer_odd", ODD).asUnique())),
				new Case("no value", "(1, null, 1, 1), (2, null, 1, 1), (3, 'c', 1, 1)", 2,
						(op) -> op.alterColumn("customer", "email", (change) -> change.setNotNull())),
				new Case("no value for a new column", "(1, 'a', 1, 1), (2, 'b', 1, 1)", 2,
						(op) -> op.addColumn("customer", column("born", integer()).notNull()))
					.on(POSTGRES, H2),
				new Case("reference to nothing", "(1, 'a', 7, 1), (2, 'b', 1, 1), (3, 'c', null, 1)", 1,
						(op) -> op.addConstraint("customer", OF_COUNTRY))
					.on(REFERRING),
				new Case("references to nothing of several columns",
						"(1, 'a', 1, 7), (2, 'b', 1, 1), (3, 'c', null, 7), (4, 'd', 7, null)", 1,
						(op) -> op.addConstraint("customer", OF_REGION))
					.on(REFERRING),
				new Case("reference within a table", "(1, 'a', 1, 1), (2, 'b', 7, 1)", 1, (op) -> {
					op.addConstraint("customer", unique("id").named("customer_id"));
					op.execute("UPDATE customer SET region = 2");
					op.addConstraint("customer", foreignKey("country").references("customer", "id").named("of_itself"));
				}).on(MARIADB, H2),
				new Case("condition", "(1, 'a', 1, 1), (2, 'b', -1, 1), (3, 'c', null, 1)", 1, (op) -> op
					.addConstraint("customer", check("country > 0 OR region < 0").named("customer_check"))),
				new Case("several changes in one go", "(1, 'a', -1, 1), (2, 'a', 1, 1)", 1,
						(op) -> op
							.alterTable("customer",
									(table) -> table.createIndex(index("ix_id", "id").asUnique())
										.addConstraint(unique("email").named("customer_email")))),
				new Case("key of an index of some rows",
						"(1, 'a', 1, 1), (2, 'a', 1, 1), (3, 'b', 2, 1), (4, 'b', 2, 1)", 1,
						(op) -> op.createIndex("customer",
								index("customer_email", "email").asUnique().where("country = 1")))
					.on(POSTGRES, SQLITE),
				new Case("key of an expression", "(1, 'a', 1, 1), (2, 'A', 1, 1)", 1,
						(op) -> op.createIndex("customer",
								index("customer_email").on(key("region"), expression("lower(email)")).asUnique()))
					.on(POSTGRES, SQLITE),
				new Case("key in another case", "(1, 'a', 1, 1), (2, 'A', 1, 1)", 1,
						(op) -> op.createIndex("customer", index("customer_email", "email").asUnique()))
					.on(MARIADB),
				new Case("null that is like another", "(1, null, 1, 1), (2, null, 1, 1)", 1,
						(op) -> op.addConstraint("customer",
								unique("email").nullsNotDistinct().named("customer_email")))
					.on(POSTGRES),
				new Case("key that a transaction may check at its end", "(1, 'a', 1, 1), (2, 'a', 1, 1)", 1,
						(op) -> op.addConstraint("customer",
								unique("email").initiallyDeferred().named("customer_email")))
					.on(POSTGRES),
				new Case("reference that a transaction may check at its end", "(1, 'a', 7, 1)", 1,
						(op) -> op.addConstraint("customer", OF_COUNTRY.initiallyDeferred()))
					.on(POSTGRES),
				new Case("table of a schema", "(1, 'a', 1, 1), (2, 'a', 1, 1)", 1,
						(op) -> op.inSchema("public").createIndex("customer", index("ix", "email").asUnique()))
					.on(POSTGRES)),
				this::isRefused);
	}

	private void isRefused(Case one, DataSource dataSource) {
		UnfitRowsException unfit = unfit(one.migrator(dataSource, true));
		assertThat(unfit.getMessage()).contains(": %d ".formatted(one.unfit()));
		assertThat(QueryRows.of(dataSource, unfit.query())).hasSize(one.unfit());
		assertThat(one.migrator(dataSource, true).current()).containsExactly(RevisionId.of("a"));
		assertThatExceptionOfType(StepFailedException.class).as("without looking ahead")
			.isThrownBy(one.migrator(dataSource, false)::upgrade)
			.satisfies((ex) -> assertThat(ex.getCause()).isNotInstanceOf(UnfitRowsException.class))
			.withMessageContaining(unfit.query());
	}

	private static UnfitRowsException unfit(Migrator migrator) {
		try {
			migrator.upgrade();
			throw new AssertionError("Nothing was refused");
		}
		catch (StepFailedException ex) {
			assertThat(ex.getMessage()).contains("Nothing was locked for it.");
			if (ex.getCause() instanceof UnfitRowsException unfit) {
				return unfit;
			}
			throw ex;
		}
	}

	@TestFactory
	Stream<DynamicTest> rowsThatFitAreLetThrough() {
		return tests(Stream.of(
				new Case("keys", "(1, 'a', 1, 1), (2, 'b', 1, 1)",
						(op) -> op.createIndex("customer", index("customer_email", "email").asUnique())),
				new Case("nulls in a key", "(1, null, 1, 1), (2, null, 1, 1)",
						(op) -> op.addConstraint("customer", unique("email", "country").named("customer_key"))),
				new Case("values that were filled before", "(1, null, 1, 1), (2, 'b', 1, 1)", (op) -> {
					op.execute("UPDATE customer SET email = 'filled' WHERE email IS NULL");
					op.alterColumn("customer", "email", (change) -> change.setNotNull());
				}), new Case("keys that were put right before", "(1, 'a', 1, 1), (2, 'a', 1, 1)", (op) -> {
					op.execute("DELETE FROM customer WHERE id = 2");
					op.addConstraint("customer", unique("email").named("customer_email"));
				}), new Case("rows that come before the table is the revision's", "(1, 'a', 1, 1)", (op) -> {
					op.createTable("visit", column("id", integer()), column("customer", integer()));
					op.execute("INSERT INTO visit VALUES (1, 1)");
					op.execute("INSERT INTO visit VALUES (2, 1)");
					op.createIndex("visit", index("visit_id", "id").asUnique());
				}),
				new Case("column with a default", "(1, 'a', 1, 1)",
						(op) -> op.addColumn("customer", column("born", integer()).notNull().defaultTo(0))),
				new Case("column for no rows", null,
						(op) -> op.addColumn("customer", column("born", integer()).notNull()))
					.on(POSTGRES, MARIADB, H2),
				new Case("column whose type has a value for nothing", "(1, 'a', 1, 1)",
						(op) -> op.addColumn("customer", column("born", integer()).notNull()))
					.on(MARIADB),
				new Case("references", "(1, 'a', 1, 1), (2, 'b', null, 1)",
						(op) -> op.addConstraint("customer", OF_COUNTRY)),
				new Case("references of which a part is null", "(1, 'a', 7, null), (2, 'b', null, 7)",
						(op) -> op.addConstraint("customer", OF_REGION)),
				new Case("references to rows that come after the constraint", "(1, 'a', 7, 1)", (op) -> {
					op.addConstraint("customer", OF_COUNTRY);
					op.execute("INSERT INTO country VALUES (7, 1)");
				}).on(SQLITE),
				new Case("references that are not looked at", "(1, 'a', 7, 1)",
						(op) -> op.addConstraint("customer", OF_COUNTRY.notValid()))
					.on(POSTGRES),
				new Case("condition that can't be told", "(1, 'a', null, 1)",
						(op) -> op.addConstraint("customer", check("country > 0").named("customer_check"))),
				new Case("key of an index that is there", "(1, 'a', 1, 1), (2, 'a', 1, 1)", (op) -> {
					op.createIndex("customer", index("customer_email", "email"));
					op.createIndex("customer", index("customer_email", "email").asUnique(), Creation.IF_NOT_EXISTS);
				}).on(POSTGRES, SQLITE), new Case("rows of tables that inherit", "(1, 'a', 1, 1)", (op) -> {
					op.execute("CREATE TABLE vip () INHERITS (customer); INSERT INTO vip VALUES (2, 'a', 1, 1)");
					op.createIndex("customer", index("customer_email", "email").asUnique());
				}).on(POSTGRES), new Case("references to rows that a policy hides", "(1, 'a', 1, 1)", (op) -> {
					op.execute("CREATE ROLE keeper; GRANT ALL ON SCHEMA public TO keeper;"
							+ " ALTER TABLE customer OWNER TO keeper; GRANT SELECT, REFERENCES ON country TO keeper;"
							+ " ALTER TABLE country ENABLE ROW LEVEL SECURITY; SET ROLE keeper");
					op.addConstraint("customer", OF_COUNTRY);
					op.execute(
							"RESET ROLE; REASSIGN OWNED BY keeper TO CURRENT_USER; DROP OWNED BY keeper; DROP ROLE keeper");
				}).on(POSTGRES), new Case("long texts with the same beginning", null, (op) -> {
					op.execute("ALTER TABLE customer MODIFY email varchar(700)");
					op.execute("INSERT INTO customer (id, email) VALUES (1, CONCAT(REPEAT('x', 600), 'a'))");
					op.execute("INSERT INTO customer (id, email) VALUES (2, CONCAT(REPEAT('x', 600), 'b'))");
					op.createIndex("customer", index("customer_email", "email").asUnique());
				}).on(MARIADB), new Case("nulls that become a value", "(1, null, 1, 1)", (op) -> {
					op.execute("SET SESSION sql_mode = ''");
					op.alterColumn("customer", "email", (change) -> change.setNotNull());
				}).on(MARIADB)),
				(one, dataSource) -> assertThatNoException().isThrownBy(one.migrator(dataSource, true)::upgrade));
	}

	@TestFactory
	Stream<DynamicTest> whatTheRevisionHasDoneBeforeIsSeen() {
		return tests(Stream.of(new Case("no value yet", "(1, null, 1, 1), (2, null, 1, 1)", (op) -> {
			op.execute("UPDATE customer SET email = 'filled' WHERE id = 1");
			op.alterColumn("customer", "email", (change) -> change.setNotNull());
		})), (one, dataSource) -> assertThat(unfit(one.migrator(dataSource, true)))
			.hasMessageContaining("Rows of 'customer' have no value of 'email', which must not be null: 1 row."));
	}

	@TestFactory
	Stream<DynamicTest> rowsAreCountedUpToAHundred() {
		return tests(
				Stream.of(new Case("many", "(1, null, 1, 1)" + ", (2, null, 1, 1)".repeat(100),
						(op) -> op.alterColumn("customer", "email", (change) -> change.setNotNull()))),
				(one, dataSource) -> assertThat(unfit(one.migrator(dataSource, true)))
					.hasMessageContaining(": more than 100 rows."));
	}

	@TestFactory
	Stream<DynamicTest> tableThatTheRevisionHasLockedIsLeftToTheChange() {
		return tests(Stream.of(new Case("key", "(1, 'a', 1, 1), (2, 'a', 1, 1)", (op) -> {
			op.addColumn("customer", column("born", integer()));
			op.createIndex("customer", index("customer_email", "email").asUnique());
		}).on(POSTGRES)), (one, dataSource) -> {
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(one.migrator(dataSource, true)::upgrade)
				.withMessageContaining("could not create unique index")
				.withMessageContaining("HAVING count(*) > 1\nLeave one row for each key");
		});
	}

	@TestFactory
	Stream<DynamicTest> whatCannotBeLookedAtIsLeftToTheChange() {
		return tests(Stream.of(new Case("condition", "(1, 'a', 1, 1)", (op) -> {
			op.execute("UPDATE customer SET region = 2");
			op.addConstraint("customer", check("nothing > 0").named("customer_check"));
		}).on(POSTGRES)), (one, dataSource) -> {
			assertThatExceptionOfType(StepFailedException.class).isThrownBy(one.migrator(dataSource, true)::upgrade)
				.withMessageContaining("in operation 2 (add constraint 'customer_check' of 'customer') at statement 2")
				.withMessageContaining("column \"nothing\" does not exist");
		});
	}

	@TestFactory
	Stream<DynamicTest> wayBackLooksAheadAsWell() {
		return tests(
				Stream.of(new Case("no value", "(1, null, 1, 1)", (op) -> op.execute("UPDATE country SET region = 1"))),
				(one, dataSource) -> {
					Migrator migrator = one.migrator(dataSource, true);
					migrator.upgrade();
					assertThatExceptionOfType(StepFailedException.class).isThrownBy(() -> migrator.downgrade("a"))
						.withCauseInstanceOf(UnfitRowsException.class)
						.withMessageContaining("The downgrade of revision 'b'")
						.withMessageContaining("Rows of 'customer' have no value of 'email'");
					assertThat(migrator.current()).containsExactly(RevisionId.of("b"));
				});
	}

	private static Stream<String> dialects(Case one) {
		return Stream.of(POSTGRES, MARIADB, SQLITE, H2).filter(one.dialects()::contains);
	}

	private Stream<DynamicTest> tests(Stream<Case> cases, BiConsumer<Case, DataSource> test) {
		return cases.flatMap(
				(one) -> dialects(one).map((dialect) -> DynamicTest.dynamicTest(dialect + ", " + one.name(), () -> {
					DataSource dataSource = database(dialect);
					one.seed(dataSource);
					test.accept(one, dataSource);
				})));
	}

	private DataSource database(String dialect) {
		int number = NUMBER.incrementAndGet();
		return switch (dialect) {
			case POSTGRES -> {
				this.postgres.clear();
				yield this.postgres.database().dataSource();
			}
			case MARIADB -> {
				MariaDbServer.Database created = MariaDbServer.shared().createDatabase();
				this.mariaDb.add(created.name());
				yield created.dataSource();
			}
			case SQLITE -> sqlite(number);
			default -> {
				JdbcDataSource dataSource = new JdbcDataSource();
				dataSource.setURL("jdbc:h2:mem:ahead_" + number + ";DB_CLOSE_DELAY=-1");
				yield dataSource;
			}
		};
	}

	private DataSource sqlite(int number) {
		SQLiteDataSource dataSource = new SQLiteDataSource();
		dataSource.setUrl("jdbc:sqlite:" + this.folder.resolve("ahead" + number));
		dataSource.setEnforceForeignKeys(true);
		return dataSource;
	}

	/**
	 * Rows, and what is wanted of them.
	 *
	 * @param name what it is about
	 * @param rows the customers; none if null
	 * @param unfit how many rows the query for them finds
	 * @param change what a revision does
	 * @param dialects where it is tried
	 */
	private record Case(String name, @Nullable String rows, int unfit, Consumer<Operations> change,
			Set<String> dialects) {

		Case(String name, @Nullable String rows, int unfit, Consumer<Operations> change) {
			this(name, rows, unfit, change, ALL);
		}

		Case(String name, @Nullable String rows, Consumer<Operations> change) {
			this(name, rows, 0, change);
		}

		Case on(String... names) {
			return new Case(this.name, this.rows, this.unfit, this.change, Set.of(names));
		}

		void seed(DataSource dataSource) {
			migrator(dataSource, true).upgrade("a");
		}

		Migrator migrator(DataSource dataSource, boolean prechecks) {
			return Migrator.builder(dataSource)
				.options(MigrateOptions.builder().prechecks(prechecks).build())
				.source(TestRevisions.of(revision("a").upgrade(this::tables),
						revision("b<a").upgrade(this.change)
							.downgrade((op) -> op.alterColumn("customer", "email", (email) -> email.setNotNull()))))
				.build();
		}

		private void tables(Operations op) {
			op.createTable("country", column("id", integer()).notNull().primaryKey(),
					column("region", integer()).notNull(), unique("id", "region").named("country_region"));
			op.createTable("customer", column("id", integer()).notNull(), column("email", string(100)),
					column("country", integer()), column("region", integer()), column(ODD, integer()).defaultTo(1));
			op.execute("INSERT INTO country VALUES (1, 1)");
			if (this.rows != null) {
				op.execute("INSERT INTO customer (id, email, country, region) VALUES " + this.rows);
			}
		}

	}

}
