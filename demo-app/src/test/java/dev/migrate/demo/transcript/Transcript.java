package dev.migrate.demo.transcript;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A session at a terminal: remarks, command lines, and what came of them. The README
 * beside the transcripts tells how to read one.
 *
 * @param lines its lines
 */
record Transcript(List<String> lines) {

	private static final String COMMAND = "$ ";

	private static final String REMARK = "# ";

	Transcript {
		lines = List.copyOf(lines);
	}

	/** Return the value of a remark {@code # NAME: VALUE}. */
	String setting(String name, String otherwise) {
		String beginning = REMARK + name + ": ";
		return this.lines.stream()
			.filter((line) -> line.startsWith(beginning))
			.findFirst()
			.map((line) -> line.substring(beginning.length()))
			.orElse(otherwise);
	}

	/** Return what was typed. */
	List<String> commands() {
		return this.lines.stream().filter(Transcript::isCommand).map(Transcript::typed).toList();
	}

	/** Type everything again. */
	Transcript repeated(Function<String, Outcome> shell) {
		return new Transcript(this.lines.stream()
			.filter((line) -> isCommand(line) || isRemark(line) || line.isEmpty())
			.filter((line) -> !line.isEmpty())
			.flatMap((line) -> isCommand(line) ? Stream.concat(Stream.of(line), answer(line, shell)) : Stream.of(line))
			.toList());
	}

	private static Stream<String> answer(String line, Function<String, Outcome> shell) {
		List<String> answer = shell.apply(typed(line)).lines();
		if (answer.stream().anyMatch((answered) -> isCommand(answered) || isRemark(answered))) {
			throw new IllegalStateException("Can't be told from what was typed:\n" + String.join("\n", answer));
		}
		return answer.stream();
	}

	private static boolean isCommand(String line) {
		return line.startsWith(COMMAND);
	}

	private static boolean isRemark(String line) {
		return line.startsWith(REMARK);
	}

	private static String typed(String line) {
		return line.substring(COMMAND.length());
	}

	@Override
	public String toString() {
		return this.lines.stream().collect(Collectors.joining("\n", "", "\n"));
	}

}
