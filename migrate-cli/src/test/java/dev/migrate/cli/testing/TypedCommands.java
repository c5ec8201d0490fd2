package dev.migrate.cli.testing;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import dev.migrate.MigrateOptions;
import dev.migrate.Migrator;
import dev.migrate.cli.CommandInvocation;
import dev.migrate.cli.command.CommandHost;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.execution.LockPolicy;
import dev.migrate.execution.LockScope;
import dev.migrate.script.RevisionSource;
import org.jspecify.annotations.Nullable;

/** Commands, as somebody types them for an application that is only these revisions. */
public final class TypedCommands {

	private static final int WIDTH = 100;

	private final @Nullable DataSource dataSource;

	private final RevisionSource revisions;

	private final Path directory;

	private final Map<String, String> configured = new LinkedHashMap<>();

	private Optional<String> url = Optional.empty();

	private List<String> profiles = List.of();

	private Optional<String> answers = Optional.empty();

	public TypedCommands(@Nullable DataSource dataSource, RevisionSource revisions, Path directory) {
		this.dataSource = dataSource;
		this.revisions = revisions;
		this.directory = directory;
	}

	/** Configure a JDBC URL. */
	public TypedCommands url(String url) {
		this.url = Optional.of(url);
		return this;
	}

	/** Configure a property of the application. */
	public TypedCommands property(String name, String value) {
		this.configured.put(name, value);
		return this;
	}

	/** Activate profiles. */
	public TypedCommands profiles(String... profiles) {
		this.profiles = List.of(profiles);
		return this;
	}

	/** Sit at a terminal and answer what is asked. */
	public TypedCommands person(String answers) {
		this.answers = Optional.of(answers);
		return this;
	}

	/** Type a command. */
	public Said type(String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		ExitCode code = run(new PrintWriter(out), new PrintWriter(err), arguments);
		return new Said(code, out.toString(), err.toString());
	}

	/** Type a command whose words go where they are said. */
	public ExitCode run(PrintWriter out, PrintWriter err, String... arguments) {
		Terminal terminal = new Terminal(out, err,
				this.answers.map((text) -> new BufferedReader(new StringReader(text))), () -> WIDTH, false);
		CommandInvocation invocation = CommandInvocation.of(terminal, List.of(arguments));
		return invocation.run(() -> host(invocation.properties()));
	}

	private CommandHost host(Map<String, String> properties) {
		Map<String, String> all = new LinkedHashMap<>(this.configured);
		all.putAll(properties);
		MigrateOptions options = options(all);
		Migrator.Builder builder = (this.dataSource != null) ? Migrator.builder(this.dataSource) : Migrator.builder();
		return new Application(this.directory, options, this.profiles, this.url,
				builder.options(options).source(this.revisions).build());
	}

	private static MigrateOptions options(Map<String, String> properties) {
		Map<String, String> arguments = new LinkedHashMap<>();
		MigrateOptions.Builder options = MigrateOptions.builder();
		properties.forEach((name, value) -> {
			switch (name) {
				case "migrate.tag" -> options.tag(value);
				case "migrate.lock-timeout" -> options.lockTimeout(Duration.parse(value));
				case "migrate.lock-scope" -> options.lockScope(LockScope.valueOf(value.toUpperCase(Locale.ROOT)));
				case "migrate.lock-policy" -> options.lockPolicy(LockPolicy.valueOf(value));
				default -> arguments.put(name.replaceFirst("^migrate\\.arguments\\[(.*)]$", "$1"), value);
			}
		});
		return options.arguments(arguments).build();
	}

	private record Application(Path directory, MigrateOptions options, List<String> profiles, Optional<String> url,
			Migrator migrator) implements CommandHost {
	}

}
