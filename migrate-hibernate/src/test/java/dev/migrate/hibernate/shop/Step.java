package dev.migrate.hibernate.shop;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.hibernate.shop.ShopSources.Edit;

/**
 * A change of the shop, from its sources to its database.
 *
 * @param message what it is about
 * @param edits what its developers write
 * @param answers what they say where the revision asks for a value, in its order
 * @param everywhere whether each database has what the entities use
 * @param expected what the revision does in PostgreSQL
 */
record Step(String message, List<Edit> edits, List<String> answers, boolean everywhere, List<String> expected) {

	static Step of(String message) {
		return new Step(message, List.of(), List.of(), true, List.of());
	}

	/** Return the step with some more to write. */
	Step edit(String file, String before, String after) {
		List<Edit> all = new ArrayList<>(this.edits);
		all.add(new Edit(file, before, after));
		return new Step(this.message, all, this.answers, this.everywhere, this.expected);
	}

	/** Return the step with classes that are written below all others of a file. */
	Step append(String file, String classes) {
		String last = "// More to come.";
		return edit(file, last, classes + "\n" + last);
	}

	Step answering(String... answers) {
		return new Step(this.message, this.edits, List.of(answers), this.everywhere, this.expected);
	}

	/** Return the step for a database that can do more than others. */
	Step onlyInPostgres() {
		return new Step(this.message, this.edits, this.answers, false, this.expected);
	}

	Step expecting(String... expected) {
		return new Step(this.message, this.edits, this.answers, this.everywhere, List.of(expected));
	}

	@Override
	public String toString() {
		return this.message;
	}

}
