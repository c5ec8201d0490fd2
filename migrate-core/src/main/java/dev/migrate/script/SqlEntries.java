package dev.migrate.script;

/** Decides how much of an SQL file has to be written before it counts. */
@FunctionalInterface
interface SqlEntries {

	/**
	 * Return what the file says.
	 * @throws InvalidRevisionsException with all that is wrong with it
	 */
	RevisionEntry entry(FoundFile file);

	/** Return what the header says, whatever is below it. */
	static RevisionEntry ofDraft(FoundFile file) {
		String text = Utf8Text.decode(file.content().read(file.name()), file.name());
		return new RevisionEntry(RevisionEntry.Form.SQL, file.name(), SqlRevisionText.read(file.name(), text).header(),
				"");
	}

}
