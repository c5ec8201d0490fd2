package dev.migrate.schema;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Columns that no two rows have in common.
 *
 * @param name its name, unless it is left to a convention or the database
 * @param columns the columns in their order
 * @param include columns that its index carries along
 * @param nullsDistinct whether any number of rows may have null there
 * @param usingIndex the unique index that becomes its own, if there is one
 * @param onConflict SQLite: what to do with a row that is there already
 * @param deferral when it is checked
 */
public record UniqueConstraint(@Nullable Label name, List<String> columns, List<String> include, boolean nullsDistinct,
		@Nullable String usingIndex, @Nullable String onConflict, Deferral deferral) implements Constraint {

	public UniqueConstraint {
		columns = Required.list(columns, "the columns (unique constraint)");
		include = Required.list(include, "the include (unique constraint)");
		Required.value(deferral, "the deferral (unique constraint)");
	}

	@Override
	public UniqueConstraint named(@Nullable Label label) {
		return new UniqueConstraint(label, this.columns, this.include, this.nullsDistinct, this.usingIndex,
				this.onConflict, this.deferral);
	}

	/** Return this constraint under another name. */
	public UniqueConstraint named(String text) {
		return new UniqueConstraint(Label.of(text), this.columns, this.include, this.nullsDistinct, this.usingIndex,
				this.onConflict, this.deferral);
	}

	/** Carry columns along in its index. */
	public UniqueConstraint include(String... more) {
		return new UniqueConstraint(this.name, this.columns, Arrays.asList(more), this.nullsDistinct, this.usingIndex,
				this.onConflict, this.deferral);
	}

	/** Let only one row have null there. */
	public UniqueConstraint nullsNotDistinct() {
		return new UniqueConstraint(this.name, this.columns, this.include, false, this.usingIndex, this.onConflict,
				this.deferral);
	}

	/** Make an index that is there already its own. */
	public UniqueConstraint usingIndex(String index) {
		return new UniqueConstraint(this.name, this.columns, this.include, this.nullsDistinct, index, this.onConflict,
				this.deferral);
	}

	/** SQLite: say what to do with a row that is there already. */
	public UniqueConstraint onConflict(String resolution) {
		return new UniqueConstraint(this.name, this.columns, this.include, this.nullsDistinct, this.usingIndex,
				resolution, this.deferral);
	}

	/** Let a transaction check it at its end. */
	public UniqueConstraint deferrable() {
		return new UniqueConstraint(this.name, this.columns, this.include, this.nullsDistinct, this.usingIndex,
				this.onConflict, Deferral.DEFERRABLE);
	}

	/** Check it at the end of a transaction. */
	public UniqueConstraint initiallyDeferred() {
		return new UniqueConstraint(this.name, this.columns, this.include, this.nullsDistinct, this.usingIndex,
				this.onConflict, Deferral.INITIALLY_DEFERRED);
	}

	/** Never check it later than at the end of a statement. */
	public UniqueConstraint notDeferrable() {
		return new UniqueConstraint(this.name, this.columns, this.include, this.nullsDistinct, this.usingIndex,
				this.onConflict, Deferral.NOT_DEFERRABLE);
	}

	@Override
	public void requireComplete() {
		if (this.usingIndex == null) {
			Required.some(this.columns, "the columns (unique constraint)");
		}
	}

	@Override
	public ConstraintType type() {
		return ConstraintType.UNIQUE;
	}

	@Override
	public <R> R accept(ConstraintVisitor<R> visitor) {
		return visitor.unique(this);
	}

}
