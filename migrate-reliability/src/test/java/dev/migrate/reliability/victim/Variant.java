package dev.migrate.reliability.victim;

import javax.sql.DataSource;

import dev.migrate.execution.LockScope;

/** The runner as it is, and as it must not be: the suite has to catch the latter. */
public enum Variant {

	/** As it is. */
	HONEST {
		@Override
		DataSource wrapped(DataSource dataSource) {
			return dataSource;
		}
	},

	/** As it is where each transaction takes the lock for itself. */
	LOCKS_BY_TRANSACTION {
		@Override
		DataSource wrapped(DataSource dataSource) {
			return dataSource;
		}

		@Override
		LockScope lockScope() {
			return LockScope.TRANSACTION;
		}
	},

	/** The effects of a revision are committed before its record is written. */
	RECORDS_AFTER_COMMIT {
		@Override
		DataSource wrapped(DataSource dataSource) {
			return new BrokenDataSource(dataSource, new RecordAfterCommit());
		}
	},

	/** The lock is taken on another session than the one that migrates. */
	LOCKS_ELSEWHERE {
		@Override
		DataSource wrapped(DataSource dataSource) {
			return new BrokenDataSource(dataSource, new LockElsewhere(dataSource));
		}
	},

	/** Nobody notes that a revision without a transaction has begun. */
	KEEPS_NO_JOURNAL {
		@Override
		DataSource wrapped(DataSource dataSource) {
			return new BrokenDataSource(dataSource, new NoJournal());
		}
	};

	abstract DataSource wrapped(DataSource dataSource);

	LockScope lockScope() {
		return LockScope.SESSION;
	}

}
