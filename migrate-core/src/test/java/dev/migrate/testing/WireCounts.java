package dev.migrate.testing;

/**
 * What went over the wire between a client and PostgreSQL.
 *
 * @param connections how many sessions were opened
 * @param statements how many statements the server was asked to run, {@code BEGIN} and
 * {@code COMMIT} among them
 * @param roundTrips how often the server said that it was ready for more: once for each
 * session's start, simple query and synchronised message
 * @param waits how often the client waited for that; less than the round trips where it
 * sent several questions at once, as the driver does with {@code BEGIN} and the first
 * statement
 * @param sent how many bytes the client sent
 * @param received how many bytes the client received
 */
public record WireCounts(long connections, long statements, long roundTrips, long waits, long sent, long received) {

	static final WireCounts NONE = new WireCounts(0, 0, 0, 0, 0, 0);

	WireCounts withConnection() {
		return new WireCounts(this.connections + 1, this.statements, this.roundTrips + 1, this.waits, this.sent,
				this.received);
	}

	WireCounts withStatement() {
		return new WireCounts(this.connections, this.statements + 1, this.roundTrips, this.waits, this.sent,
				this.received);
	}

	WireCounts withRoundTrip() {
		return new WireCounts(this.connections, this.statements, this.roundTrips + 1, this.waits, this.sent,
				this.received);
	}

	WireCounts withWait() {
		return new WireCounts(this.connections, this.statements, this.roundTrips, this.waits + 1, this.sent,
				this.received);
	}

	WireCounts withSent(long bytes) {
		return new WireCounts(this.connections, this.statements, this.roundTrips, this.waits, this.sent + bytes,
				this.received);
	}

	WireCounts withReceived(long bytes) {
		return new WireCounts(this.connections, this.statements, this.roundTrips, this.waits, this.sent,
				this.received + bytes);
	}

}
