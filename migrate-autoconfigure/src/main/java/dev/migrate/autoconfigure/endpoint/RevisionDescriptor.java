package dev.migrate.autoconfigure.endpoint;

import java.util.List;
import java.util.Map;

import dev.migrate.autoconfigure.endpoint.MigrationsDescriptor.StepDescriptor;
import dev.migrate.autoconfigure.status.StatusFailure;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionId;
import dev.migrate.script.RevisionScript;
import dev.migrate.version.HistoryEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * One revision, wherever an application has it.
 *
 * @param contexts the application contexts by their ids
 */
public record RevisionDescriptor(Map<String, ContextDescriptor> contexts) implements OperationResponseBody {

	/**
	 * The revision in an application context.
	 *
	 * @param migrations the migrators that know it by the names of their beans
	 * @param parentId the id of the parent context, if there is one
	 */
	public record ContextDescriptor(Map<String, DetailsDescriptor> migrations, @Nullable String parentId) {

	}

	/**
	 * The revision of a migrator.
	 *
	 * @param revision its id
	 * @param state how it stands to the database
	 * @param message what it does
	 * @param branchLabels names that its branch answers to
	 * @param parents the revisions it follows
	 * @param dependsOn what else must be applied before it
	 * @param transactional whether it runs in a transaction, if the application has it
	 * @param contract whether it takes away what earlier builds use, if the application
	 * has it
	 * @param irreversible why there is no way back, if there is none
	 * @param location the file or class, if the application has it
	 * @param statementHash the SHA-256 of what it says to the database, if the
	 * application has it
	 * @param history its newest steps, the newest first
	 * @param error why its state is not known
	 */
	public record DetailsDescriptor(String revision, RevisionState state, @Nullable String message,
			List<String> branchLabels, List<String> parents, List<String> dependsOn, @Nullable Boolean transactional,
			@Nullable Boolean contract, @Nullable String irreversible, @Nullable String location,
			@Nullable String statementHash, List<StepDescriptor> history, @Nullable StatusFailure error) {

		static DetailsDescriptor of(RevisionScript script, RevisionState state, List<HistoryEntry> history,
				@Nullable StatusFailure error) {
			Revision revision = script.revision();
			return new DetailsDescriptor(revision.id().value(), state, revision.message(), revision.branchLabels(),
					revision.downRevisions().stream().map(RevisionId::value).toList(), revision.dependsOn(),
					script.transactional(), script.contract(), script.irreversible().orElse(null), script.location(),
					script.statementHash(), steps(history), error);
		}

		/** Return what is said of a revision that the application lacks. */
		static DetailsDescriptor of(RevisionId revision, RevisionState state, List<HistoryEntry> history,
				@Nullable StatusFailure error) {
			return new DetailsDescriptor(revision.value(), state, null, List.of(), List.of(), List.of(), null, null,
					null, null, null, steps(history), error);
		}

		private static List<StepDescriptor> steps(List<HistoryEntry> history) {
			return history.stream().map(StepDescriptor::of).toList();
		}

	}

}
