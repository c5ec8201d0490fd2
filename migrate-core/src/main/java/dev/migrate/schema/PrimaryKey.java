package dev.migrate.schema;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The columns that identify a row.
 *
 * @param name its name, unless it is left to a convention or the database
 * @param columns the columns in their order
 * @param include columns that its index carries along
 * @param deferral when it is checked
 */
public record PrimaryKey(@Nullable Label name, List<String> columns, List<String> include,
		Deferral deferral) implements Constraint {

	public PrimaryKey {
		columns = Required.some(columns, "the columns (primary key)");
		include = Required.list(include, "the include (primary key)");
		Required.value(deferral, "the deferral (primary key)");
	}

	@Override
	public PrimaryKey named(@Nullable Label label) {
		return new PrimaryKey(label, this.columns, this.include, this.deferral);
	}

	/** Return this constraint under another name. */
	public PrimaryKey named(String text) {
		return new PrimaryKey(Label.of(text), this.columns, this.include, this.deferral);
	}

	/** Carry columns along in its index. */
	public PrimaryKey include(String... more) {
		return new PrimaryKey(this.name, this.columns, Arrays.asList(more), this.deferral);
	}

	/** Let a transaction check it at its end. */
	public PrimaryKey deferrable() {
		return new PrimaryKey(this.name, this.columns, this.include, Deferral.DEFERRABLE);
	}

	/** Check it at the end of a transaction. */
	public PrimaryKey initiallyDeferred() {
		return new PrimaryKey(this.name, this.columns, this.include, Deferral.INITIALLY_DEFERRED);
	}

	/** Never check it later than at the end of a statement. */
	public PrimaryKey notDeferrable() {
		return new PrimaryKey(this.name, this.columns, this.include, Deferral.NOT_DEFERRABLE);
	}

	@Override
	public ConstraintType type() {
		return ConstraintType.PRIMARY_KEY;
	}

	@Override
	public <R> R accept(ConstraintVisitor<R> visitor) {
		return visitor.primaryKey(this);
	}

}
