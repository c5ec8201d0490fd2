package dev.migrate.operation;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a revision can do to a database. Every call takes effect at once, on the
 * connection and in the transaction of the migration, so that a revision may read between
 * two changes.
 */
public interface Operations extends TableChanges, ObjectChanges {

	/**
	 * Return the same for what is in a schema: every name that does not say another is
	 * taken to be there, referred tables included.
	 */
	default Operations inSchema(String schema) {
		return new QualifiedOperations(this, schema);
	}

	/**
	 * Execute SQL text as it is written: nothing in it is replaced. Text with several
	 * statements is split, and each is sent on its own.
	 */
	void execute(String sql);

	/**
	 * Execute one statement with bound parameters. A parameter is written {@code :name};
	 * a colon anywhere else (a cast, a string, a comment, a name that is not in
	 * {@code parameters}) stays text.
	 */
	void execute(String sql, Map<String, ? extends @Nullable Object> parameters);

	/**
	 * Execute one statement as it is written, and say how to find out whether it has
	 * taken effect. Where nobody knows that any more – the run was killed while the
	 * statement ran, and no transaction holds it – the next run asks and goes on.
	 */
	default void execute(String sql, Probe probe) {
		execute(sql);
	}

	/**
	 * Mark something that has to be decided before the revision can run: a revision whose
	 * class says this is refused when it is read. Do what is asked and delete the call.
	 * @param question what is to be decided, as a constant
	 */
	default void decide(String question) {
		throw new UndecidedException(question);
	}

	/**
	 * Return what this run was given for its revisions. A revision that needs an argument
	 * asks for it before its first change, so that nothing has run when it is missing.
	 */
	default Arguments arguments() {
		return Arguments.NONE;
	}

	/**
	 * Return access to data on the migration's own connection and in its transaction.
	 */
	JdbcClient jdbc();

}
