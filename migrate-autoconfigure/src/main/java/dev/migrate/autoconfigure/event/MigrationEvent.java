package dev.migrate.autoconfigure.event;

import org.springframework.context.ApplicationEvent;

/**
 * Something that happened while the database was migrated. A bean that is an
 * {@link org.springframework.context.ApplicationListener} hears it at that moment. A
 * method with {@link org.springframework.context.event.EventListener} can be called only
 * when all beans exist, so it hears what happened in the start as soon as they do.
 */
public abstract sealed class MigrationEvent extends ApplicationEvent permits MigrationFailedEvent,
		MigrationFinishedEvent, MigrationStartedEvent, MigrationWaitingEvent, RevisionAppliedEvent {

	private static final long serialVersionUID = 1L;

	MigrationEvent(Object source) {
		super(source);
	}

}
