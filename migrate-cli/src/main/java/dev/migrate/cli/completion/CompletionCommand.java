package dev.migrate.cli.completion;

import java.util.regex.Pattern;

import dev.migrate.cli.command.CommandScope;
import dev.migrate.cli.command.ExitCode;
import dev.migrate.cli.command.Need;
import dev.migrate.cli.command.Subcommand;
import dev.migrate.cli.command.UsageException;
import dev.migrate.cli.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Let a shell complete commands. */
@Command(name = "completion",
		description = "Write the script by which a shell completes commands, options and their values.",
		footer = { "", "With an alias of yours, as in alias shop='java -jar shop.jar migrate':", "",
				"  shop completion bash --name shop > ~/.shop-completion",
				"  echo 'source ~/.shop-completion' >> ~/.bashrc", "", "Examples:", "  migrate completion bash",
				"  migrate completion zsh --name shop" })
public final class CompletionCommand extends Subcommand {

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

	@Parameters(paramLabel = "SHELL", description = "The shell: ${COMPLETION-CANDIDATES}.")
	private Shell shell = Shell.bash;

	@Option(names = "--name", paramLabel = "NAME", defaultValue = "migrate",
			description = "What you type for 'java -jar app.jar migrate' (default: ${DEFAULT-VALUE}).")
	private String name = "";

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Need need() {
		return Need.NOTHING;
	}

	@Override
	public void verify() {
		if (!NAME.matcher(this.name).matches()) {
			throw new UsageException(
					"'%s' can't be completed: --name takes letters, digits, '_', '-' and '.', as in '--name shop'"
						.formatted(this.name));
		}
	}

	@Override
	public ExitCode run(CommandScope scope) {
		String script = new CompletionScript(this.shell, this.name).text(this.spec.root().commandLine());
		scope.answer(new JsonObject().put("shell", this.shell).put("name", this.name).put("script", script),
				(terminal) -> terminal.text(script));
		return ExitCode.DONE;
	}

}
