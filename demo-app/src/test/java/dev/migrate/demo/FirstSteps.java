package dev.migrate.demo;

import java.util.List;
import java.util.regex.Pattern;

/** The commands that the help tells a new user to type, in its order. */
record FirstSteps(String init, String revision, String plan, String upgrade, String branch, String merge, String undo,
		String downgrade, String script) {

	private static final Pattern STEP = Pattern.compile("(?m)^  migrate (.+?) {2,}\\S.*$");

	static FirstSteps in(String help) {
		List<String> steps = STEP.matcher(help).results().map((step) -> step.group(1)).toList();
		if (steps.size() != 9) {
			throw new IllegalArgumentException("These are other steps than somebody has tried: " + steps);
		}
		return new FirstSteps(steps.get(0), steps.get(1), steps.get(2), steps.get(3), steps.get(4), steps.get(5),
				steps.get(6), steps.get(7), steps.get(8));
	}

}
