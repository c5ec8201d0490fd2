package dev.migrate.dialect;

import java.util.List;

import dev.migrate.schema.ObjectName;

/**
 * Rows that a change of their table can't be made with.
 *
 * @param demand what the change wants of the rows
 * @param table their table
 * @param columns the columns it is about; none if it does not name them
 * @param others the tables besides theirs that tell whether they fit
 * @param fault what is wrong with them, in words that follow "they"
 * @param query the query that lists them
 */
public record UnfitRows(Demand demand, ObjectName table, List<String> columns, List<ObjectName> others, String fault,
		String query) {

	private static final int COUNTED = 100;

	public UnfitRows {
		columns = List.copyOf(columns);
		others = List.copyOf(others);
	}

	/**
	 * Return the query that counts them, up to a number that tells enough.
	 * @param certainty the condition under which there are any
	 */
	public String count(String certainty) {
		return "SELECT count(*) FROM (%s LIMIT %d) AS unfit WHERE %s".formatted(this.query, COUNTED + 1, certainty);
	}

	/**
	 * Return what is wrong with how many of them.
	 * @param number what the query that counts has found
	 */
	public String counted(int number) {
		String unit = this.demand.unit + ((number == 1) ? "" : "s");
		return "Rows of '%s' %s: %s %s.".formatted(this.table, this.fault,
				(number > COUNTED) ? "more than " + COUNTED : number, unit);
	}

	/** What a change wants of the rows that are there. */
	public enum Demand {

		/** No two of them have the same key. */
		DIFFERENT_KEYS("key", "Leave one row for each key"),

		/** Each has a value. */
		VALUE("row", "Give them a value"),

		/** Each gets a value, which nobody gives. */
		NEW_VALUE("row",
				"Give the column a default; or let it be null at first, give the rows a value,"
						+ " and let it be null no more"),

		/** Each refers to a row that is there. */
		REFERENCE("row", "Correct what they refer to, or add the rows that they refer to"),

		/** Each meets a condition. */
		CONDITION("row", "Correct them");

		private final String unit;

		private final String remedy;

		Demand(String unit, String remedy) {
			this.unit = unit;
			this.remedy = remedy;
		}

		/** Return what can be done about rows that don't meet it. */
		public String remedy() {
			return this.remedy;
		}

	}

}
