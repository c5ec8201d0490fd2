package dev.migrate.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between a client and a PostgreSQL server, and counts what goes over the wire. It
 * can also make the way longer.
 */
public final class WireProxy implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(WireProxy.class);

	private final ServerSocket socket;

	private final String serverHost;

	private final int serverPort;

	private final WireLog log = new WireLog();

	private final List<WireSession> sessions = new ArrayList<>();

	private volatile Duration delay = Duration.ZERO;

	private WireProxy(String serverHost, int serverPort, ServerSocket socket) {
		this.serverHost = serverHost;
		this.serverPort = serverPort;
		this.socket = socket;
	}

	/** Start a proxy, on a free port, to the server there. */
	public static WireProxy to(String host, int port) {
		try {
			WireProxy proxy = new WireProxy(host, port, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
			Thread thread = new Thread(proxy::accept, "wire-proxy");
			thread.setDaemon(true);
			thread.start();
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Start a proxy to the server of the database. */
	public static WireProxy to(PostgresServer.Database database) {
		return to("localhost", database.port());
	}

	/** Return the port to connect to. */
	public int port() {
		return this.socket.getLocalPort();
	}

	/** Return the database as seen through the proxy. */
	public PostgresServer.Database through(PostgresServer.Database database) {
		return new PostgresServer.Database(port(), database.name());
	}

	/** Return a data source of the database that goes through the proxy. */
	public PGSimpleDataSource dataSource(PostgresServer.Database database) {
		return through(database).dataSource();
	}

	/** Let each wait of the client for the server take this much longer. */
	public void delay(Duration delay) {
		this.delay = delay;
	}

	/** Return what was sent and received since the start or the last reset. */
	public WireCounts counts() {
		return this.log.counts();
	}

	/**
	 * Return the text of each statement since the start or the last reset, in their
	 * order. What a simple query says at once is one statement.
	 */
	public List<String> statements() {
		return this.log.statements();
	}

	/** Forget what was counted so far. */
	public void reset() {
		this.log.clear();
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				open(this.socket.accept());
			}
			catch (IOException ex) {
				logger.trace("No session", ex);
			}
		}
	}

	private void open(Socket client) throws IOException {
		try {
			WireSession session = new WireSession(client, new Socket(this.serverHost, this.serverPort), this.log,
					() -> this.delay);
			synchronized (this.sessions) {
				// A thread that waits in accept may still be handed a client after the
				// socket was closed.
				if (this.socket.isClosed()) {
					session.close();
					return;
				}
				this.sessions.add(session);
			}
			session.start();
		}
		catch (IOException ex) {
			client.close();
			throw ex;
		}
	}

	/** Accept no more sessions, and end those that are open. */
	@Override
	public void close() {
		try {
			this.socket.close();
			synchronized (this.sessions) {
				for (WireSession session : this.sessions) {
					session.close();
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
