package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.migrate.diff.DiffRules;
import dev.migrate.diff.SchemaDiffer;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Operation;
import dev.migrate.operation.SqlStatement;
import dev.migrate.operation.SqlWords;
import dev.migrate.render.DataLoss;
import dev.migrate.render.WrittenOperation;
import dev.migrate.schema.Schema;

/** A database beside what it shall look like. */
public final class Comparison {

	private final Trial trial;

	private final ComparisonOptions options;

	private final AuthorsWords authorsWords;

	private final SchemaDiffer differ;

	private final SqlWords words;

	private final Schema actual;

	private final Schema wanted;

	private final List<Rename> renames;

	private final List<Rename> undecided = new ArrayList<>();

	Comparison(Trial trial, DiffRules rules, Schema actual, Schema wanted, List<Rename> known,
			ComparisonOptions options) {
		this.trial = trial;
		this.options = options;
		this.authorsWords = trial.words();
		this.differ = new SchemaDiffer(rules);
		this.words = trial.dialect().words();
		this.actual = actual;
		this.wanted = wanted;
		this.renames = decided(known);
	}

	private List<Rename> decided(List<Rename> known) {
		List<Rename> decided = new ArrayList<>(known);
		Schema renamed = RenameMap.due(known, this.actual).applied(this.actual);
		for (Rename guess : SimilarNames.between(renamed, this.wanted)) {
			switch (this.options.judge().judge(guess)) {
				case RENAMED -> decided.add(guess);
				case UNDECIDED -> this.undecided.add(guess);
				case REPLACED -> {
				}
			}
		}
		return decided;
	}

	/** Return what the next revision does. */
	public Proposal proposal() {
		Proposal proposal = proposal(this.actual, this.wanted);
		for (ProposalHook hook : this.options.hooks()) {
			proposal = hook.rewrite(proposal);
		}
		return proposal;
	}

	private Proposal proposal(Schema from, Schema to) {
		RenameMap renamed = RenameMap.due(this.renames, from);
		if (this.trial.dialect().inspection().renamesSequences()) {
			renamed = renamed.withSequences(from, to);
		}
		Schema start = renamed.applied(from);
		Schema end = new NameGiver(this.options.naming(), start, to).named(to);
		List<WrittenOperation> upgrade = new ArrayList<>();
		renamed.upgrade().forEach((operation) -> upgrade.add(WrittenOperation.of(operation)));
		List<Operation> way = this.authorsWords.in(this.differ.operations(start, end));
		upgrade.addAll(asked(remarked(start, new ExistingRows(this.words, end, true).considered(way))));
		List<WrittenOperation> downgrade = new ArrayList<>(remarked(end,
				new ExistingRows(this.words, start, false).considered(this.differ.operations(end, start))));
		renamed.downgrade().forEach((operation) -> downgrade.add(WrittenOperation.of(operation)));
		return new Proposal(upgrade, downgrade, List.of());
	}

	private static List<WrittenOperation> remarked(Schema before, List<WrittenOperation> operations) {
		DataLoss loss = new DataLoss(before);
		return operations.stream()
			.map((written) -> new WrittenOperation(written.operation(), loss.of(written.operation()),
					written.question()))
			.toList();
	}

	private List<WrittenOperation> asked(List<WrittenOperation> operations) {
		return operations.stream()
			.map((written) -> question(written.operation())
				.map((question) -> new WrittenOperation(written.operation(), written.remarks(), Optional.of(question)))
				.orElse(written))
			.toList();
	}

	private Optional<String> question(Operation operation) {
		return this.undecided.stream()
			.filter((rename) -> isEndOf(rename, operation))
			.map((rename) -> "Was %s only renamed? Then generate again with --rename %s; else take this line away"
				.formatted(rename.before(), rename))
			.findFirst();
	}

	private static boolean isEndOf(Rename rename, Operation operation) {
		if (operation instanceof DropTable drop) {
			return rename.column() == null && drop.table().equals(rename.table().sibling(rename.oldName()));
		}
		return operation instanceof DropColumn drop && rename.column() != null && drop.table().equals(rename.table())
				&& drop.column().equals(rename.oldName());
	}

	/**
	 * Try a proposal that does something on a scratch copy: up, compare, down, compare,
	 * up.
	 * @return how that went
	 */
	public TrialReport attempt(Proposal proposal) {
		return this.trial.of(this.actual, this.wanted, this.differ, proposal, this::proposal);
	}

	/** Return the words of the database, for whoever writes a proposal down in SQL. */
	public SqlWords words() {
		return this.words;
	}

	/**
	 * Return what tells the statements of an operation of a proposal.
	 * @param report how the proposal was tried
	 */
	public Function<Operation, List<SqlStatement>> statements(Proposal proposal, TrialReport report) {
		IdentityHashMap<Operation, List<SqlStatement>> tried = new IdentityHashMap<>();
		put(proposal.upgrade(), report.upgrade(), tried);
		put(proposal.downgrade(), report.downgrade(), tried);
		return (operation) -> tried.containsKey(operation) ? tried.getOrDefault(operation, List.of())
				: this.trial.statements(operation);
	}

	private static void put(List<WrittenOperation> operations, List<List<SqlStatement>> statements,
			IdentityHashMap<Operation, List<SqlStatement>> tried) {
		for (int i = 0; i < Math.min(operations.size(), statements.size()); i++) {
			tried.put(operations.get(i).operation(), statements.get(i));
		}
	}

}
