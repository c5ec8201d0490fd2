package dev.migrate.autogenerate;

/** Tells whether what looks like a new name is one. */
@FunctionalInterface
public interface RenameJudge {

	/** Nobody knows. */
	RenameJudge NOBODY = (rename) -> Verdict.UNDECIDED;

	/** Return what a rename that would explain a difference is. */
	Verdict judge(Rename rename);

	/** What is known about a rename. */
	enum Verdict {

		/** It is one: whatever it holds stays. */
		RENAMED,

		/** It is none: one goes with all it holds, another comes. */
		REPLACED,

		/** Somebody has to decide. */
		UNDECIDED

	}

}
