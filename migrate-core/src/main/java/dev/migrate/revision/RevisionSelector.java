package dev.migrate.revision;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a target means, before it is looked up in a graph.
 */
public sealed interface RevisionSelector {

	/** The single head. */
	record Head() implements RevisionSelector {
	}

	/** All heads. */
	record Heads() implements RevisionSelector {
	}

	/** The state before any revision. */
	record Base() implements RevisionSelector {
	}

	/**
	 * One revision.
	 *
	 * @param name its id, the start of its id, or a label it declares
	 */
	record Exact(String name) implements RevisionSelector {
	}

	/**
	 * So many steps from a revision along its line.
	 *
	 * @param anchor where to count from; where the database is if there is none
	 * @param steps how many steps up, or down if negative
	 * @param rest what was written after the steps
	 */
	record Relative(Optional<RevisionSelector> anchor, int steps, String rest) implements RevisionSelector {
	}

	/**
	 * What another selector means on one branch.
	 *
	 * @param branch a label, or a revision of the branch
	 * @param selector what is selected there
	 */
	record Branch(String branch, RevisionSelector selector) implements RevisionSelector {
	}

	/**
	 * Everything between two ends.
	 *
	 * @param from the lower end as written, may be empty
	 * @param to the upper end as written, may be empty
	 */
	record Range(String from, String to) implements RevisionSelector {
	}

	/** Read a target: every form there is. */
	static RevisionSelector parse(String target) {
		if (target.indexOf(':') >= 0) {
			return range(target);
		}
		// Without a sign it counts no steps, and no pattern has to be compiled.
		if (target.indexOf('+') < 0 && target.indexOf('-') < 0) {
			return named(target);
		}
		Matcher matcher = Syntax.RELATIVE.matcher(target);
		return matcher.lookingAt() ? relative(target, matcher) : named(target);
	}

	/** Read a range, which has one colon. */
	static Range range(String target) {
		int colon = target.indexOf(':');
		if (colon < 0) {
			throw new SelectorException.BadExpression(target,
					"a range is written '<from>:<to>', where either end may be left out");
		}
		if (target.indexOf(':', colon + 1) >= 0) {
			throw new SelectorException.BadExpression(target, "a range has two ends, so write a single ':'");
		}
		return new Range(target.substring(0, colon), target.substring(colon + 1));
	}

	/** Read a target that names a revision or a branch, never counting steps. */
	static RevisionSelector named(String target) {
		return named(target, target.indexOf('@'));
	}

	/** Read a target that names a revision on a branch which may contain a branch. */
	static RevisionSelector nested(String target) {
		return named(target, target.lastIndexOf('@'));
	}

	private static RevisionSelector named(String target, int at) {
		return (at < 0) ? symbol(target)
				: onBranch(Optional.of(target.substring(0, at)), symbol(target.substring(at + 1)));
	}

	private static RevisionSelector relative(String target, Matcher matcher) {
		Optional<RevisionSelector> anchor = Optional.ofNullable(matcher.group(2)).map(RevisionSelector::symbol);
		Relative relative = new Relative(anchor, Syntax.steps(matcher.group(3)), target.substring(matcher.end()));
		return onBranch(Optional.ofNullable(matcher.group(1)), relative);
	}

	private static RevisionSelector onBranch(Optional<String> branch, RevisionSelector selector) {
		return branch.filter((name) -> !name.isEmpty())
			.<RevisionSelector>map((name) -> new Branch(name, selector))
			.orElse(selector);
	}

	private static RevisionSelector symbol(String name) {
		return switch (name) {
			case "head" -> new Head();
			case "heads" -> new Heads();
			case "base" -> new Base();
			default -> new Exact(name);
		};
	}

	/** Return the branch that the selector is restricted to. */
	default Optional<String> onBranch() {
		return (this instanceof Branch branch) ? Optional.of(branch.branch()) : Optional.empty();
	}

	/** Return the selector without its branch. */
	default RevisionSelector unqualified() {
		return (this instanceof Branch branch) ? branch.selector() : this;
	}

	/** How steps are written. */
	final class Syntax {

		private static final Pattern RELATIVE = Pattern.compile("(?:(.+?)@)?(\\w+)?([+-]\\d+)",
				Pattern.UNICODE_CHARACTER_CLASS);

		private static final Pattern DOWN_FROM_HEADS = Pattern.compile("\\s*(-\\d+)\\s*",
				Pattern.UNICODE_CHARACTER_CLASS);

		private static final BigInteger LIMIT = BigInteger.valueOf(Integer.MAX_VALUE);

		private Syntax() {
		}

		/** Return how far below the heads a name points, if it counts from there. */
		static Optional<Integer> stepsBelowHeads(String name) {
			Matcher matcher = DOWN_FROM_HEADS.matcher(name);
			return matcher.matches() ? Optional.of(steps(matcher.group(1))).filter((steps) -> steps < 0)
					: Optional.empty();
		}

		private static int steps(String digits) {
			return new BigInteger(digits).min(LIMIT).max(LIMIT.negate()).intValueExact();
		}

	}

}
