package dev.migrate.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.migrate.render.RevisionBody;
import dev.migrate.script.InvalidRevisionsException;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.SqlRevisionFile;

/**
 * A file of statements that somebody has written, and that a revision is to run.
 *
 * @param path the file
 */
record StatementFile(Path path) {

	RevisionBody body() {
		try {
			return RevisionBody.ofSql(Files.readString(this.path));
		}
		catch (IOException ex) {
			throw new SourceException.Unreadable(this.path, ex);
		}
	}

	/** Refuse statements with which the new revision would be none in any database. */
	void verify(NewSource source) {
		InvalidRevisionsException first = null;
		for (SqlFlavor flavor : SqlFlavor.values()) {
			try {
				SqlRevisionFile.parse(flavor, this.path.toString(), source.text());
				return;
			}
			catch (InvalidRevisionsException ex) {
				if (ex.isUnfinished()) {
					return;
				}
				first = (first != null) ? first : ex;
			}
		}
		if (first != null) {
			throw first;
		}
	}

}
