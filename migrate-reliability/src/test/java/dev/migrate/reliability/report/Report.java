package dev.migrate.reliability.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report that a run makes of itself: a file for each scenario, which several virtual
 * machines write at once, and a table of them all.
 *
 * @param folder where the build writes
 */
record Report(Path folder) {

	static Report ofThisBuild() {
		return new Report(Path.of("target"));
	}

	void write(Line line) {
		try {
			Path lines = Files.createDirectories(this.folder.resolve("reliability"));
			replace(lines.resolve(line.scenario() + " " + line.fault().replaceAll("\\W+", " ")), line.text());
			replace(this.folder.resolve("reliability.md"), markdown(lines(lines)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Line> lines(Path folder) throws IOException {
		List<Line> lines = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((each) -> !each.toString().endsWith(".new")).toList()) {
				lines.add(Line.parse(Files.readString(file)));
			}
		}
		lines.sort(Comparator.comparing(Line::scenario).thenComparing(Line::fault));
		return lines;
	}

	private static String markdown(List<Line> lines) {
		List<String> text = new ArrayList<>(List.of("# Faults injected in this run", "",
				"| | fault | injected | survived | rows lost | steps run twice | longest stall |",
				"|---|---|---:|---:|---:|---:|---:|"));
		lines.forEach((line) -> text.add(line.markdown()));
		text.add(Line.sum(lines).markdown());
		return String.join("\n", text) + "\n";
	}

	private static void replace(Path file, String text) throws IOException {
		Path written = Files
			.writeString(file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".new"), text);
		Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

}
