package dev.migrate.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Things of the same name, once as they are and once as they are wanted. */
final class Pairs {

	private Pairs() {
	}

	/** Return all names, those that are wanted first. */
	static <K, T> Map<K, Pair<T>> of(List<T> actual, List<T> wanted, Function<T, K> name) {
		Map<K, Pair<T>> pairs = new LinkedHashMap<>();
		wanted.forEach((thing) -> pairs.put(name.apply(thing), new Pair<>(null, thing)));
		for (T thing : actual) {
			pairs.merge(name.apply(thing), new Pair<>(thing, null),
					(asked, there) -> new Pair<>(thing, asked.wanted()));
		}
		return pairs;
	}

	/**
	 * Something as it is and as it is wanted.
	 *
	 * @param <T> what it is
	 * @param actual what is there
	 * @param wanted what is wanted
	 */
	record Pair<T>(@Nullable T actual, @Nullable T wanted) {

		/** Do what is right where one or the other is missing, or none. */
		void compare(Consumer<T> missing, Consumer<T> unwanted, BiConsumer<T, T> both) {
			if (this.actual != null && this.wanted != null) {
				both.accept(this.actual, this.wanted);
			}
			else if (this.wanted != null) {
				missing.accept(this.wanted);
			}
			else if (this.actual != null) {
				unwanted.accept(this.actual);
			}
		}

	}

}
