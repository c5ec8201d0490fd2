package dev.migrate.autoconfigure.event;

import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.migrate.dialect.LockHolder;
import dev.migrate.execution.MigrationListener;
import dev.migrate.execution.MigrationReport;
import dev.migrate.execution.StepResult;
import dev.migrate.plan.MigrationPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.context.support.AbstractApplicationContext;

/** Publishes what a migrator tells as events of the application. */
public final class MigrationEventPublisher implements MigrationListener, SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(MigrationEventPublisher.class);

	private final ApplicationContext context;

	private final Queue<MigrationEvent> early = new ConcurrentLinkedQueue<>();

	private volatile boolean starting = true;

	private volatile boolean warned;

	/**
	 * Create a publisher.
	 * @param context where to publish
	 */
	public MigrationEventPublisher(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void waiting(@Nullable LockHolder holder, Duration waited) {
		publish(new MigrationWaitingEvent(this, holder, waited));
	}

	@Override
	public void started(MigrationPlan plan) {
		publish(new MigrationStartedEvent(this, plan));
	}

	@Override
	public void stepFinished(StepResult result) {
		publish(new RevisionAppliedEvent(this, result));
	}

	@Override
	public void finished(MigrationReport report) {
		publish(new MigrationFinishedEvent(this, report));
	}

	@Override
	public void failed(RuntimeException failure, Duration duration) {
		publish(new MigrationFailedEvent(this, failure));
	}

	private void publish(MigrationEvent event) {
		if (this.starting) {
			this.early.add(event);
		}
		try {
			this.context.publishEvent(event);
		}
		catch (BeansException ex) {
			warnOnce(ex);
		}
	}

	private void warnOnce(BeansException ex) {
		if (!this.warned) {
			this.warned = true;
			logger.warn(
					"Listeners may miss events, as one of them can't be created before the database is migrated: {}",
					ex.getMessage());
		}
	}

	// Until now there were no listener methods, as those are registered when all
	// singletons exist.
	@Override
	public void afterSingletonsInstantiated() {
		this.starting = false;
		if (this.context instanceof AbstractApplicationContext listening) {
			Collection<ApplicationListener<?>> listeners = listening.getApplicationListeners();
			this.early.forEach((event) -> tellMethods(listeners, event));
		}
		this.early.clear();
	}

	private void tellMethods(Collection<ApplicationListener<?>> listeners, MigrationEvent event) {
		for (ApplicationListener<?> listener : listeners) {
			if (listener instanceof ApplicationListenerMethodAdapter method) {
				method.onApplicationEvent(event);
			}
		}
	}

}
