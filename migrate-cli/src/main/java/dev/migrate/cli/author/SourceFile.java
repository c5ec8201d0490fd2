package dev.migrate.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.migrate.revision.Revision;
import dev.migrate.script.RevisionText;

/**
 * A revision in the source tree.
 *
 * @param path its file
 * @param folder the folder that it was found in
 * @param text what is in the file
 */
record SourceFile(Path path, SourceFolder folder, RevisionText text) {

	/** Read a file, if it is a revision. */
	static Optional<SourceFile> read(Path path, SourceFolder folder) {
		try {
			return RevisionText.read(path.toString(), Files.readString(path))
				.map((text) -> new SourceFile(path, folder, text));
		}
		catch (IOException ex) {
			throw new SourceException.Unreadable(path, ex);
		}
	}

	Revision revision() {
		return this.text.header().revision();
	}

}
