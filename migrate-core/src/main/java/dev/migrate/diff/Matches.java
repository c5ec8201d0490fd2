package dev.migrate.diff;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What is left of two lists after each element has found its like in the other.
 *
 * @param onlyActual what is only there
 * @param onlyWanted what is only wanted
 */
record Matches<T>(List<T> onlyActual, List<T> onlyWanted) {

	static <T> Matches<T> of(List<T> actual, List<T> wanted, BiPredicate<T, T> isSame) {
		List<T> left = new ArrayList<>(actual);
		List<T> missing = new ArrayList<>();
		for (T element : wanted) {
			if (!removeFirst(left, (candidate) -> isSame.test(candidate, element))) {
				missing.add(element);
			}
		}
		return new Matches<>(left, missing);
	}

	private static <T> boolean removeFirst(List<T> elements, Predicate<T> condition) {
		for (Iterator<T> iterator = elements.iterator(); iterator.hasNext();) {
			if (condition.test(iterator.next())) {
				iterator.remove();
				return true;
			}
		}
		return false;
	}

}
