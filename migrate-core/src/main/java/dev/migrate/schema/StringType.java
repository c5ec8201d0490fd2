package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * Text.
 *
 * @param kind how long it may be
 * @param length the number of characters, if there is a limit
 * @param collation how it is compared and sorted, if not as usual
 */
public record StringType(Kind kind, @Nullable Integer length, @Nullable String collation) implements DataType {

	public StringType {
		Required.value(kind, "the kind (string type)");
	}

	/** Return this type with a collation. */
	public StringType collate(String name) {
		return new StringType(this.kind, this.length, name);
	}

	/** How long a text may be. */
	public enum Kind {

		/** Always the same length. */
		FIXED,

		/** Up to a length. */
		VARYING,

		/** Any length. */
		UNLIMITED

	}

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.string(this);
	}

}
