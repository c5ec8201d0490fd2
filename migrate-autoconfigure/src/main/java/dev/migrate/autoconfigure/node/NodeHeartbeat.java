package dev.migrate.autoconfigure.node;

import java.time.Duration;

import dev.migrate.Migrator;
import dev.migrate.autoconfigure.background.RepeatedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Lets the database know that this application is alive: from when it has migrated until
 * it ends, on a thread of its own, so that no start waits for it. It takes a connection
 * for each sign of life only, and an application that can't give one goes on without.
 */
public class NodeHeartbeat implements InitializingBean, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(NodeHeartbeat.class);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Migrator migrator;

	private final boolean enabled;

	private final String instance;

	private final RepeatedWork beats;

	private boolean heard = true;

	/**
	 * Create a heartbeat.
	 * @param migrator knows the database
	 * @param enabled whether this application gives signs of life
	 * @param interval how long to wait between two of them
	 * @param instance the id of the application
	 */
	public NodeHeartbeat(Migrator migrator, boolean enabled, Duration interval, String instance) {
		this.migrator = migrator;
		this.enabled = enabled;
		this.instance = instance;
		this.beats = new RepeatedWork("migrate-node", interval, this::beat, this::leave);
	}

	@Override
	public void afterPropertiesSet() {
		if (this.enabled) {
			this.beats.startAtOnce();
		}
	}

	private void beat() {
		try {
			this.migrator.nodes().beat(this.instance);
			this.heard = true;
		}
		catch (RuntimeException ex) {
			if (this.heard) {
				logger.warn("This application can't write that it is alive. It goes on, but contract revisions of newer"
						+ " builds won't wait for it. To let it write, see 'Who is alive' in the guide; to try no more, set"
						+ " 'migrate.nodes.enabled=false'. {}", ex.getMessage());
				logger.debug("Why this application can't write that it is alive", ex);
			}
			this.heard = false;
		}
	}

	// An application that ends because its database is down does not wait for it.
	@Override
	public void destroy() {
		if (this.enabled) {
			this.beats.stop(PATIENCE);
		}
	}

	// Who is not forgotten here is when nothing is heard of it for long enough.
	private void leave() {
		if (!this.heard) {
			return;
		}
		try {
			this.migrator.nodes().leave(this.instance);
		}
		catch (RuntimeException ex) {
			logger.debug("The database does not know that this application has ended", ex);
		}
	}

}
