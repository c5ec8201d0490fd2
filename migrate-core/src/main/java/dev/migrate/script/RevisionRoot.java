package dev.migrate.script;

/** One place that a location stands for: a directory, or a folder of an archive. */
sealed interface RevisionRoot permits ArchiveRoot, DirectoryRoot, IndexedRoot {

	/** Have all revisions below read. */
	void readWith(ScriptReader reader);

}
