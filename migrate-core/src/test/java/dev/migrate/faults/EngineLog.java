package dev.migrate.faults;

import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** What the engine writes to its log. */
final class EngineLog implements AutoCloseable {

	private final Logger logger = (Logger) LoggerFactory.getLogger("dev.migrate");

	private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

	EngineLog() {
		this.appender.start();
		this.logger.addAppender(this.appender);
	}

	List<String> lines() {
		return List.copyOf(this.appender.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	List<String> lines(String part) {
		return lines().stream().filter((line) -> line.contains(part)).toList();
	}

	@Override
	public void close() {
		this.logger.detachAppender(this.appender);
	}

}
