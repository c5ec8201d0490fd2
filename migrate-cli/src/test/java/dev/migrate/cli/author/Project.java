package dev.migrate.cli.author;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.AuthoringOptions;
import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.autogenerate.SchemaTarget;
import dev.migrate.autogenerate.TargetSchema;
import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.command.CommandHost;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A project in a directory, in which commands are typed. */
final class Project implements CommandHost {

	private final Path directory;

	private final Map<String, String> variables = new HashMap<>();

	private MigrateOptions options = MigrateOptions.defaults();

	private final Path classes;

	private Optional<DataSource> database = Optional.empty();

	private Optional<String> url = Optional.empty();

	private List<SchemaTarget> targets = List.of();

	private StringWriter out = new StringWriter();

	private StringWriter err = new StringWriter();

	Project(Path directory) {
		this.directory = directory;
		this.classes = directory.resolve("target/classes");
	}

	static Project maven(Path directory) {
		return new Project(directory).with("pom.xml", "<project/>");
	}

	Project with(String file, String text) {
		try {
			Path path = this.directory.resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Project withRevision(String file, String id, String... headers) {
		return with(file, "-- revision: %s\n%s\n-- migrate:upgrade\nSELECT 1;\n-- migrate:downgrade\nSELECT 2;\n"
			.formatted(id, Stream.of(headers).map((header) -> "-- " + header).reduce("", (a, b) -> a + b + "\n")));
	}

	Project withLocations(String... locations) {
		return withOptions(List.of(locations), this.options.authoring());
	}

	Project withAuthoring(AuthoringOptions authoring) {
		return withOptions(this.options.locations(), authoring);
	}

	private Project withOptions(List<String> locations, AuthoringOptions authoring) {
		this.options = MigrateOptions.builder().locations(locations).authoring(authoring).build();
		return this;
	}

	Project withVariable(String name, String value) {
		this.variables.put(name, value);
		return this;
	}

	Project withDatabase(DataSource database) {
		this.database = Optional.of(database);
		return this;
	}

	/** Say that the database is at a URL, where none may be. */
	Project withUrl(String url) {
		this.url = Optional.of(url);
		return withDatabase(new DriverManagerDataSource(url));
	}

	/** Want these tables. */
	Project withTarget(Table... tables) {
		Schema schema = Schema.EMPTY.tables(List.of(tables));
		this.targets = List.of(new SchemaTarget() {

			@Override
			public String name() {
				return "the entities";
			}

			@Override
			public TargetSchema schema() {
				return TargetSchema.of(schema);
			}

		});
		return this;
	}

	/** Build it, as far as files in SQL need that. */
	Project built() {
		for (String file : files()) {
			if (file.startsWith("src/main/resources/")) {
				with(file.replace("src/main/resources/", "target/classes/"), text(file));
			}
		}
		return this;
	}

	/** Run a command, and return what it has answered. */
	String run(String... arguments) {
		ExitCode code = code(arguments);
		if (code != ExitCode.DONE) {
			throw new AssertionError(code + ": " + this.err);
		}
		return answer();
	}

	/** Run a command that must fail, and return what it says instead. */
	String refusal(String... arguments) {
		ExitCode code = code(arguments);
		if (code == ExitCode.DONE) {
			throw new AssertionError("Done: " + this.out);
		}
		return code + " " + this.err.toString().strip().replace(this.directory.toString(), "~");
	}

	/** Return what the last command has answered. */
	String answer() {
		return this.out.toString().replace(this.directory.toString(), "~");
	}

	/** Return what the last command has said besides its answer. */
	String remarks() {
		return this.err.toString().replace(this.directory.toString(), "~");
	}

	ExitCode code(String... arguments) {
		this.out = new StringWriter();
		this.err = new StringWriter();
		Terminal terminal = Terminal.plain(new PrintWriter(this.out, true), new PrintWriter(this.err, true));
		return CommandInvocation.of(terminal, List.of(arguments)).run(() -> this);
	}

	String text(String file) {
		try {
			return Files.readString(this.directory.resolve(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Return the files, from the directory on. */
	List<String> files() {
		try (Stream<Path> files = Files.walk(this.directory)) {
			return new ArrayList<>(files.filter(Files::isRegularFile)
				.map((file) -> this.directory.relativize(file).toString())
				.sorted()
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public Path directory() {
		return this.directory;
	}

	@Override
	public Clock clock() {
		return Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC);
	}

	@Override
	public Map<String, String> variables() {
		return this.variables;
	}

	@Override
	public MigrateOptions options() {
		return this.options;
	}

	@Override
	public List<String> profiles() {
		return List.of();
	}

	@Override
	public Optional<String> url() {
		return this.url;
	}

	@Override
	public Migrator migrator() {
		try {
			ClassLoader classLoader = new URLClassLoader(new URL[] { this.classes.toUri().toURL() }, null);
			return this.database.map(Migrator::builder)
				.orElseGet(Migrator::builder)
				.options(this.options)
				.classLoader(classLoader)
				.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public List<SchemaTarget> targets(DataSource compared) {
		return this.targets;
	}

}
