package dev.migrate.diff;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What a database tells of a change that may have been made to it. */
public enum Effect {

	/** It was made. */
	THERE,

	/** It was not made. */
	ABSENT,

	/** It may be made again, whether or not it was made. */
	REPEATABLE,

	/** The database does not tell. */
	UNKNOWN;

	static Effect of(boolean made) {
		return made ? THERE : ABSENT;
	}

	/** Return what is told of several changes that are made together or not at all. */
	static Effect together(Collection<Effect> effects) {
		Set<Effect> telling = effects.stream()
			.filter((effect) -> effect != REPEATABLE)
			.collect(Collectors.toUnmodifiableSet());
		if (telling.isEmpty()) {
			return REPEATABLE;
		}
		return (telling.size() == 1) ? telling.iterator().next() : UNKNOWN;
	}

}
