package dev.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One of a few words.
 *
 * @param name the name of the type, where the database has such types
 * @param values the words in their order
 */
public record EnumType(@Nullable ObjectName name, List<String> values) implements DataType {

	public EnumType {
		values = Required.list(values, "the values (enum type)");
	}

	@Override
	public <R> R accept(DataTypeVisitor<R> visitor) {
		return visitor.enumerated(this);
	}

}
