package dev.migrate.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory that may be that of a project.
 *
 * @param path the directory
 */
record ProjectDirectory(Path path) {

	private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

	private static final String SOURCES = "src/main";

	Path resources() {
		return this.path.resolve(SOURCES + "/resources");
	}

	Path java() {
		return this.path.resolve(SOURCES + "/java");
	}

	/** Return whether sources belong below it, even if there are none yet. */
	boolean hasSources() {
		return Files.isDirectory(this.path.resolve(SOURCES)) || (isProject() && modules().isEmpty());
	}

	/** Refuse a directory that is that of several modules. */
	void requireSingle() {
		if (isProject() && !hasSources()) {
			throw new SourceException.SeveralModules(this.path, modules());
		}
	}

	private boolean isProject() {
		return BUILD_FILES.stream().anyMatch((file) -> Files.isRegularFile(this.path.resolve(file)));
	}

	private List<String> modules() {
		try (Stream<Path> children = Files.list(this.path)) {
			return children.map(ProjectDirectory::new)
				.filter(ProjectDirectory::isProject)
				.map((module) -> module.path().getFileName().toString())
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new SourceException.Unreadable(this.path, ex);
		}
	}

}
