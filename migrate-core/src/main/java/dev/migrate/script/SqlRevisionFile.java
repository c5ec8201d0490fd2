package dev.migrate.script;

import java.util.List;

/**
 * A revision written in SQL: a header of comment lines, the statements of the upgrade
 * below a line {@code -- migrate:upgrade}, and those of the downgrade below a line
 * {@code -- migrate:downgrade}.
 *
 * @param flavor how its SQL is written
 * @param header what the file says about itself
 * @param upgrade the statements that lead to the revision, placeholders unreplaced
 * @param downgrade the statements that lead back, placeholders unreplaced
 */
public record SqlRevisionFile(SqlFlavor flavor, RevisionHeader header, List<ScriptStatement> upgrade,
		List<ScriptStatement> downgrade) {

	public SqlRevisionFile {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
	}

	/**
	 * Read a file.
	 * @param flavor how its SQL is written
	 * @param location where it is kept, for messages
	 * @param content its bytes, in UTF-8
	 * @throws InvalidRevisionsException with all that is wrong with it
	 */
	public static SqlRevisionFile parse(SqlFlavor flavor, String location, byte[] content) {
		try {
			return parse(flavor, location, Utf8Text.decode(content, location));
		}
		catch (MalformedTextException ex) {
			throw new InvalidRevisionsException(List.of(ex));
		}
	}

	/**
	 * Read the text of a file.
	 * @param flavor how its SQL is written
	 * @param location where it is kept, for messages
	 * @param text its text
	 * @throws InvalidRevisionsException with all that is wrong with it
	 */
	public static SqlRevisionFile parse(SqlFlavor flavor, String location, String text) {
		return new SqlRevisionReader(flavor, location, text).read();
	}

	/**
	 * Return the hash of the statements of the upgrade, placeholders unreplaced. The
	 * downgrade may be mended after the upgrade has run and does not count.
	 */
	public String statementHash() {
		return StatementHash.of(this.flavor, this.upgrade);
	}

}
