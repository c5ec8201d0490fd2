package dev.migrate.script;

/** Files that can run: everything in them is read, and verified. */
record CompleteSql(ScriptSettings settings) implements SqlEntries {

	@Override
	public RevisionEntry entry(FoundFile file) {
		SqlRevisionFile read = SqlRevisionFile.parse(this.settings.flavor(), file.name(),
				file.content().read(file.name()));
		if (read.header().placeholders()) {
			this.settings.placeholders().ifPresent((placeholders) -> {
				placeholders.replace(read.upgrade(), file.name());
				placeholders.replace(read.downgrade(), file.name());
			});
		}
		return new RevisionEntry(RevisionEntry.Form.SQL, file.name(), read.header(), read.statementHash());
	}

}
