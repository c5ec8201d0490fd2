package dev.migrate.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrate.cli.command.CommandHost;
import dev.migrate.render.NewRevision;
import dev.migrate.render.RevisionBody;
import dev.migrate.render.RevisionForm;
import dev.migrate.render.RevisionTemplates;
import dev.migrate.revision.RevisionDraft;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionLocation;

/**
 * Makes of a directory one that has revisions: in a Maven or Gradle project in its source
 * tree, elsewhere in a folder that is found through a file of properties beside it.
 */
final class Beginning {

	private static final List<String> PROPERTIES = List.of("application.properties", "application.yaml",
			"application.yml");

	private static final String FOLDER = "file:revisions";

	private static final RevisionId EXAMPLE = RevisionId.of("000000000001");

	private static final RevisionBody STATEMENTS = RevisionBody.ofSql("""
			CREATE TABLE example (
				id integer PRIMARY KEY,
				name varchar(100) NOT NULL
			);
			-- migrate:downgrade
			DROP TABLE example;
			""");

	private final ProjectDirectory project;

	private final CommandHost host;

	private final List<String> locations;

	private final List<Path> created = new ArrayList<>();

	private final List<Path> skipped = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	Beginning(ProjectDirectory project, CommandHost host) {
		this.project = project;
		this.host = host;
		this.locations = locations();
	}

	/** What is configured counts, unless it can't be written to. */
	private List<String> locations() {
		List<String> configured = this.host.options().locations();
		boolean writable = this.project.hasSources()
				|| configured.stream().map(RevisionLocation::of).anyMatch(RevisionLocation::directory);
		return writable ? configured : List.of(FOLDER);
	}

	void make() {
		this.project.requireSingle();
		boolean elsewhere = this.locations.equals(List.of(FOLDER));
		SourceTree tree = SourceTree.find(this.project,
				elsewhere ? this.project.path() : this.host.directory().toAbsolutePath(), this.locations);
		tree.folders().forEach((folder) -> directory(folder.sql()));
		example(tree);
		properties();
	}

	private void directory(Path directory) {
		if (Files.isDirectory(directory)) {
			return;
		}
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new SourceException.Unwritable(directory, ex);
		}
		this.created.add(directory);
		this.lines.add("Creating directory %s ...  done".formatted(directory));
	}

	private void example(SourceTree tree) {
		Optional<SourceFile> first = tree.files().values().stream().findFirst();
		if (first.isPresent()) {
			skip(first.get().path());
			return;
		}
		RevisionDraft draft = new RevisionDraft(EXAMPLE, List.of("base"), List.of(), List.of(), false,
				"create example");
		NewRevision revision = new NewRevision(draft.revision(RevisionGraph.of(List.of())),
				ZonedDateTime.now(this.host.clock().withZone(this.host.options().authoring().timezone())));
		NewSource source = new SourceRenderer(this.host.options().authoring(), RevisionTemplates.SQL).render(revision,
				RevisionForm.SQL, STATEMENTS, tree.folders().get(0));
		create(source.path(), source.text());
	}

	private void properties() {
		Path folder = this.project.hasSources() ? this.project.resources() : this.project.path();
		Optional<Path> present = PROPERTIES.stream().map(folder::resolve).filter(Files::exists).findFirst();
		if (present.isPresent()) {
			skip(present.get());
			if (!this.locations.equals(this.host.options().locations())) {
				this.lines
					.add("Please add migrate.locations=%s to %s before proceeding.".formatted(FOLDER, present.get()));
			}
			return;
		}
		Path file = folder.resolve(PROPERTIES.get(0));
		create(file, text());
		this.lines.add("Please edit the data source in %s before proceeding.".formatted(file));
	}

	private String text() {
		return Stream
			.of("# Where revisions are read from and written to.",
					"migrate.locations=" + String.join(",", this.locations), "", "# The database that they are for.",
					"#spring.datasource.url=jdbc:postgresql://localhost:5432/app", "#spring.datasource.username=app",
					"#spring.datasource.password=", "")
			.reduce((first, second) -> first + "\n" + second)
			.orElseThrow();
	}

	private void create(Path file, String text) {
		SourceWriter.create(file, text);
		this.created.add(file);
		this.lines.add("Generating %s ...  done".formatted(file));
	}

	private void skip(Path file) {
		this.skipped.add(file);
		this.lines.add("File %s already exists, skipping".formatted(file));
	}

	List<Path> created() {
		return this.created;
	}

	List<Path> skipped() {
		return this.skipped;
	}

	/** Return what was done, for a person. */
	List<String> lines() {
		return this.lines;
	}

}
