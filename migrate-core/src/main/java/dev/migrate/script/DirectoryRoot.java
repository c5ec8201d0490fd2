package dev.migrate.script;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A directory on disk. It is always scanned: what a build wrote about it may be older
 * than what it holds.
 */
record DirectoryRoot(RevisionLocation location, Path directory) implements RevisionRoot {

	DirectoryRoot {
		directory = directory.toAbsolutePath().normalize();
	}

	@Override
	public void readWith(ScriptReader reader) {
		List<FoundFile> files = new ArrayList<>();
		collect(this.directory, this.location.path(), files);
		reader.scan(files);
	}

	private void collect(Path folder, String name, List<FoundFile> files) {
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
			for (Path entry : entries) {
				String entryName = name + '/' + entry.getFileName();
				if (Files.isDirectory(entry)) {
					collect(entry, entryName, files);
				}
				else {
					add(new FoundFile(entryName, entry.toString(), () -> Files.readAllBytes(entry)), files);
				}
			}
		}
		catch (IOException ex) {
			throw new UnreadableRevisionException(name, ex);
		}
	}

	/** A class can only be loaded from the class path. */
	private void add(FoundFile file, List<FoundFile> files) {
		if (file.isSql() || (file.isClass() && !this.location.directory())) {
			files.add(file);
		}
	}

}
