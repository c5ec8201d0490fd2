package dev.migrate.cli.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import dev.migrate.cli.json.JsonObject;
import dev.migrate.cli.terminal.Terminal;
import dev.migrate.dialect.LockHolder;
import dev.migrate.execution.MigrationListener;
import dev.migrate.execution.StepResult;
import dev.migrate.plan.MigrationPlan;
import dev.migrate.plan.MigrationStep;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.version.Direction;
import org.jspecify.annotations.Nullable;

/** Shows a run while it goes on, and remembers how far it has come. */
final class Progress implements MigrationListener, AutoCloseable {

	private final Supplier<RevisionGraph> graph;

	private final StepLine line;

	private final LiveLine live;

	private final Deque<MigrationStep> next = new ArrayDeque<>();

	private final Deque<MigrationStep> open = new ArrayDeque<>();

	private final List<StepResult> done = new ArrayList<>();

	private List<RevisionId> before = List.of();

	private List<RevisionId> now = List.of();

	private boolean started;

	Progress(Terminal terminal, Supplier<RevisionGraph> graph) {
		this.graph = graph;
		this.line = new StepLine(graph);
		this.live = new LiveLine(terminal);
	}

	@Override
	public void waiting(@Nullable LockHolder holder, Duration waited) {
		String who = (holder != null) ? holder.toString() : "a session that has just ended";
		this.live.begin("Waiting for the migration lock, held by " + who
				+ (waited.toSeconds() > 0 ? ", for " + Elapsed.text(waited) : ""));
	}

	@Override
	public void started(MigrationPlan plan) {
		// A run that lost its session plans again what is left.
		this.next.clear();
		this.open.clear();
		this.next.addAll(plan.steps());
		this.before = this.done.isEmpty() ? plan.rowsBefore() : this.before;
		this.now = plan.rowsBefore();
		this.started = true;
	}

	@Override
	public void stepStarted(RevisionId revision, Direction direction) {
		MigrationStep step = this.next.remove();
		this.open.add(step);
		this.live.begin(this.line.of(step));
	}

	@Override
	public void stepFinished(StepResult result) {
		MigrationStep step = this.open.remove();
		if (this.open.isEmpty()) {
			this.live.end(result.duration());
		}
		this.done.add(result);
		this.now = step.rowsAfter();
	}

	@Override
	public void stepFailed(RevisionId revision, Direction direction, RuntimeException failure) {
		this.live.end();
	}

	/** Return what was done when the run failed; nothing if it did not even begin. */
	JsonObject soFar() {
		return this.started ? new RunDocument(this.graph).of(this.before, this.now, this.done) : new JsonObject();
	}

	@Override
	public void close() {
		this.live.close();
	}

}
