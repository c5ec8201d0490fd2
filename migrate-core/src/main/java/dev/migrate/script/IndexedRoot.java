package dev.migrate.script;

/**
 * A folder of an archive whose revisions are known without a search.
 *
 * @param archive the folder
 * @param index the index that covers it
 */
record IndexedRoot(ArchiveRoot archive, RevisionIndex index) implements RevisionRoot {

	@Override
	public void readWith(ScriptReader reader) {
		for (RevisionEntry entry : this.index.entries()) {
			boolean sql = entry.form() == RevisionEntry.Form.SQL;
			String path = sql ? entry.location() : entry.location().replace('.', '/');
			if (this.archive.location().contains(path)) {
				reader.take(entry, this.archive);
			}
		}
	}

}
