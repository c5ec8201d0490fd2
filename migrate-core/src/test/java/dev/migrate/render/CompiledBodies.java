package dev.migrate.render;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Probe;
import dev.migrate.operation.SqlStatement;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.JavaRevision;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Compiles revisions that were written, and notes what they do when they run. */
final class CompiledBodies {

	private CompiledBodies() {
	}

	/** Return the operations that each of the bodies consists of when it goes up. */
	static List<List<Operation>> operations(Path folder, List<RevisionBody> bodies) throws Exception {
		List<JavaFileObject> sources = IntStream.range(0, bodies.size())
			.<JavaFileObject>mapToObj((i) -> new Source("Revision" + i, source("Revision" + i, bodies.get(i))))
			.toList();
		compile(folder, sources);
		List<List<Operation>> operations = new ArrayList<>();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() },
				CompiledBodies.class.getClassLoader())) {
			for (int i = 0; i < bodies.size(); i++) {
				Recorder recorder = new Recorder();
				revision(loader, "written.Revision" + i).upgrade(recorder);
				operations.add(recorder.operations);
			}
		}
		return operations;
	}

	private static JavaRevision revision(ClassLoader loader, String name) throws ReflectiveOperationException {
		Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor();
		constructor.setAccessible(true);
		return (JavaRevision) constructor.newInstance();
	}

	private static String source(String name, RevisionBody body) {
		Revision revision = new Revision(RevisionId.of("a1"), List.of(), List.of(), List.of(), "written");
		return new JavaRevisionWriter(RevisionTemplates.JAVA).write(
				new NewRevision(revision, ZonedDateTime.parse("2026-11-21T10:00:00Z")),
				new JavaClassName("written", name), body);
	}

	private static void compile(Path folder, List<JavaFileObject> sources) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		List<String> options = List.of("-d", folder.toString(), "-proc:none", "-Xlint:all", "-Xlint:-options",
				"-classpath", System.getProperty("java.class.path"));
		assertThat(compiler.getTask(messages, null, null, options, null, sources).call())
			.withFailMessage(() -> messages.toString())
			.isTrue();
		assertThat(messages.toString()).isEmpty();
	}

	private static final class Source extends SimpleJavaFileObject {

		private final String text;

		Source(String name, String text) {
			super(URI.create("string:///written/" + name + ".java"), Kind.SOURCE);
			this.text = text;
		}

		@Override
		public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
			return this.text;
		}

	}

	private static final class Recorder implements Operations {

		private final List<Operation> operations = new ArrayList<>();

		@Override
		public void run(Operation operation) {
			this.operations.add(operation);
		}

		@Override
		public void execute(String sql) {
			run(new ExecuteSql(SqlStatement.of(sql)));
		}

		@Override
		public void execute(String sql, Probe probe) {
			run(new ExecuteSql(SqlStatement.of(sql), Optional.of(probe)));
		}

		@Override
		public void execute(String sql, Map<String, ?> parameters) {
			throw new UnsupportedOperationException(sql);
		}

		@Override
		public JdbcClient jdbc() {
			throw new UnsupportedOperationException();
		}

	}

}
