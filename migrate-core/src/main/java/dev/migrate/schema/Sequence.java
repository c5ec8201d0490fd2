package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * Something that counts.
 *
 * @param name its name
 * @param type the type of its numbers, if not the usual
 * @param counting how it counts, as far as not as usual
 */
public record Sequence(ObjectName name, @Nullable DataType type, SequenceOptions counting) {

	public Sequence {
		Required.value(name, "the name (sequence)");
		Required.value(counting, "the counting (sequence)");
	}

}
