package dev.migrate.benchmarks.peer;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/** Measures what this virtual machine spends. */
public final class Meter {

	private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

	private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

	private final ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();

	/** Return what was spent since the virtual machine started. */
	public Cost sinceStart() {
		Duration uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
		Duration cpu = Duration.ofNanos(this.system.getProcessCpuTime());
		return new Cost(uptime, cpu, cpu, allocated(), this.classes.getTotalLoadedClassCount(), Instant.now());
	}

	/** Run the work and return what it cost. */
	public Cost measure(Work work) throws Exception {
		long allocated = allocated();
		long loaded = this.classes.getTotalLoadedClassCount();
		long cpu = this.system.getProcessCpuTime();
		long start = System.nanoTime();
		work.run();
		long end = System.nanoTime();
		long processCpu = this.system.getProcessCpuTime();
		return new Cost(Duration.ofNanos(end - start), Duration.ofNanos(processCpu - cpu), Duration.ofNanos(processCpu),
				allocated() - allocated, this.classes.getTotalLoadedClassCount() - loaded, Instant.now());
	}

	// What threads allocated that have ended is missed; no peer works in such threads.
	private long allocated() {
		long sum = 0;
		for (long bytes : this.threads.getThreadAllocatedBytes(this.threads.getAllThreadIds())) {
			sum += Math.max(bytes, 0);
		}
		return sum;
	}

	/** What is measured. */
	@FunctionalInterface
	public interface Work {

		/** Do it. */
		void run() throws Exception;

	}

}
