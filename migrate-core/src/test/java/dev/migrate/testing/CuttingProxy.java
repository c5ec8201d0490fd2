package dev.migrate.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between a client and a PostgreSQL server, and cuts the line when it is told to.
 */
public final class CuttingProxy implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(CuttingProxy.class);

	private final AtomicReference<Optional<Cut>> next = new AtomicReference<>(Optional.empty());

	private final List<Socket> sockets = new ArrayList<>();

	private final List<Line> cut = new ArrayList<>();

	private volatile Duration delay = Duration.ZERO;

	private final PostgresServer.Database database;

	private final ServerSocket socket;

	private CuttingProxy(PostgresServer.Database database, ServerSocket socket) {
		this.database = database;
		this.socket = socket;
	}

	/** Start a proxy, on a free port, to the server of a database. */
	public static CuttingProxy to(PostgresServer.Database database) {
		try {
			CuttingProxy proxy = new CuttingProxy(database, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
			start(proxy::accept);
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Return the database as seen through the proxy. */
	public PostgresServer.Database database() {
		return new PostgresServer.Database(this.socket.getLocalPort(), this.database.name());
	}

	/** Cut the line of whoever asks the server something next. */
	public void cutNext(Cut cut) {
		this.next.set(Optional.of(cut));
	}

	/** Cut no line, if none has been cut since it was asked for. */
	public void cutNone() {
		this.next.set(Optional.empty());
	}

	/** Carry every question later by this, from now on. */
	public void delay(Duration time) {
		this.delay = time;
	}

	/** Let the server notice of each line that was cut that its client is gone. */
	public void letTheServerNotice() {
		try {
			synchronized (this.sockets) {
				for (Line line : this.cut) {
					line.server().close();
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept() throws IOException {
		while (!this.socket.isClosed()) {
			Socket client = remembered(this.socket.accept());
			Socket server = remembered(new Socket("localhost", this.database.port()));
			Line line = new Line(client, server);
			start(() -> carryQuestions(line));
			start(() -> carryAnswers(line));
		}
	}

	private Socket remembered(Socket opened) throws IOException {
		opened.setTcpNoDelay(true);
		synchronized (this.sockets) {
			this.sockets.add(opened);
		}
		return opened;
	}

	private void carryQuestions(Line line) throws IOException {
		InputStream input = line.client().getInputStream();
		OutputStream output = line.server().getOutputStream();
		byte[] buffer = new byte[8192];
		for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
			Optional<Cut> cut = this.next.getAndSet(Optional.empty());
			if (cut.isPresent()) {
				cut(line, cut.get(), buffer, length);
				return;
			}
			LockSupport.parkNanos(this.delay.toNanos());
			output.write(buffer, 0, length);
		}
		line.server().close();
	}

	private void cut(Line line, Cut where, byte[] question, int length) throws IOException {
		synchronized (this.sockets) {
			this.cut.add(line);
		}
		where.happens(line, question, length);
	}

	private void carryAnswers(Line line) throws IOException {
		line.server().getInputStream().transferTo(line.client().getOutputStream());
		line.client().close();
	}

	private static void start(Carrier carrier) {
		Thread thread = new Thread(() -> run(carrier), "cutting-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private static void run(Carrier carrier) {
		try {
			carrier.carry();
		}
		catch (IOException ex) {
			logger.trace("A line ended", ex);
		}
	}

	/** Accept nobody any more, and end every line, cut or not. */
	@Override
	public void close() {
		try {
			this.socket.close();
			synchronized (this.sockets) {
				for (Socket opened : this.sockets) {
					opened.close();
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where a line is cut. */
	public enum Cut {

		/** The server never hears the question, and sees its client go. */
		BEFORE_THE_SERVER {
			@Override
			void happens(Line line, byte[] question, int length) throws IOException {
				line.server().close();
				line.client().close();
			}
		},

		/** The server hears the question, and its answer is lost. */
		BEFORE_THE_CLIENT {
			@Override
			void happens(Line line, byte[] question, int length) throws IOException {
				line.client().shutdownOutput();
				line.server().getOutputStream().write(question, 0, length);
				line.server().shutdownOutput();
			}
		},

		/** The server hears the question, and doesn't notice that its client is gone. */
		UNNOTICED_BY_THE_SERVER {
			@Override
			void happens(Line line, byte[] question, int length) throws IOException {
				line.client().shutdownOutput();
				line.server().getOutputStream().write(question, 0, length);
			}
		},

		/** Nobody notices anything: what the client asks just never arrives. */
		UNNOTICED_BY_ANYONE {
			@Override
			void happens(Line line, byte[] question, int length) throws IOException {
				line.client().getInputStream().transferTo(OutputStream.nullOutputStream());
			}
		};

		abstract void happens(Line line, byte[] question, int length) throws IOException;

	}

	/**
	 * Both ends of a session.
	 *
	 * @param client where questions come from
	 * @param server where answers come from
	 */
	record Line(Socket client, Socket server) {
	}

	/** Carries bytes until the sender closes. */
	@FunctionalInterface
	private interface Carrier {

		void carry() throws IOException;

	}

}
