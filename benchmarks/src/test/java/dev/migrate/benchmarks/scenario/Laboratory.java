package dev.migrate.benchmarks.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.benchmarks.application.StartApplication;
import dev.migrate.benchmarks.harness.ChildJvm;
import dev.migrate.benchmarks.harness.ClassPath;
import dev.migrate.benchmarks.harness.DatabaseServer;
import dev.migrate.benchmarks.harness.DatabaseUrl;
import dev.migrate.benchmarks.harness.JvmOptions;
import dev.migrate.benchmarks.harness.ServerCpu;
import dev.migrate.benchmarks.peer.Cost;
import dev.migrate.benchmarks.peer.PeerMain;
import dev.migrate.benchmarks.workload.Workload;
import dev.migrate.testing.WireCounts;
import dev.migrate.testing.WireProxy;

/** Where runs are made: a server, and a folder with everybody's revisions. */
public final class Laboratory {

	private final DatabaseServer server;

	private final Path folder;

	private final Optional<ServerCpu> serverCpu;

	private final ClassPath classPath = ClassPath.current();

	private final Map<String, Path> scripts = new HashMap<>();

	public Laboratory(DatabaseServer server, Path folder) throws SQLException {
		this.server = server;
		this.folder = folder;
		this.serverCpu = server.cpu();
	}

	DatabaseServer server() {
		return this.server;
	}

	/** Return a contender's revisions, written when they are first asked for. */
	Path scripts(Contender contender, Workload workload) throws IOException {
		String name = contender.name() + "-" + workload.size();
		Path written = this.scripts.get(name);
		if (written == null) {
			written = contender.form().write(workload, Files.createDirectory(this.folder.resolve(name)));
			this.scripts.put(name, written);
		}
		return written;
	}

	/** Start a contender, which waits to be told to begin. */
	ChildJvm start(JvmOptions options, Contender contender, Workload workload, DatabaseUrl database)
			throws IOException {
		Path revisions = scripts(contender, workload);
		return ChildJvm.start(options, contender.classPath(this.classPath).with(revisions), PeerMain.class,
				List.of(contender.peer().getName(), database.toString(), revisions.toString()));
	}

	/** Start an application, and wait until it is ready. */
	Sample start(Installation installation, Workload workload, DatabaseUrl database)
			throws IOException, InterruptedException {
		List<String> arguments = new ArrayList<>(installation.properties());
		arguments.add("--spring.datasource.url=" + database);
		return cost(StartApplication.class, installation, workload, arguments);
	}

	/** Ask where a database is. */
	Sample ask(Asking way, Workload workload, DatabaseUrl database) throws IOException, InterruptedException {
		return cost(way.main(), way.installation(), workload, way.arguments().apply(database));
	}

	private Sample cost(Class<?> main, Installation installation, Workload workload, List<String> arguments)
			throws IOException {
		ClassPath classPath = installation.classPath(this.classPath).with(scripts(installation.contender(), workload));
		try (ChildJvm child = ChildJvm.start(JvmOptions.alone(), classPath, main, arguments)) {
			return new Sample(child.awaitCost(), Duration.ZERO);
		}
	}

	/** Run a contender once. */
	Sample run(Contender contender, Workload workload, DatabaseUrl database) throws IOException, InterruptedException {
		try (ChildJvm child = start(JvmOptions.alone(), contender, workload, database)) {
			child.awaitReady();
			Duration before = serverTime();
			child.go();
			Cost cost = child.awaitCost();
			child.awaitEnd();
			return new Sample(cost, serverTime().minus(before));
		}
	}

	/** Run a contender through a proxy that counts. */
	WireCounts count(Contender contender, Workload workload, DatabaseUrl database)
			throws IOException, InterruptedException {
		try (WireProxy proxy = WireProxy.to(database.host(), database.port());
				ChildJvm child = start(JvmOptions.alone(), contender, workload, database.through(proxy.port()))) {
			child.awaitReady();
			proxy.reset();
			child.go();
			child.awaitCost();
			return proxy.counts();
		}
	}

	private Duration serverTime() {
		return this.serverCpu.map(ServerCpu::read).orElse(Duration.ZERO);
	}

}
