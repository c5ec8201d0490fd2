package dev.migrate.benchmarks.catalog;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;

import com.sun.management.ThreadMXBean;

/**
 * Work of the calling thread, whose own time and allocations are measured.
 *
 * @param connection the connection that it uses
 * @param step what is done
 */
record ThreadWork(Connection connection, Step step) implements CatalogWork {

	/** What is done. */
	@FunctionalInterface
	interface Step {

		/** Do it. */
		void run(Connection connection) throws Exception;

	}

	@Override
	public CatalogCost run() throws Exception {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long bytes = threads.getCurrentThreadAllocatedBytes();
		long cpu = threads.getCurrentThreadCpuTime();
		try {
			this.step.run(this.connection);
		}
		catch (StackOverflowError ex) {
			throw new CatalogWorkException("stack overflow", ex);
		}
		Duration spent = Duration.ofNanos(threads.getCurrentThreadCpuTime() - cpu);
		return new CatalogCost(spent, OptionalLong.of(threads.getCurrentThreadAllocatedBytes() - bytes));
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
