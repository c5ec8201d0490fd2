package dev.migrate.cli.author;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.json.JsonObject;
import picocli.CommandLine.Command;

/** Begin with revisions. */
@Command(name = "init",
		description = "Make folders, a first revision and properties. What is there already stays as it is.",
		footer = { "", "They are made in src/main/resources of a Maven or Gradle project, elsewhere in",
				"the current folder: type the other commands there, too.",
				"Then name the database in application.properties:", "",
				"  spring.datasource.url=jdbc:postgresql://localhost:5432/app", "  spring.datasource.username=app",
				"  spring.datasource.password=...", "", "Examples:", "  migrate init",
				"  migrate init --directory shop-service" })
public final class InitCommand extends SourceCommand {

	@Override
	public ExitCode run(CommandScope scope) {
		Beginning beginning = new Beginning(sources().project(scope.host()), scope.host());
		beginning.make();
		scope.answer(
				new JsonObject().put("created", beginning.created().stream().map(Object::toString).toList())
					.put("skipped", beginning.skipped().stream().map(Object::toString).toList()),
				(terminal) -> beginning.lines().forEach(terminal::line));
		return ExitCode.DONE;
	}

}
