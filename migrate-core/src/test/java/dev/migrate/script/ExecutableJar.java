package dev.migrate.script;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.loader.launch.LaunchedClassLoader;
import org.springframework.boot.loader.net.protocol.Handlers;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/** A jar that Spring Boot has made executable, with jars in it. */
final class ExecutableJar {

	private final Path jar;

	private final List<Path> libraries;

	ExecutableJar(Path jar, Path... libraries) {
		this.jar = jar;
		this.libraries = List.of(libraries);
		Repackager repackager = new Repackager(jar.toFile());
		repackager.setBackupSource(false);
		repackager.setMainClass("Main");
		try {
			repackager.repackage((callback) -> {
				for (Path library : libraries) {
					File file = library.toFile();
					callback.library(new Library(file, LibraryScope.COMPILE));
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Return the class loader that {@code java -jar} would run the application with. */
	ClassLoader classLoader() {
		Handlers.register();
		List<String> urls = new ArrayList<>(List.of("BOOT-INF/classes/"));
		this.libraries.forEach((library) -> urls.add("BOOT-INF/lib/" + library.getFileName()));
		return new LaunchedClassLoader(false, urls.stream().map(this::url).toArray(URL[]::new),
				getClass().getClassLoader());
	}

	private URL url(String entry) {
		try {
			return URI.create("jar:nested:" + this.jar.toUri().getRawPath() + "/!" + entry + "!/").toURL();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
