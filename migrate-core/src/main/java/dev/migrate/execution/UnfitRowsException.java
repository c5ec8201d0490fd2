package dev.migrate.execution;

import dev.migrate.dialect.UnfitRows;

/** Rows were found that a change can't be made with, before it was begun. */
public final class UnfitRowsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final UnfitRows.Demand demand;

	private final String query;

	UnfitRowsException(UnfitRows rows, int number) {
		super("%s Nothing was locked for it. %s".formatted(rows.counted(number), remedy(rows)));
		this.demand = rows.demand();
		this.query = rows.query();
	}

	/** Return where the rows are found and what to do about them. */
	static String remedy(UnfitRows rows) {
		return "They are found by:\n\t%s\n%s, in an operation before this one or by hand.".formatted(rows.query(),
				rows.demand().remedy());
	}

	/** Return what the change wants of the rows. */
	public UnfitRows.Demand demand() {
		return this.demand;
	}

	/** Return the query that lists the rows. */
	public String query() {
		return this.query;
	}

}
