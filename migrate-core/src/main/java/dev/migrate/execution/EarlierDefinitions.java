package dev.migrate.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrate.operation.Arguments;
import dev.migrate.operation.CreateObject;
import dev.migrate.operation.DropObject;
import dev.migrate.operation.Operation;
import dev.migrate.operation.OperationRewriter;
import dev.migrate.operation.ReplaceableObject;
import dev.migrate.operation.RestoreObject;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.Direction;

/**
 * Finds what an object was before a revision: the nearest revisions before it that state
 * the object tell, without a database.
 *
 * @param task knows the revisions
 * @param revision the revision
 * @param direction where it is going
 * @param arguments what the revisions are given
 */
record EarlierDefinitions(MigrationTask task, RevisionId revision, Direction direction,
		Arguments arguments) implements OperationRewriter {

	/** Return the operation that an operation stands for, which mostly is itself. */
	Operation resolved(Operation operation) {
		return operation.accept(this);
	}

	@Override
	public Operation restoreObject(RestoreObject wanted) {
		List<StatedDefinition> stated = nearest(wanted);
		if (stated.isEmpty()) {
			return withoutEarlier(wanted);
		}
		Optional<ReplaceableObject> definition = stated.get(0).object();
		if (stated.stream().anyMatch((other) -> !other.object().equals(definition))) {
			throw new AmbiguousDefinitionException(this.revision, wanted,
					stated.stream()
						.map(StatedDefinition::script)
						.sorted(Comparator.comparing(RevisionScript::location))
						.toList());
		}
		return definition.<Operation>map((object) -> new CreateObject(object, true)).orElseGet(() -> drop(wanted));
	}

	// More than one, where lines met since.
	private List<StatedDefinition> nearest(RestoreObject wanted) {
		List<StatedDefinition> nearest = new ArrayList<>();
		Set<RevisionId> outdated = new HashSet<>();
		for (RevisionId id : before(this.revision)) {
			if (!outdated.contains(id)) {
				StatedDefinition definition = StatedDefinition.of(wanted, this.task.script(id), this.arguments);
				if (definition.isStated()) {
					nearest.add(definition);
					outdated.addAll(before(id));
				}
			}
		}
		return nearest;
	}

	private List<RevisionId> before(RevisionId id) {
		RevisionGraph graph = this.task.graph();
		List<RevisionId> before = new ArrayList<>(graph.oldestFirst(graph.ancestors(List.of(id))));
		before.remove(id);
		Collections.reverse(before);
		return before;
	}

	private Operation withoutEarlier(RestoreObject wanted) {
		RevisionScript own = this.task.script(this.revision);
		if (this.direction == Direction.DOWNGRADE
				&& StatedDefinition.of(wanted, own, this.arguments).object().isPresent()) {
			return drop(wanted);
		}
		throw new MissingDefinitionException(own, wanted);
	}

	private static Operation drop(RestoreObject wanted) {
		return new DropObject(wanted.kind(), wanted.name(), wanted.detail(), Set.of());
	}

}
