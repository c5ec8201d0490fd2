package dev.migrate.render;

import java.util.ArrayList;
import java.util.List;

/** Writes operations as the methods of a class. */
public final class JavaBody {

	static final String NO_WAY_BACK = "Write the way back, or remove this method and say in the annotation"
			+ " why there is none (irreversible) or why none is needed (nothingToUndo)";

	private static final int WIDTH = 109;

	/**
	 * Return what the methods consist of. A revision without a way back asks for one.
	 * @throws dev.migrate.operation.InvalidOperationException if one can't be said in
	 * Java, as a value of a type that has no constants
	 */
	public RevisionBody of(List<WrittenOperation> upgrade, List<WrittenOperation> downgrade) {
		JavaImports imports = new JavaImports();
		String up = statements(upgrade, imports);
		String down = (downgrade.isEmpty() && !upgrade.isEmpty()) ? question(NO_WAY_BACK)
				: statements(downgrade, imports);
		return new RevisionBody(imports.all(), up, down);
	}

	private static String statements(List<WrittenOperation> operations, JavaImports imports) {
		JavaOperations java = new JavaOperations(imports);
		List<String> statements = new ArrayList<>();
		for (WrittenOperation written : operations) {
			written.remarkLines(WIDTH).forEach((line) -> statements.add("// " + comment(line)));
			written.question().ifPresent((question) -> statements.add(question(question)));
			statements.add(JavaLines.of(written.operation().accept(java), ";"));
		}
		return String.join("\n", statements);
	}

	private static String question(String text) {
		return JavaLines.of(JavaOperations.op(null).call("decide", new JavaCode.Quote(text)), ";");
	}

	// The compiler reads Unicode escapes even there, and a wrong one is an error.
	private static String comment(String line) {
		return line.replace("\\u", "\\ u");
	}

}
