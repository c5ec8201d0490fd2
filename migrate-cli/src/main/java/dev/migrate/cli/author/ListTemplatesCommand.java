package dev.migrate.cli.author;

import java.nio.file.Path;
import java.util.List;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Terminal;
import picocli.CommandLine.Command;

/** What can new revisions look like? */
@Command(name = "list-templates", aliases = "list_templates", description = "Show what new revisions can look like.",
		footer = { "", "Examples:", "  migrate list-templates",
				"  migrate list-templates --migrate.templates=src/main/migrate" })
public final class ListTemplatesCommand extends SourceCommand {

	@Override
	public ExitCode run(CommandScope scope) {
		Path directory = sources().project(scope.host()).path();
		List<TemplateFolder.Template> templates = TemplateFolder.of(scope.host().options().authoring(), directory)
			.templates();
		scope.answer(new JsonObject().put("templates", templates.stream().map(ListTemplatesCommand::json).toList()),
				(terminal) -> show(templates, terminal));
		return ExitCode.DONE;
	}

	private static JsonObject json(TemplateFolder.Template template) {
		return new JsonObject().put("name", template.name())
			.put("form", template.form().extension())
			.put("file", template.file());
	}

	private static void show(List<TemplateFolder.Template> templates, Terminal terminal) {
		terminal.line("Available templates:");
		terminal.line("");
		templates.forEach((template) -> terminal.line("%s - %s".formatted(template.fileName(),
				template.file().map(Path::toString).orElse("part of Migrate"))));
		terminal.line("");
		terminal.line("Templates are used via the 'revision' command, e.g.:");
		terminal.line("");
		terminal.line("  migrate revision --template revision --sql -m \"add customer\"");
	}

}
