package dev.migrate.cli.author;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrate.script.RevisionLocation;

/**
 * Where the revisions of a location are written.
 *
 * @param location the location
 * @param sql the folder of SQL files
 * @param java the root of Java sources, where classes count
 */
record SourceFolder(RevisionLocation location, Path sql, Optional<Path> java) {

	/** Return all folders that may hold revisions. */
	Stream<Path> roots() {
		return Stream.concat(Stream.of(this.sql), this.java.map((root) -> root.resolve(this.location.path())).stream());
	}

	/** Return whether a user may have meant it. */
	boolean isCalled(String name, Path directory) {
		boolean sameLocation = this.location.text().equals(name) || (!name.startsWith("file:")
				&& !this.location.directory() && RevisionLocation.of(name).path().equals(this.location.path()));
		return sameLocation || roots().anyMatch(directory.resolve(name).normalize()::equals);
	}

}
