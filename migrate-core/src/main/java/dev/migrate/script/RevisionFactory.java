package dev.migrate.script;

/** Creates the instance of a Java revision that is about to run. */
@FunctionalInterface
public interface RevisionFactory {

	/**
	 * Create an instance.
	 * @param type a class that implements {@link JavaRevision}
	 */
	JavaRevision create(Class<?> type);

	/**
	 * Return a factory that calls the constructor without parameters, which need not be
	 * public.
	 */
	static RevisionFactory byConstructor() {
		return new ConstructorRevisionFactory();
	}

}
