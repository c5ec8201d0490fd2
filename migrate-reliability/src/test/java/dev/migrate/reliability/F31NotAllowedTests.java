package dev.migrate.reliability;

import java.util.List;

import dev.migrate.Migrator;
import dev.migrate.execution.ReadOnlyDatabaseException;
import dev.migrate.execution.StepFailedException;
import dev.migrate.reliability.corpus.Corpus;
import dev.migrate.reliability.database.PostgresTestDatabase;
import dev.migrate.reliability.harness.Boundaries;
import dev.migrate.reliability.harness.Invariants;
import dev.migrate.reliability.report.Tally;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database may only be read, or the user may not do everything. */
class F31NotAllowedTests {

	private static final Tally TALLY = Tally.of("F31", "read-only database, privilege missing half-way");

	private final PostgresTestDatabase database = PostgresTestDatabase.create();

	private final Boundaries boundaries = Boundaries.of(this.database, Corpus.C1);

	private final Invariants invariants = this.boundaries.invariants(TALLY);

	@Test
	void readOnlyDatabaseIsRefusedBeforeAnythingRuns() {
		String database = this.database.database().name();
		TALLY.fault(() -> {
			this.boundaries.begin();
			this.database.execute(List.of("ALTER DATABASE " + database + " SET default_transaction_read_only = on"));
			assertThatExceptionOfType(ReadOnlyDatabaseException.class)
				.isThrownBy(this.database.migrator(Corpus.C1)::upgrade);
			this.invariants.nothingIsHalfDone();
			this.database.execute(List.of("SET default_transaction_read_only = off",
					"ALTER DATABASE " + database + " RESET default_transaction_read_only"));
			this.invariants.survivorComesUp();
		});
	}

	@Test
	void nothingStaysWhenThePrivilegeForTheSecondStatementIsMissing() {
		String user = "u" + this.database.database().name();
		TALLY.fault(() -> {
			this.boundaries.begin();
			this.database
				.execute(List.of("CREATE ROLE " + user + " LOGIN", "GRANT USAGE, CREATE ON SCHEMA public TO " + user));
			PGSimpleDataSource dataSource = this.database.database().dataSource();
			dataSource.setUser(user);
			assertThatExceptionOfType(StepFailedException.class)
				.isThrownBy(Migrator.builder(dataSource).source(Corpus.C1.source()).build()::upgrade)
				.withMessageContaining("must be owner of table customer");
			this.invariants.nothingIsHalfDone();
			this.invariants.survivorComesUp();
		});
	}

}
