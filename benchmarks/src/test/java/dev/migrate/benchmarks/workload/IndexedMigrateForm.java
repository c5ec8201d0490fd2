package dev.migrate.benchmarks.workload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import dev.migrate.script.ClasspathRevisionSource;
import dev.migrate.script.RevisionIndexer;
import dev.migrate.script.SqlFlavor;

/** A jar with SQL revisions of ours and their index, as a build makes it. */
public final class IndexedMigrateForm implements ScriptForm {

	private final MigrateForm form = new MigrateForm();

	@Override
	public Path write(Workload workload, Path folder) throws IOException {
		Path classes = this.form.write(workload, Files.createDirectory(folder.resolve("classes")));
		new RevisionIndexer(classes, List.of(ClasspathRevisionSource.DEFAULT_LOCATION), SqlFlavor.POSTGRESQL).write();
		return pack(classes, folder.resolve("revisions.jar"));
	}

	private static Path pack(Path classes, Path jar) throws IOException {
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream output = new JarOutputStream(file);
				Stream<Path> paths = Files.walk(classes)) {
			List<Path> entries = paths.filter((path) -> !path.equals(classes)).sorted().toList();
			for (Path entry : entries) {
				add(output, classes, entry);
			}
		}
		return jar;
	}

	private static void add(JarOutputStream output, Path classes, Path path) throws IOException {
		boolean directory = Files.isDirectory(path);
		String name = classes.relativize(path).toString().replace('\\', '/');
		output.putNextEntry(new JarEntry(directory ? name + "/" : name));
		if (!directory) {
			Files.copy(path, output);
		}
		output.closeEntry();
	}

}
