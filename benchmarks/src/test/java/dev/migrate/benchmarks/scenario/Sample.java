package dev.migrate.benchmarks.scenario;

import java.time.Duration;

import dev.migrate.benchmarks.peer.Cost;

/**
 * One run.
 *
 * @param client what it cost the client
 * @param server the processor time of the server; none if it can't be read
 */
record Sample(Cost client, Duration server) {

	Duration cpu() {
		return this.client.cpu().plus(this.server);
	}

}
