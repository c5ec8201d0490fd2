package dev.migrate.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A program in a virtual machine of its own: what it says, and how it is ended. */
public final class JavaProgram implements AutoCloseable {

	private final List<String> output = new ArrayList<>();

	private final Process process;

	private final ClassArchive archive;

	private final Thread reader;

	private JavaProgram(Process process, ClassArchive archive) {
		this.process = process;
		this.archive = archive;
		this.reader = new Thread(this::read, "child-" + process.pid());
		this.reader.setDaemon(true);
		this.reader.start();
	}

	/**
	 * Start a class, in a virtual machine that starts quickly, with system properties.
	 */
	public static JavaProgram start(List<String> properties, Class<?> main, String... arguments) {
		return startBy(List.of(), properties, main, arguments);
	}

	/** Let another program start the same. */
	public static JavaProgram startBy(List<String> starter, List<String> properties, Class<?> main,
			String... arguments) {
		ClassArchive archive = ClassArchive.of(main);
		List<String> command = new ArrayList<>(starter);
		command.addAll(List.of(ClassArchive.JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
		command.addAll(archive.options());
		properties.forEach((property) -> command.add("-D" + property));
		command.addAll(List.of("-cp", ClassArchive.CLASS_PATH, main.getName()));
		command.addAll(List.of(arguments));
		try {
			return new JavaProgram(new ProcessBuilder(command).redirectErrorStream(true).start(), archive);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() {
		try (BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				add(line);
			}
		}
		catch (IOException ex) {
			add("(no more output: " + ex.getMessage() + ")");
		}
	}

	private void add(String line) {
		synchronized (this.output) {
			this.output.add(line);
			this.output.notifyAll();
		}
	}

	private void awaitLine() {
		synchronized (this.output) {
			try {
				this.output.wait(Eventually.PAUSE_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	/** Return the number of its process. */
	public long pid() {
		return this.process.pid();
	}

	/** Return all lines that it has written. */
	public List<String> output() {
		synchronized (this.output) {
			return List.copyOf(this.output);
		}
	}

	/** Return the rest of each line that begins with a word. */
	public List<String> said(String word) {
		return output().stream()
			.filter((line) -> line.equals(word) || line.startsWith(word + " "))
			.map((line) -> line.substring(word.length()).strip())
			.toList();
	}

	/** Wait until what it has said with a word is enough, or until it has ended. */
	public List<String> await(String word, Predicate<List<String>> enough) {
		Eventually.holds("the child says " + word, () -> enough.test(said(word)) || !this.process.isAlive(),
				this::toString, this::awaitLine);
		if (!this.process.isAlive()) {
			awaitExit();
		}
		return said(word);
	}

	/** Write a line to its input. */
	public void tell(String line) {
		try {
			this.process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
			this.process.getOutputStream().flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(toString(), ex);
		}
	}

	/** Wait for its end, and return whether it came. */
	public boolean endsInTime() {
		try {
			boolean ended = this.process.waitFor(Eventually.BOUND.toSeconds(), TimeUnit.SECONDS);
			this.reader.join(ended ? TimeUnit.SECONDS.toMillis(5) : 1);
			return ended;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Return whether it has not ended yet. */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/** End it as {@code kill -9} does. */
	public void kill() {
		this.process.destroyForcibly();
		awaitExit();
	}

	/** Ask it to end, as {@code kill} does. */
	public void terminate() {
		this.process.destroy();
	}

	/** Wait for its end and return its exit code. */
	public int awaitExit() {
		Eventually.holds("the child ends", () -> !this.process.isAlive(), this::toString);
		try {
			this.reader.join(TimeUnit.SECONDS.toMillis(5));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		int code = this.process.exitValue();
		if (code == 0) {
			this.archive.make();
		}
		return code;
	}

	@Override
	public String toString() {
		return "child " + this.process.pid() + output().stream().collect(Collectors.joining("\n", "; it said:\n", ""));
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
