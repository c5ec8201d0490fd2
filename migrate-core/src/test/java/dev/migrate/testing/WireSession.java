package dev.migrate.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one session between client and server, and writes down what it sees. */
final class WireSession implements Closeable {

	private static final Logger logger = LoggerFactory.getLogger(WireSession.class);

	private final Socket client;

	private final Socket server;

	private final WireLog log;

	private final Supplier<Duration> delay;

	private final Map<String, String> prepared = new HashMap<>();

	private final Map<String, String> portals = new HashMap<>();

	WireSession(Socket client, Socket server, WireLog log, Supplier<Duration> delay) {
		this.client = client;
		this.server = server;
		this.log = log;
		this.delay = delay;
	}

	void start() throws IOException {
		this.client.setTcpNoDelay(true);
		this.server.setTcpNoDelay(true);
		start(this::carryQuestions);
		start(this::carryAnswers);
	}

	private void start(Carrier carrier) {
		Thread thread = new Thread(() -> run(carrier), "wire-proxy-" + this.client.getPort());
		thread.setDaemon(true);
		thread.start();
	}

	// Either side ends a session by closing its socket, which the other must see.
	private void run(Carrier carrier) {
		try (this.client; this.server) {
			carrier.carry();
		}
		catch (IOException ex) {
			logger.trace("Session ended", ex);
		}
	}

	private void carryQuestions() throws IOException {
		DataInputStream input = new DataInputStream(new BufferedInputStream(this.client.getInputStream()));
		DataOutputStream output = new DataOutputStream(new BufferedOutputStream(this.server.getOutputStream()));
		boolean started = false;
		boolean awaited = false;
		while (!Thread.interrupted()) {
			FrontendMessage message = started ? FrontendMessage.next(input) : FrontendMessage.first(input);
			started |= message.startsSession();
			record(message);
			message.writeTo(output);
			awaited |= message.startsSession() || message.isAnswered();
			if (input.available() == 0) {
				if (awaited) {
					pause();
				}
				output.flush();
				awaited = false;
			}
		}
	}

	private void carryAnswers() throws IOException {
		InputStream input = this.server.getInputStream();
		OutputStream output = this.client.getOutputStream();
		byte[] buffer = new byte[8192];
		for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
			int received = length;
			this.log.count((counts) -> counts.withReceived(received));
			output.write(buffer, 0, length);
		}
	}

	private void record(FrontendMessage message) throws IOException {
		this.log.count((counts) -> counts.withSent(message.length()));
		switch (message.type()) {
			case FrontendMessage.PARSE -> this.prepared.put(message.text(0), message.secondText());
			case FrontendMessage.BIND ->
				this.portals.put(message.text(0), this.prepared.getOrDefault(message.secondText(), ""));
			case FrontendMessage.EXECUTE -> this.log.statement(this.portals.getOrDefault(message.text(0), ""));
			case FrontendMessage.QUERY -> this.log.statement(message.text(0));
			default -> {
			}
		}
		if (message.startsSession()) {
			this.log.count(WireCounts::withConnection);
		}
		else if (message.isAnswered()) {
			this.log.count(WireCounts::withRoundTrip);
		}
	}

	private void pause() throws IOException {
		this.log.count(WireCounts::withWait);
		try {
			TimeUnit.NANOSECONDS.sleep(this.delay.get().toNanos());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while an answer was delayed", ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.client.close();
		this.server.close();
	}

	/** Carries bytes one way until the sender closes. */
	@FunctionalInterface
	private interface Carrier {

		void carry() throws IOException;

	}

}
