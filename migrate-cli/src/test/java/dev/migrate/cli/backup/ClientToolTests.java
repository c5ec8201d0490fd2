package dev.migrate.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.migrate.revision.RevisionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Programs, URLs and files of backups. */
class ClientToolTests {

	private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.6Z");

	@TempDir
	private Path directory;

	private ClientTool tool(String... names) {
		return new ClientTool(this.directory.toString(), "Install it.", names);
	}

	private void script(String name, String text) throws IOException {
		Path file = Files.writeString(this.directory.resolve(name), "#!/bin/sh\n" + text + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
	}

	@Test
	void toolThatIsMissingIsNamedWithItsRemedy() {
		assertThatExceptionOfType(BackupException.MissingTool.class).isThrownBy(() -> tool("a").run(Map.of()))
			.withMessage("There is no 'a' on the PATH, so nothing was done. Install it.");
		assertThatExceptionOfType(BackupException.MissingTool.class).isThrownBy(() -> tool("a", "b").run(Map.of()))
			.withMessage("There is neither 'a' nor 'b' on the PATH, so nothing was done. Install it.");
	}

	@Test
	void toolThatFailsIsToldWithItsWords() throws IOException {
		script("a", "echo $WHY >&2; exit 3");
		assertThatExceptionOfType(BackupException.ToolFailed.class)
			.isThrownBy(() -> tool("a").run(Map.of("WHY", "no disk")))
			.withMessage("'a' ended with 3: no disk");
	}

	@Test
	void firstToolThatIsThereIsTaken() throws IOException {
		script("b", "cat; echo $1");
		Path input = Files.writeString(this.directory.resolve("input"), "read ");
		assertThat(tool("a", "b").run(Map.of(), Optional.of(input), "x")).isEqualTo("read x\n");
	}

	@Test
	void urlIsReadInItsParts() {
		JdbcUrl url = JdbcUrl.parse("jdbc:postgresql://one:5433,[::1]/my%20shop?user=me&sslmode=require");
		assertThat(url.hosts()).containsExactly(new JdbcUrl.Host("one", Optional.of("5433")),
				new JdbcUrl.Host("::1", Optional.empty()));
		assertThat(url.database()).isEqualTo("my shop");
		assertThat(url.parameters()).isEqualTo(Map.of("user", "me", "sslmode", "require"));
		assertThat(JdbcUrl.parse("jdbc:postgresql:shop").database()).isEqualTo("shop");
		assertThat(JdbcUrl.parse("jdbc:mysql://db:3307/shop").hosts())
			.containsExactly(new JdbcUrl.Host("db", Optional.of("3307")));
	}

	@Test
	void nameSaysOfWhatItIsFromWhenAndWhere() {
		assertThat(named(Optional.of(List.of(RevisionId.of("2b7c"), RevisionId.of("1f/0a")))))
			.isEqualTo("my_shop-20260102T030405Z-1f_0a+2b7c.dump");
		assertThat(named(Optional.of(List.of()))).isEqualTo("my_shop-20260102T030405Z-base.dump");
		assertThat(named(Optional.empty())).isEqualTo("my_shop-20260102T030405Z-unknown.dump");
		assertThat(named(Optional.of(IntStream.range(100, 130).mapToObj((i) -> RevisionId.of("r" + i)).toList())))
			.isEqualTo("my_shop-20260102T030405Z-30-heads.dump");
	}

	private String named(Optional<List<RevisionId>> rows) {
		BackupFile file = BackupFile.named(this.directory, "my shop", TIME, new FoundRevisions(rows).name(60), "dump");
		return String.valueOf(file.path().getFileName());
	}

	@Test
	void fileThatFailsHalfwayIsNotThere() {
		BackupFile file = new BackupFile(this.directory.resolve("x"));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> file.write((part) -> {
			throw new IllegalStateException("halfway");
		}));
		assertThat(this.directory).isEmptyDirectory();
	}

}
