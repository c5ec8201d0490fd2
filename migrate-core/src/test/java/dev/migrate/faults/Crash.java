package dev.migrate.faults;

import java.util.function.BiPredicate;

import dev.migrate.testing.ObservedDataSource;

/** Ends a run after a statement, as if its process had died there. */
final class Crash implements ObservedDataSource.Observer {

	private final BiPredicate<Integer, String> point;

	private int count;

	private Crash(BiPredicate<Integer, String> point) {
		this.point = point;
	}

	/** Return a crash after a number of statements. */
	static Crash after(int number) {
		return new Crash((count, statement) -> count == number);
	}

	/** Return a crash after a statement that begins so. */
	static Crash afterText(String beginning) {
		return new Crash((count, statement) -> statement.startsWith(beginning));
	}

	@Override
	public void before(int number, String statement) {
		this.count = number;
	}

	@Override
	public void after(int number, String statement) {
		if (this.point.test(number, statement)) {
			throw new Crashed();
		}
	}

	int count() {
		return this.count;
	}

	/** No exception that anybody handles. */
	static final class Crashed extends Error {

		private static final long serialVersionUID = 1L;

	}

}
