package dev.migrate.reliability.corpus;

import java.util.EnumSet;

import dev.migrate.Migrator;
import dev.migrate.execution.Cancellation;
import dev.migrate.execution.MigrationReport;
import dev.migrate.script.RevisionSource;

/** Revisions that are broken in the middle, and the way through them. */
public enum Corpus {

	/** One transactional revision with five changes of the schema and one of rows. */
	C1(Trait.TRANSACTIONAL),

	/** A chain of twenty. */
	C2(Trait.TRANSACTIONAL),

	/** A branch and the merge of it. */
	C3(Trait.TRANSACTIONAL),

	/** Two without a transaction that say they may run again. */
	C4(Trait.RERUNNABLE),

	/** One without a transaction that must not run again unasked. */
	C5(Trait.ASKS),

	/**
	 * Two without a transaction, of operations that the catalog tells about, and of a
	 * backfill that knows itself how far it came.
	 */
	C6(Trait.GOES_ON),

	/** The way down through a chain of three. */
	C7(Trait.TRANSACTIONAL) {
		@Override
		public void prepare(Migrator migrator) {
			migrator.upgrade();
		}

		@Override
		public MigrationReport run(Migrator migrator) {
			return migrator.downgrade("base");
		}
	},

	/**
	 * One of operations that the catalog tells about, in a transaction if there is one.
	 */
	C8(Trait.TOLD),

	/** A backfill that is worked off beside the run, and a revision that requires it. */
	C9(Trait.TRANSACTIONAL) {
		@Override
		public void prepare(Migrator migrator) {
			migrator.upgrade("b");
		}

		@Override
		public MigrationReport run(Migrator migrator) {
			migrator.backfills().run(BACKFILL, new Cancellation(), (backfill) -> {
			});
			return migrator.upgrade();
		}
	},

	/** A contract, on the way of a build that is alive itself. */
	C10(Trait.TRANSACTIONAL) {
		@Override
		public void prepare(Migrator migrator) {
			migrator.upgrade("a");
			migrator.nodes().beat("own");
		}
	},

	/** The build before {@link #C10}. */
	C11(Trait.TRANSACTIONAL);

	/** What the backfills are called. */
	public static final String BACKFILL = "customer_age";

	private final Trait trait;

	Corpus(Trait trait) {
		this.trait = trait;
	}

	/** Return the revisions. */
	public RevisionSource source() {
		return switch (this) {
			case C1 -> Revisions.one();
			case C2 -> Revisions.chain(20);
			case C3 -> Revisions.merge();
			case C4 -> Revisions.guarded();
			case C5 -> Revisions.raw();
			case C6 -> Revisions.typed();
			case C7 -> Revisions.chain(3);
			case C8 -> Revisions.told();
			case C9 -> Revisions.background();
			case C10 -> Revisions.contracting();
			case C11 -> Revisions.before();
		};
	}

	/** Bring a database to where the way begins. */
	public void prepare(Migrator migrator) {
	}

	/** Go the way to its end. */
	public MigrationReport run(Migrator migrator) {
		return migrator.upgrade();
	}

	/** Return whether each step is all or nothing, where changes can be rolled back. */
	public boolean transactional() {
		return this.trait == Trait.TRANSACTIONAL || this.trait == Trait.TOLD;
	}

	/** Return whether an interrupted step goes on without a person. */
	public boolean comesUp() {
		return EnumSet.of(Trait.RERUNNABLE, Trait.GOES_ON, Trait.TOLD).contains(this.trait);
	}

	private enum Trait {

		TRANSACTIONAL, RERUNNABLE, GOES_ON, ASKS, TOLD

	}

}
