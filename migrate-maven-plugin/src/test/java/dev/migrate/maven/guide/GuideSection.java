package dev.migrate.maven.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of a page of the guide that can be followed. A block of commands is typed;
 * marks tell what else is done: {@code <!-- edit: FILE -->} and
 * {@code <!-- add: FILE -->} above a block that goes into a file, {@code <!-- start -->}
 * above a command that runs until {@code <!-- stop -->}.
 *
 * @param text what is written in it
 */
record GuideSection(String text) {

	private static final Pattern STEP = Pattern.compile(
			"<!-- (?<stop>stop) -->|(?:<!-- (?<mark>edit|add|start)(?:: (?<file>\\S+))? -->\n)?```\\w*\n(?<block>.*?)```\n",
			Pattern.DOTALL);

	/** Read the section with a title. */
	static GuideSection read(Path page, String title) throws IOException {
		Matcher section = Pattern
			.compile("^## " + Pattern.quote(title) + "\n(.*?)(?=^## |\\z)", Pattern.DOTALL | Pattern.MULTILINE)
			.matcher(Files.readString(page));
		if (!section.find()) {
			throw new IllegalArgumentException("There is no section '%s' in %s".formatted(title, page));
		}
		return new GuideSection(section.group(1));
	}

	/** Return what is to be done, in its order. */
	List<GuideStep> steps() {
		List<GuideStep> steps = new ArrayList<>();
		Matcher matcher = STEP.matcher(this.text);
		while (matcher.find()) {
			steps.add((matcher.group("stop") != null) ? new GuideStep.Stop() : step(matcher));
		}
		return steps;
	}

	private static GuideStep step(Matcher matcher) {
		String block = matcher.group("block");
		String mark = Objects.requireNonNullElse(matcher.group("mark"), "type");
		return switch (mark) {
			case "edit" -> new GuideStep.Edit(matcher.group("file"), block);
			case "add" -> new GuideStep.Add(matcher.group("file"), block);
			case "start" -> new GuideStep.Start(new ShownSession(block));
			default -> new GuideStep.Type(new ShownSession(block));
		};
	}

}
