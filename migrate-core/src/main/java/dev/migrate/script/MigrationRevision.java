package dev.migrate.script;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which revision a {@link JavaRevision} is and what it follows.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MigrationRevision {

	/** The id of the revision, unique in the graph. */
	String id();

	/** The revisions this one follows: none for a base, several for a merge. */
	String[] downRevisions() default {};

	/** Names that the branch of this revision answers to. */
	String[] branchLabels() default {};

	/** Revisions or branch labels that must be applied before this one. */
	String[] dependsOn() default {};

	/** What the revision does. */
	String message() default "";

	/** When the revision was written, as an ISO-8601 instant or date. */
	String created() default "";

	/**
	 * Whether the revision runs in a transaction together with its version row. Say
	 * {@code false} for statements that a database refuses there, such as
	 * {@code CREATE INDEX CONCURRENTLY}.
	 */
	boolean transactional() default true;

	/**
	 * Whether a revision without a transaction may be run again from its first statement
	 * after it was interrupted, because each of its statements finds its own earlier
	 * effect.
	 */
	boolean rerunnable() default false;

	/**
	 * Why the revision can't be downgraded. Empty for one that can.
	 */
	String irreversible() default "";

	/**
	 * Why a downgrade has nothing to do. Empty for a revision that has something to undo:
	 * one that forgot its downgrade is told from one that needs none.
	 */
	String nothingToUndo() default "";

	/**
	 * Backfills that must be done before the revision runs.
	 */
	String[] requiresBackfill() default {};

	/**
	 * Whether the revision takes away what earlier builds of the application use, and so
	 * must not run while a process of one of them is alive.
	 */
	boolean contract() default false;

}
