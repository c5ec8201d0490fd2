package dev.migrate.maven.guide;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An application that runs while its reader does something else.
 *
 * @param process the process that has started it
 */
record RunningApplication(Process process) {

	/** Return what it says until that is enough, or until it ends. */
	String said(Predicate<String> isEnough) {
		CompletableFuture<String> said = new CompletableFuture<>();
		Thread listener = new Thread(() -> listen(isEnough, said), "application");
		listener.setDaemon(true);
		listener.start();
		return said.orTimeout(5, TimeUnit.MINUTES).join();
	}

	// It is listened to until the end, as it would wait for somebody who does.
	private void listen(Predicate<String> isEnough, CompletableFuture<String> said) {
		StringBuilder text = new StringBuilder();
		try (BufferedReader output = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				text.append(line).append('\n');
				if (!said.isDone() && isEnough.test(text.toString())) {
					said.complete(text.toString());
				}
			}
			said.complete(text.toString());
		}
		catch (IOException ex) {
			said.completeExceptionally(new UncheckedIOException(ex));
		}
	}

	/** Stop it, and wait until nothing of it runs any more. */
	void stop() {
		List<ProcessHandle> processes = Stream.concat(this.process.descendants(), Stream.of(this.process.toHandle()))
			.toList();
		processes.forEach(ProcessHandle::destroy);
		processes.forEach((stopped) -> stopped.onExit().join());
	}

}
