package dev.migrate.diff;

import java.util.List;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintVisitor;
import dev.migrate.schema.Index;
import dev.migrate.schema.Label;
import org.jspecify.annotations.Nullable;

/** Tells whether something that is there does for what is wanted. */
public final class Alike {

	private static final ConstraintVisitor<Constraint> CHECKED = new CheckedConstraint();

	private Alike() {
	}

	/**
	 * Return whether a constraint does. Who leaves a name to the database takes whatever
	 * it has chosen. Whether rows were checked is no difference: it is made up for by
	 * checking them.
	 */
	public static boolean isSame(Constraint actual, Constraint wanted) {
		Constraint called = (wanted.name() == null) ? wanted.named(actual.name()) : wanted;
		return actual.accept(CHECKED).equals(called.accept(CHECKED));
	}

	/**
	 * Return whether an index does. How and where it is kept is up to those who look
	 * after the server.
	 */
	public static boolean isSame(Index actual, Index wanted) {
		return kept(actual, actual.name())
			.equals(kept(wanted, (wanted.name() == null) ? actual.name() : wanted.name()));
	}

	private static Index kept(Index index, @Nullable Label name) {
		return new Index(name, index.keys(), index.unique(), index.method(), index.where(), index.include(),
				index.nullsDistinct(), List.of(), null);
	}

}
