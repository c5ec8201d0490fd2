package dev.migrate.benchmarks.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogManager;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Runs a peer once. It begins when it is told to, in a virtual machine that has loaded
 * the driver and made a connection, but nothing of the tool.
 */
public final class PeerMain {

	/** What it says when it could begin. */
	public static final String READY = "READY";

	private PeerMain() {
	}

	/**
	 * Run a peer.
	 * @param args the class of the peer, the URL of the database and the scripts
	 */
	public static void main(String[] args) throws Exception {
		PrintStream out = System.out;
		LogManager.getLogManager().getLogger("").setLevel(Level.WARNING);
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(args[1]);
		dataSource.getConnection().close();
		Meter meter = new Meter();
		meter.measure(() -> Thread.onSpinWait());
		out.println(READY);
		if (isToldToBegin()) {
			Cost cost = meter.measure(() -> peer(args[0]).migrate(dataSource, Path.of(args[2])));
			out.println(cost.toLine());
		}
	}

	private static Peer peer(String name) throws ReflectiveOperationException {
		return Class.forName(name).asSubclass(Peer.class).getDeclaredConstructor().newInstance();
	}

	private static boolean isToldToBegin() throws IOException {
		return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine() != null;
	}

}
