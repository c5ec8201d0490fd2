package dev.migrate.hibernate.shop;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compiles what exists as text only.
 *
 * @param folder where the classes are written
 */
record SourceCompiler(Path folder) {

	/**
	 * Compile, and return what loads the classes.
	 * @param sources the sources by their paths
	 */
	ClassLoader compile(Map<String, String> sources) {
		List<Source> files = sources.entrySet()
			.stream()
			.map((source) -> new Source(source.getKey(), source.getValue()))
			.toList();
		StringWriter messages = new StringWriter();
		List<String> options = List.of("-d", this.folder.toString(), "-proc:none", "-classpath",
				System.getProperty("java.class.path"));
		try {
			Files.createDirectories(this.folder);
			boolean compiled = ToolProvider.getSystemJavaCompiler()
				.getTask(messages, null, null, options, null, files)
				.call();
			assertThat(compiled).withFailMessage(messages::toString).isTrue();
			return new URLClassLoader(new URL[] { this.folder.toUri().toURL() }, getClass().getClassLoader());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String path, String text) {
			super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) {
			return this.text;
		}

	}

}
