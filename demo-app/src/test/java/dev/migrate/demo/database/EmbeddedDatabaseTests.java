package dev.migrate.demo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedDatabaseTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withUserConfiguration(EmbeddedDatabaseConfiguration.class);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void stepsAsideWhenServerIsGiven() {
		this.contextRunner.withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:5432/shop")
			.run((context) -> assertThat(context).doesNotHaveBean(EmbeddedDatabase.class));
	}

	@Test
	void folderIsForOneAtATime() {
		try (DataDirectory first = DataDirectory.open(this.folder)) {
			assertThat(first.cluster()).isEqualTo(this.folder.resolve("postgresql"));
			assertThatExceptionOfType(DirectoryInUseException.class).isThrownBy(() -> DataDirectory.open(this.folder))
				.withMessageContaining(this.folder.toString());
		}
		DataDirectory.open(this.folder).close();
	}

	@Test
	void folderThatIsAFileIsRefused() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatExceptionOfType(UnusableDirectoryException.class).isThrownBy(() -> DataDirectory.open(file));
	}

	@Test
	void processThatServesAnotherFolderIsNoOrphan() throws IOException {
		Files.writeString(this.folder.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
		assertThat(OrphanedServer.in(this.folder)).isEmpty();
	}

	@Test
	void processThatIsGoneIsNoOrphan() throws IOException, InterruptedException {
		Process gone = new ProcessBuilder("true").start();
		gone.waitFor();
		Files.writeString(this.folder.resolve("postmaster.pid"), gone.pid() + "\n");
		assertThat(OrphanedServer.in(this.folder)).isEmpty();
	}

	@Test
	void failureIsShownWithWhatToDo() {
		RootUserException failure = new RootUserException(new IOException("initdb failed"));
		FailureAnalysis analysis = new EmbeddedDatabaseFailureAnalyzer().analyze(failure, failure);
		assertThat(analysis.getDescription()).contains("refuses to run as root", "unshare");
		assertThat(analysis.getAction()).contains("ordinary user", "--spring.datasource.url=");
	}

}
