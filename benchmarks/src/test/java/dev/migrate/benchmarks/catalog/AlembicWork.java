package dev.migrate.benchmarks.catalog;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

import dev.migrate.benchmarks.harness.DatabaseUrl;

/** Work of Alembic, in a process of Python that measures itself. */
final class AlembicWork implements CatalogWork {

	private static final String SCRIPT = "alembic_catalog.py";

	private static final String READY = "ready";

	private final Process process;

	private final BufferedReader output;

	private AlembicWork(Process process) {
		this.process = process;
		this.output = process.inputReader(StandardCharsets.UTF_8);
	}

	/**
	 * Start the Alembic that is installed.
	 * @param work what it does, as the script calls it
	 */
	static AlembicWork start(DatabaseUrl database, String work) throws IOException, CatalogWorkException {
		List<String> command = new ArrayList<>(python());
		command.addAll(List.of("-c", script(), database.libpq(), work));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		AlembicWork started = new AlembicWork(process);
		started.answer(READY);
		return started;
	}

	private static String script() throws IOException {
		try (InputStream script = AlembicWork.class.getResourceAsStream(SCRIPT)) {
			return new String(Objects.requireNonNull(script, SCRIPT).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	// The command's first line names the interpreter that has Alembic's modules.
	private static List<String> python() throws IOException, CatalogWorkException {
		for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
			Path command = Path.of(folder, "alembic");
			if (Files.isExecutable(command)) {
				try (Stream<String> lines = Files.lines(command)) {
					return List.of(lines.findFirst().orElse("").replaceFirst("^#!\\s*", "").split(" ", -1));
				}
			}
		}
		throw new CatalogWorkException("not installed");
	}

	@Override
	public CatalogCost run() throws IOException, CatalogWorkException {
		OutputStream input = this.process.getOutputStream();
		input.write('\n');
		input.flush();
		return new CatalogCost(Duration.ofNanos(Long.parseLong(answer("\\d+"))), OptionalLong.empty());
	}

	private String answer(String expected) throws IOException, CatalogWorkException {
		String last = "";
		for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
			if (line.matches(expected)) {
				return line;
			}
			last = line.isBlank() ? last : line;
		}
		throw new CatalogWorkException(last);
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
