package dev.migrate.reliability.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/**
 * Makes the table of {@code docs/reliability.md}: the same faults, tool by tool. It takes
 * minutes and asserts nothing, so it only runs when it is asked for by its name.
 */
class ComparePeers {

	private static final Path RESULT = Path.of("target", "peers.md");

	private final List<String> lines = new ArrayList<>();

	@Test
	void writesTheTable() throws IOException {
		add(row("fault", Peer::title));
		add(row("---", (peer) -> "---"));
		add("F03: killed while the history is committed", PeerTrial::killDuringCommit);
		add("F08: eight start together on an empty database", PeerTrial::startTogether);
		add("F09: who migrates is killed while two wait", PeerTrial::killHolder);
		add("F12: `CREATE INDEX CONCURRENTLY`, with nobody else there", PeerTrial::buildConcurrently);
		add("F19: the third statement fails, without a transaction; then it would succeed", PeerTrial::failHalfWay);
		Files.write(RESULT, this.lines);
	}

	private void add(String fault, Function<PeerTrial, String> trial) {
		add(row(fault, (peer) -> trial.apply(new PeerTrial(peer))));
	}

	private void add(String line) {
		this.lines.add(line);
		System.out.println(line);
	}

	private static String row(String first, Function<Peer, String> cell) {
		return Arrays.stream(Peer.values())
			.map(cell)
			.map((text) -> text.replace("|", "\\|"))
			.collect(Collectors.joining(" | ", "| " + first + " | ", " |"));
	}

}
