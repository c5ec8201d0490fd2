package dev.migrate.operation;

import java.util.Set;

import dev.migrate.schema.DataType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Create a sequence.
 *
 * @param name its name
 * @param type its type, if not the usual
 * @param counting how it counts
 * @param options what to do if it is there
 */
public record CreateSequence(ObjectName name, @Nullable DataType type, SequenceOptions counting,
		Set<Creation> options) implements ObjectOperation {

	public CreateSequence {
		Required.value(name, "the name (create sequence)");
		Required.value(counting, "the counting (create sequence)");
		options = Set.copyOf(options);
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.createSequence(this);
	}

}
