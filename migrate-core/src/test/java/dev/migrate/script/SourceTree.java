package dev.migrate.script;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/** A small project: files and classes in a directory, which can be made a jar. */
final class SourceTree {

	private final Path directory;

	SourceTree(Path directory) {
		this.directory = directory;
	}

	Path directory() {
		return this.directory;
	}

	/** Write a file. */
	SourceTree with(String name, String text) {
		try {
			Path file = this.directory.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Write an SQL revision into {@code db/revisions}. */
	SourceTree withRevision(String id, String... headers) {
		return with("db/revisions/" + id + ".sql", sql(id, headers));
	}

	/** Compile a class, given its body with annotations. Imports are there. */
	SourceTree withClass(String name, String source, String... options) {
		String packageName = name.substring(0, name.lastIndexOf('.'));
		Path file = this.directory.resolveSibling("sources").resolve(name.replace('.', '/') + ".java");
		try {
			Files.createDirectories(file.getParent());
			Files.createDirectories(this.directory);
			Files.writeString(file, "package %s;\nimport dev.migrate.operation.*; import dev.migrate.script.*;\n%s"
				.formatted(packageName, source));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		List<String> arguments = new ArrayList<>(List.of("-d", this.directory.toString(), "-proc:none", "-cp",
				this.directory + System.getProperty("path.separator") + System.getProperty("java.class.path")));
		arguments.addAll(List.of(options));
		arguments.add(file.toString());
		int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
		assertThat(result).as("compilation of " + name).isZero();
		return this;
	}

	/** Write the index of the revisions. */
	SourceTree indexed(String... locations) {
		new RevisionIndexer(this.directory,
				(locations.length > 0) ? List.of(locations) : List.of(ClasspathRevisionSource.DEFAULT_LOCATION),
				SqlFlavor.POSTGRESQL)
			.write();
		return this;
	}

	/** Return a class loader of the directory. */
	ClassLoader classLoader() {
		return classLoader(this.directory);
	}

	/** Make a jar of it beside the directory, with entries for folders. */
	Path jar(String name) {
		Path jar = this.directory.resolveSibling(name);
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream output = new JarOutputStream(file);
				Stream<Path> paths = Files.walk(this.directory)) {
			for (Path path : paths.sorted().toList()) {
				String entry = this.directory.relativize(path).toString().replace('\\', '/');
				if (!entry.isEmpty()) {
					boolean folder = Files.isDirectory(path);
					output.putNextEntry(new JarEntry(folder ? entry + '/' : entry));
					if (!folder) {
						Files.copy(path, output);
					}
				}
			}
			return jar;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ClassLoader classLoader(Path... paths) {
		try {
			URL[] urls = new URL[paths.length];
			for (int i = 0; i < paths.length; i++) {
				urls[i] = paths[i].toUri().toURL();
			}
			return new URLClassLoader(urls, SourceTree.class.getClassLoader());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Class<?> loaded(ClassLoader classLoader, String name) {
		try {
			return classLoader.loadClass(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Return an SQL revision that creates a table of its own name. */
	static String sql(String id, String... headers) {
		StringBuilder text = new StringBuilder("-- revision: " + id + "\n");
		for (String header : headers) {
			text.append("-- ").append(header).append('\n');
		}
		return text
			.append("-- migrate:upgrade\ncreate table t_%s ();\n-- migrate:downgrade\ndrop table t_%s;\n".formatted(id,
					id))
			.toString();
	}

}
