package dev.migrate.operation;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Required;
import dev.migrate.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Change how a sequence counts.
 *
 * @param name its name
 * @param counting what changes
 * @param restart the number to go on with
 */
public record AlterSequence(ObjectName name, SequenceOptions counting,
		@Nullable Long restart) implements ObjectOperation {

	public AlterSequence {
		Required.value(name, "the name (alter sequence)");
		Required.value(counting, "the counting (alter sequence)");
	}

	@Override
	public <R> R accept(ObjectOperationVisitor<R> visitor) {
		return visitor.alterSequence(this);
	}

}
