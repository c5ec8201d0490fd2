package dev.migrate.benchmarks.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.benchmarks.peer.Cost;
import dev.migrate.benchmarks.peer.PeerMain;

/** A fresh virtual machine that runs a peer once. */
public final class ChildJvm implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private final List<String> said = new ArrayList<>();

	private ChildJvm(Process process) {
		this.process = process;
		this.output = process.inputReader(StandardCharsets.UTF_8);
	}

	/** Start a class with these arguments. */
	public static ChildJvm start(JvmOptions options, ClassPath classPath, Class<?> main, List<String> arguments)
			throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options.arguments());
		command.addAll(List.of("-cp", classPath.toString(), main.getName()));
		command.addAll(arguments);
		return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	/** Wait until it could begin. */
	public void awaitReady() throws IOException {
		String line = nextLine();
		while (!line.equals(PeerMain.READY)) {
			line = nextLine();
		}
	}

	/** Let it begin. */
	public void go() throws IOException {
		OutputStream input = this.process.getOutputStream();
		input.write('\n');
		input.flush();
	}

	/** Wait until it is done, and return what it cost. */
	public Cost awaitCost() throws IOException {
		Optional<Cost> cost = Optional.empty();
		while (cost.isEmpty()) {
			cost = Cost.parse(nextLine());
		}
		return cost.get();
	}

	private String nextLine() throws IOException {
		String line = this.output.readLine();
		if (line == null) {
			throw new IOException("The virtual machine ended too early:\n" + String.join("\n", this.said));
		}
		this.said.add(line);
		return line;
	}

	/** Wait until it has ended. */
	public void awaitEnd() throws IOException, InterruptedException {
		this.output.transferTo(Writer.nullWriter());
		this.process.waitFor();
	}

	/** End it, if it hasn't ended yet. */
	@Override
	public void close() {
		this.process.destroy();
	}

}
