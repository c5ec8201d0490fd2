package dev.migrate.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrate.demo.process.FinishedProcess;
import dev.migrate.testing.InstalledPrograms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What happens to commits and merges in a repository with the hook. */
class PreCommitHookIT {

	private static final String RESOURCES = "src/main/resources/db/revisions";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path repository;

	@SuppressWarnings("NullAway.Init")
	private SqlFolder revisions;

	@BeforeEach
	void beginWithTheRevisionsOfTheShop() throws Exception {
		assumeTrue(InstalledPrograms.have("git"));
		Path module = this.repository.resolve("demo-app");
		copy(RESOURCES, module);
		copy("src/main/java/db/revisions", module);
		copy("deploy", module);
		Files.createDirectory(module.resolve("target"));
		Files.createSymbolicLink(module.resolve("target/demo-app.jar"), DemoProcess.JAR);
		Files.writeString(this.repository.resolve(".gitignore"), "target\n");
		this.revisions = new SqlFolder(module.resolve(RESOURCES));
		git("init", "--initial-branch=main");
		for (String command : Readme.commands("hook")) {
			assertThat(run("sh", "-c", command).code()).isZero();
		}
		assertThat(commit().said()).contains("valid: 12 revisions, no database asked");
	}

	@Test
	void secondHeadIsRefusedAtAMergeUntilItIsJoined() throws Exception {
		git("switch", "--create", "feature");
		this.revisions.add("mine", SqlFolder.HEAD, "SELECT 1", "SELECT 2");
		assertThat(commit().code()).isZero();
		git("switch", "main");
		this.revisions.add("theirs", SqlFolder.HEAD, "SELECT 1", "SELECT 2");
		assertThat(commit().code()).isZero();
		FinishedProcess merge = run("git", "merge", "--no-edit", "feature");
		assertThat(merge.code()).isNotZero();
		assertThat(merge.said()).contains("The revisions end at 2 heads");
		FinishedProcess joined = FinishedProcess.ofMigrate(this.repository.resolve("demo-app"),
				List.of("merge", "-m", "merge feature"));
		assertThat(joined.code()).as(joined.said()).isZero();
		assertThat(commit().code()).isZero();
		assertThat(run("git", "status", "--porcelain").out()).isEmpty();
	}

	@Test
	void secondHeadIsRefusedAtACommit() throws Exception {
		this.revisions.add("other", "17ed579fc22a", "SELECT 1", "SELECT 2");
		FinishedProcess commit = commit();
		assertThat(commit.code()).isNotZero();
		assertThat(commit.said()).contains("The revisions end at 2 heads", "Join them with 'merge heads'");
	}

	@Test
	void brokenRevisionIsRefused() throws Exception {
		Files.writeString(this.revisions.folder().resolve("broken.sql"), "-- revision: broken\n-- colour: red\n");
		FinishedProcess commit = commit();
		assertThat(commit.code()).isNotZero();
		assertThat(commit.said()).contains("broken.sql", "colour");
	}

	@Test
	void whatIsNotCommittedDoesNotCount() throws Exception {
		Files.writeString(this.revisions.folder().resolve("draft.sql"), "-- revision: draft\n");
		Files.writeString(this.repository.resolve("notes.txt"), "later");
		git("add", "notes.txt");
		assertThat(run("git", "commit", "-m", "Add notes").code()).isZero();
		this.revisions.add("other", SqlFolder.HEAD, "SELECT 1", "SELECT 2");
		git("add", this.revisions.folder().resolve("other.sql").toString());
		FinishedProcess commit = run("git", "commit", "-m", "Add a revision");
		assertThat(commit.code()).as(commit.said()).isZero();
		assertThat(commit.said()).contains("valid: 13 revisions");
	}

	@Test
	void withoutAJarItSaysHowToGetOne() throws Exception {
		Files.delete(this.repository.resolve("demo-app/target/demo-app.jar"));
		this.revisions.add("other", SqlFolder.HEAD, "SELECT 1", "SELECT 2");
		FinishedProcess commit = commit();
		assertThat(commit.code()).isNotZero();
		assertThat(commit.said()).contains("mvn -DskipTests package");
	}

	private FinishedProcess commit() throws IOException, InterruptedException {
		git("add", "--all");
		return run("git", "commit", "-m", "Change something");
	}

	private void git(String... arguments) throws IOException, InterruptedException {
		List<String> line = new ArrayList<>(List.of("git"));
		line.addAll(List.of(arguments));
		FinishedProcess git = run(line.toArray(String[]::new));
		assertThat(git.code()).as(git.said()).isZero();
	}

	private FinishedProcess run(String... line) throws IOException, InterruptedException {
		Map<String, String> environment = new HashMap<>(DemoProcess.QUICK_START);
		environment.putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_AUTHOR_NAME", "Author", "GIT_AUTHOR_EMAIL",
				"author@example.com", "GIT_COMMITTER_NAME", "Author", "GIT_COMMITTER_EMAIL", "author@example.com"));
		return FinishedProcess.run(this.repository, environment, List.of(line));
	}

	private static void copy(String folder, Path module) throws IOException {
		Path target = Files.createDirectories(module.resolve(folder));
		try (Stream<Path> files = Files.list(Path.of(folder))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}

}
