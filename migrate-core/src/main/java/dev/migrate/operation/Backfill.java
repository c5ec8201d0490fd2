package dev.migrate.operation;

import java.util.Arrays;
import java.util.List;

import dev.migrate.schema.InvalidDefinitionException;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
import org.jspecify.annotations.Nullable;

/**
 * Change the rows of a table in batches, each of which is committed together with the
 * note how far it came.
 *
 * @param name the name of the backfill, unique in a database
 * @param table the table
 * @param assignments what becomes of a row, as behind SET
 * @param condition which rows are left to be done, as behind WHERE; all rows once if
 * absent
 * @param key the columns in whose order the rows are taken; the primary key if empty
 * @param pace how much it asks of the database
 * @param background whether applications work it off after they have started, so that the
 * revision does not wait
 */
public record Backfill(String name, ObjectName table, String assignments, @Nullable String condition, List<String> key,
		BackfillPace pace, boolean background) implements Operation {

	private static final int LONGEST_NAME = 128;

	public Backfill {
		Required.value(name, "the name (backfill)");
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			throw new InvalidDefinitionException("The name of a backfill has 1 to %d characters; '%s' has %d."
				.formatted(LONGEST_NAME, name, name.length()));
		}
		Required.value(table, "the table (backfill)");
		Required.value(assignments, "the assignments (backfill)");
		key = Required.list(key, "the key (backfill)");
		Required.value(pace, "the pace (backfill)");
	}

	static Backfill of(String name, ObjectName table) {
		return new Backfill(name, table, "", null, List.of(), BackfillPace.DEFAULT, false);
	}

	/** Say what becomes of a row, as in {@code total = quantity * price}. */
	public Backfill set(String sql) {
		return new Backfill(this.name, this.table, sql, this.condition, this.key, this.pace, this.background);
	}

	/**
	 * Say which rows are left to be done, as in {@code total IS NULL}: no row that is
	 * done may satisfy it.
	 */
	public Backfill where(String sql) {
		return new Backfill(this.name, this.table, this.assignments, sql, this.key, this.pace, this.background);
	}

	/** Take the rows in the order of these columns, unique and never null. */
	public Backfill key(String... columns) {
		return new Backfill(this.name, this.table, this.assignments, this.condition, Arrays.asList(columns), this.pace,
				this.background);
	}

	/** Let applications work it off after they have started. */
	public Backfill inBackground() {
		return new Backfill(this.name, this.table, this.assignments, this.condition, this.key, this.pace, true);
	}

	/** Say how many rows a batch has at least and at most. */
	public Backfill batch(int smallest, int largest) {
		return pace(new BackfillPace(smallest, largest, this.pace.rest(), this.pace.throttle()));
	}

	/**
	 * Rest after each batch.
	 * @param rest how long, in percent of the time that the batch took
	 */
	public Backfill rest(int rest) {
		return pace(new BackfillPace(this.pace.smallest(), this.pace.largest(), rest, this.pace.throttle()));
	}

	/** Wait for as long as the first column of a query is true. */
	public Backfill throttleWhile(String query) {
		return pace(new BackfillPace(this.pace.smallest(), this.pace.largest(), this.pace.rest(), query));
	}

	private Backfill pace(BackfillPace other) {
		return new Backfill(this.name, this.table, this.assignments, this.condition, this.key, other, this.background);
	}

	Backfill complete() {
		if (this.assignments.isBlank()) {
			throw new InvalidDefinitionException(
					"The backfill '%s' does not say what becomes of a row. Say it: .set(\"total = quantity * price\")."
						.formatted(this.name));
		}
		return this;
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.backfill(this);
	}

}
