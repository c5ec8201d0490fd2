package dev.migrate.schema;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Columns that refer to a row of a table.
 *
 * @param name its name, unless it is left to a convention or the database
 * @param columns the columns that refer
 * @param referredTable the table they refer to
 * @param referredColumns its columns; its primary key if empty
 * @param onDelete what becomes of a row when its referred row goes away
 * @param onUpdate what becomes of a row when its referred key changes
 * @param match SQL for which nulls are let through, as in {@code FULL}
 * @param validated whether the rows that are there are checked
 * @param deferral when it is checked
 * @param setNull which of the columns become null when the referred row goes away; all if
 * empty
 */
public record ForeignKey(@Nullable Label name, List<String> columns, ObjectName referredTable,
		List<String> referredColumns, @Nullable ForeignKeyAction onDelete, @Nullable ForeignKeyAction onUpdate,
		@Nullable String match, boolean validated, Deferral deferral, List<String> setNull) implements Constraint {

	/** The table of a key that does not say yet what it refers to. */
	static final ObjectName UNSAID = ObjectName.of("");

	public ForeignKey {
		columns = Required.some(columns, "the columns (foreign key)");
		Required.value(referredTable, "the referred table (foreign key)");
		referredColumns = Required.list(referredColumns, "the referred columns (foreign key)");
		Required.value(deferral, "the deferral (foreign key)");
		setNull = Required.list(setNull, "the columns to set null (foreign key)");
	}

	/** Create a key that sets all of its columns to null, or none. */
	public ForeignKey(@Nullable Label name, List<String> columns, ObjectName referredTable,
			List<String> referredColumns, @Nullable ForeignKeyAction onDelete, @Nullable ForeignKeyAction onUpdate,
			@Nullable String match, boolean validated, Deferral deferral) {
		this(name, columns, referredTable, referredColumns, onDelete, onUpdate, match, validated, deferral, List.of());
	}

	@Override
	public ForeignKey named(@Nullable Label label) {
		return new ForeignKey(label, this.columns, this.referredTable, this.referredColumns, this.onDelete,
				this.onUpdate, this.match, this.validated, this.deferral, this.setNull);
	}

	/** Return this constraint under another name. */
	public ForeignKey named(String text) {
		return new ForeignKey(Label.of(text), this.columns, this.referredTable, this.referredColumns, this.onDelete,
				this.onUpdate, this.match, this.validated, this.deferral, this.setNull);
	}

	/** Refer to a table; to its primary key if no columns are named. */
	public ForeignKey references(String table, String... keys) {
		return new ForeignKey(this.name, this.columns, ObjectName.of(table), Arrays.asList(keys), this.onDelete,
				this.onUpdate, this.match, this.validated, this.deferral, this.setNull);
	}

	/** Refer to a table of some schema. */
	public ForeignKey references(ObjectName table, String... keys) {
		return new ForeignKey(this.name, this.columns, table, Arrays.asList(keys), this.onDelete, this.onUpdate,
				this.match, this.validated, this.deferral, this.setNull);
	}

	/** Say what becomes of a row when its referred row goes away. */
	public ForeignKey onDelete(ForeignKeyAction action) {
		return new ForeignKey(this.name, this.columns, this.referredTable, this.referredColumns, action, this.onUpdate,
				this.match, this.validated, this.deferral, this.setNull);
	}

	/** Let only some of its columns become null when its referred row goes away. */
	public ForeignKey onDeleteSetNull(String... some) {
		return new ForeignKey(this.name, this.columns, this.referredTable, this.referredColumns,
				ForeignKeyAction.SET_NULL, this.onUpdate, this.match, this.validated, this.deferral,
				Arrays.asList(some));
	}

	/** Say what becomes of a row when its referred key changes. */
	public ForeignKey onUpdate(ForeignKeyAction action) {
		return new ForeignKey(this.name, this.columns, this.referredTable, this.referredColumns, this.onDelete, action,
				this.match, this.validated, this.deferral, this.setNull);
	}

	/** Say which nulls are let through, as in {@code FULL}. */
	public ForeignKey match(String which) {
		return new ForeignKey(this.name, this.columns, this.referredTable, this.referredColumns, this.onDelete,
				this.onUpdate, which, this.validated, this.deferral, this.setNull);
	}

	/** Leave the rows that are there unchecked, until it is validated. */
	public ForeignKey notValid() {
		return new ForeignKey(this.name, this.columns, this.referredTable, this.referredColumns, this.onDelete,
				this.onUpdate, this.match, false, this.deferral, this.setNull);
	}

	/** Let a transaction check it at its end. */
	public ForeignKey deferrable() {
		return new ForeignKey(this.name, this.columns, this.referredTable, this.referredColumns, this.onDelete,
				this.onUpdate, this.match, this.validated, Deferral.DEFERRABLE, this.setNull);
	}

	/** Check it at the end of a transaction. */
	public ForeignKey initiallyDeferred() {
		return new ForeignKey(this.name, this.columns, this.referredTable, this.referredColumns, this.onDelete,
				this.onUpdate, this.match, this.validated, Deferral.INITIALLY_DEFERRED, this.setNull);
	}

	/** Never check it later than at the end of a statement. */
	public ForeignKey notDeferrable() {
		return new ForeignKey(this.name, this.columns, this.referredTable, this.referredColumns, this.onDelete,
				this.onUpdate, this.match, this.validated, Deferral.NOT_DEFERRABLE, this.setNull);
	}

	@Override
	public void requireComplete() {
		if (this.referredTable.equals(UNSAID)) {
			throw new InvalidDefinitionException(
					"The foreign key on %s does not say what it refers to; add references(…)"
						.formatted(String.join(", ", this.columns)));
		}
		if (!this.referredColumns.isEmpty() && this.referredColumns.size() != this.columns.size()) {
			throw new InvalidDefinitionException("The foreign key on %s refers to %s: %d columns are needed, not %d"
				.formatted(String.join(", ", this.columns), String.join(", ", this.referredColumns),
						this.columns.size(), this.referredColumns.size()));
		}
	}

	@Override
	public ConstraintType type() {
		return ConstraintType.FOREIGN_KEY;
	}

	@Override
	public <R> R accept(ConstraintVisitor<R> visitor) {
		return visitor.foreignKey(this);
	}

}
