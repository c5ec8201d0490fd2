package dev.migrate.demo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its application, which was killed before it could stop it.
 *
 * @param process the server
 * @param pidFile the file that the server removes when it has stopped
 */
record OrphanedServer(ProcessHandle process, Path pidFile) {

	private static final Logger logger = LoggerFactory.getLogger(OrphanedServer.class);

	private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

	private static final Duration PAUSE = Duration.ofMillis(50);

	/** Find the server that runs on a folder. */
	static Optional<OrphanedServer> in(Path cluster) {
		Path pidFile = cluster.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return Optional.empty();
		}
		try {
			return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
				.filter((process) -> serves(process, cluster))
				.map((process) -> new OrphanedServer(process, pidFile));
		}
		catch (IOException | NumberFormatException | IndexOutOfBoundsException ex) {
			throw new ServerStartException(cluster, ex);
		}
	}

	// After a restart of the machine, the number may belong to any other process.
	private static boolean serves(ProcessHandle process, Path cluster) {
		return process.info().commandLine().filter((command) -> command.contains(cluster.toString())).isPresent();
	}

	/** Stop it, and wait until it has. */
	void stop() {
		logger.info("Stopping PostgreSQL process {}, which lost its application", this.process.pid());
		this.process.destroy();
		long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
		while (isRunning()) {
			if (System.nanoTime() > deadline) {
				throw new OrphanedServerException(this.process.pid(), LONGEST_STOP);
			}
			pause();
		}
	}

	// Where nobody reaps orphans, a process that has ended still counts as alive.
	private boolean isRunning() {
		return this.process.isAlive() && Files.exists(this.pidFile);
	}

	private void pause() {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new OrphanedServerException(this.process.pid(), LONGEST_STOP);
		}
	}

}
