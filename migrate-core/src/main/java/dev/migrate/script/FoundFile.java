package dev.migrate.script;

/**
 * A file below a location.
 *
 * @param name its path as the class path or the user has it, such as
 * {@code db/revisions/add_user.sql}
 * @param identity what tells it from every other file
 * @param content its bytes
 */
record FoundFile(String name, String identity, ScriptContent content) {

	boolean isSql() {
		return this.name.regionMatches(true, this.name.length() - 4, ".sql", 0, 4);
	}

	boolean isClass() {
		return this.name.endsWith(".class") && !this.name.endsWith("-info.class");
	}

}
