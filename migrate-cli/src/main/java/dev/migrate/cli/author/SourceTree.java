package dev.migrate.cli.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionLocation;

/** The folders that the author of an application keeps its revisions in. */
final class SourceTree {

	private final Path directory;

	private final List<SourceFolder> folders;

	private SourceTree(Path directory, List<SourceFolder> folders) {
		this.directory = directory;
		this.folders = folders;
	}

	/**
	 * Find the source tree.
	 * @param project what belongs to the class path is below it
	 * @param current what locations outside of the class path are relative to
	 * @param locations the configured locations
	 */
	static SourceTree find(ProjectDirectory project, Path current, List<String> locations) {
		List<SourceFolder> folders = locations.stream()
			.map(RevisionLocation::of)
			.flatMap((location) -> folder(project, current, location).stream())
			.toList();
		if (folders.isEmpty()) {
			project.requireSingle();
			throw new SourceException.NoSourceTree(project.path(), locations);
		}
		return new SourceTree(project.path(), folders);
	}

	private static Optional<SourceFolder> folder(ProjectDirectory project, Path current, RevisionLocation location) {
		if (location.directory()) {
			return Optional
				.of(new SourceFolder(location, current.resolve(location.path()).normalize(), Optional.empty()));
		}
		return project.hasSources() ? Optional
			.of(new SourceFolder(location, project.resources().resolve(location.path()), Optional.of(project.java())))
				: Optional.empty();
	}

	Path directory() {
		return this.directory;
	}

	List<SourceFolder> folders() {
		return this.folders;
	}

	/** Return the folder that a user has chosen. */
	SourceFolder folder(String name) {
		return this.folders.stream()
			.filter((folder) -> folder.isCalled(name, this.directory))
			.findFirst()
			.orElseThrow(() -> new SourceException.UnknownFolder(name, locations()));
	}

	/** Return the folder for a revision that follows others. */
	SourceFolder folderAfter(List<RevisionId> downRevisions) {
		if (this.folders.size() == 1) {
			return this.folders.get(0);
		}
		Map<RevisionId, SourceFile> files = files();
		return downRevisions.stream()
			.limit(1)
			.filter(files::containsKey)
			.map(files::get)
			.map(SourceFile::folder)
			.findFirst()
			.orElseThrow(() -> new SourceException.SeveralFolders(locations()));
	}

	/** Return the source of a revision. */
	SourceFile file(RevisionId id) {
		return Optional.ofNullable(files().get(id)).orElseThrow(() -> new SourceException.NoSource(id, this.directory));
	}

	/** Return the revisions as they are now, whether they are compiled or not. */
	Map<RevisionId, SourceFile> files() {
		Map<RevisionId, SourceFile> files = new LinkedHashMap<>();
		for (SourceFolder folder : this.folders) {
			folder.roots()
				.flatMap(SourceTree::paths)
				.forEach((path) -> SourceFile.read(path, folder).ifPresent((file) -> {
					RevisionId id = file.revision().id();
					SourceFile first = files.putIfAbsent(id, file);
					if (first != null && !first.path().equals(path)) {
						throw new SourceException.SameRevision(id, first.path(), path);
					}
				}));
		}
		return files;
	}

	private static Stream<Path> paths(Path root) {
		if (!Files.isDirectory(root)) {
			return Stream.empty();
		}
		try (Stream<Path> paths = Files.walk(root)) {
			return paths.filter(Files::isRegularFile).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new SourceException.Unreadable(root, ex);
		}
		catch (UncheckedIOException ex) {
			throw new SourceException.Unreadable(root, new IOException(ex.getMessage(), ex));
		}
	}

	private List<String> locations() {
		return this.folders.stream().map((folder) -> folder.location().text()).toList();
	}

}
