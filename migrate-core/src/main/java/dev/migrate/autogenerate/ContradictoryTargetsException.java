package dev.migrate.autogenerate;

/** Two targets want different things of the same name. */
public final class ContradictoryTargetsException extends AutogenerateException {

	private static final long serialVersionUID = 1L;

	ContradictoryTargetsException(String name, String one, String other) {
		super("Both %s and %s describe '%s', and not alike. Nothing was written. Describe it in one of them, or alike in both."
			.formatted(one, other, name), null);
	}

}
