package dev.migrate.render;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.ClasspathRevisionSource;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionText;
import dev.migrate.script.SqlFlavor;
import dev.migrate.script.SqlRevisionFile;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever its author types as a message, a revision is read back with it. */
class NastyMessageTests {

	private static final ZonedDateTime CREATED = ZonedDateTime.parse("2026-11-21T10:15:00Z");

	private static final List<String> PIECES = List.of("\"", "'", "\"\"\"", "\\", "\\u0022", "\\u000a", "\\uuuu005c",
			"\\n", "*/", "/*", "//", "--", "-- migrate:upgrade", "-- migrate:downgrade", "migrate:upgrade",
			"-- revision: x", ";", "${name}", "%(rev)s", "%n", "{{header}}", "$1", "\n", "\n\n", "\r\n", "\r", "\t",
			"|", "\n|", "\n| ", "\n-- ", "\n:", " ", "   ", "\u0000", "\u0001", "\u0007", "\u000b", "\f", "\u007f",
			"\u0085", "\u00a0", "\u2028", "\u202e", "\u200b", "\uFEFF", "é", "e\u0301", "ß", "日本", "🚀", "א", "@",
			"C:\\Users\\u", "a", "1", "#", "$$", "$tag$", "`", "[", "]", "{", "}", "none");

	@TempDir
	private Path directory;

	@Test
	void sqlIsReadBackInEveryDatabase() {
		for (NewRevision revision : revisions()) {
			String text = new SqlRevisionWriter(RevisionTemplates.SQL).write(revision,
					RevisionBody.ofSql("SELECT 1;\n-- migrate:downgrade\nSELECT 2;"));
			for (SqlFlavor flavor : SqlFlavor.values()) {
				SqlRevisionFile file = SqlRevisionFile.parse(flavor, "x.sql", text.getBytes(StandardCharsets.UTF_8));
				assertThat(file.header().revision()).isEqualTo(revision.revision());
				assertThat(file.upgrade()).hasSize(1);
			}
			assertThat(draft("x.sql", text)).isEqualTo(revision.revision());
		}
	}

	@Test
	void javaCompilesAndIsReadBack() throws Exception {
		List<NewRevision> revisions = revisions();
		List<String> arguments = new ArrayList<>(
				List.of("-d", this.directory.resolve("classes").toString(), "-proc:none", "-encoding", "UTF-8",
						"-Xlint:all", "-Werror", "-cp", System.getProperty("java.class.path")));
		for (NewRevision revision : revisions) {
			JavaClassName name = JavaClassName.of("db/revisions", revision.revision().id().value());
			String text = new JavaRevisionWriter(RevisionTemplates.JAVA).write(revision, name, RevisionBody.EMPTY);
			assertThat(draft("X.java", text)).isEqualTo(revision.revision());
			Path file = this.directory.resolve("java").resolve(name.path());
			Files.createDirectories(file.getParent());
			arguments.add(Files.writeString(file, text).toString());
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
			.isZero();
		assertThat(compiled())
			.containsExactlyInAnyOrderElementsOf(revisions.stream().map(NewRevision::revision).toList());
	}

	private List<Revision> compiled() throws Exception {
		URL classes = this.directory.resolve("classes").toUri().toURL();
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { classes }, getClass().getClassLoader())) {
			return ClasspathRevisionSource.builder()
				.classLoader(classLoader)
				.build()
				.read(SqlFlavor.POSTGRESQL)
				.scripts()
				.stream()
				.map(RevisionScript::revision)
				.toList();
		}
	}

	private static Revision draft(String file, String text) {
		return RevisionText.read(file, text).orElseThrow().header().revision();
	}

	/** Each piece alone, and many at random, always the same. */
	private static List<NewRevision> revisions() {
		List<String> messages = new ArrayList<>(PIECES);
		Random random = new Random(20261121);
		for (int i = 0; i < 300; i++) {
			StringBuilder message = new StringBuilder();
			random.ints(1 + random.nextInt(8), 0, PIECES.size()).forEach((piece) -> message.append(PIECES.get(piece)));
			messages.add(message.toString());
		}
		List<NewRevision> revisions = new ArrayList<>();
		for (String message : messages) {
			RevisionId id = RevisionId.of("r" + revisions.size());
			revisions.add(new NewRevision(new Revision(id, List.of(), List.of(), List.of(), message), CREATED));
		}
		return revisions;
	}

	@Test
	void messageIsThatOfItsAuthor() {
		Revision revision = new Revision(RevisionId.of("a"), List.of(), List.of(), List.of(), " a \"b\"\t\r\n  c\n ");
		assertThat(new NewRevision(revision, CREATED).revision().message()).isEqualTo("a \"b\"\n  c");
	}

}
