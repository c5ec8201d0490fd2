package dev.migrate.cli.page;

import java.util.List;

/**
 * A page about migrations that needs nothing beside it: no script, no image, no font. It
 * allows itself nothing but its own style, so that not even a message that slipped
 * through could do anything.
 */
public final class MigrationPage {

	private static final String LEGEND = "<p class=\"legend faint\"><svg width=\"12\" height=\"12\"><g class=\"applied\">"
			+ "<circle class=\"node\" cx=\"6\" cy=\"6\" r=\"4\"/></g></svg> applied"
			+ " <svg width=\"12\" height=\"12\"><g class=\"pending\"><circle class=\"node\" cx=\"6\" cy=\"6\" r=\"4\"/></g></svg>"
			+ " pending <svg width=\"18\" height=\"18\"><g class=\"applied\"><circle class=\"ring\" cx=\"9\" cy=\"9\" r=\"7\"/>"
			+ "<circle class=\"node\" cx=\"9\" cy=\"9\" r=\"4\"/></g></svg> current</p>";

	private MigrationPage() {
	}

	/** Return the page with these sections. */
	public static String of(List<PageSection> sections) {
		Html page = new Html().add("""
				<!DOCTYPE html>
				<html lang="en">
				<head>
				<meta charset="utf-8">
				<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; img-src data:">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="color-scheme" content="light dark">
				<title>Migrations</title>
				<link rel="icon" href="data:,">
				""", PageStyle.DIGEST);
		page.add("<style>").add(PageStyle.html()).add("</style>\n</head>\n<body>\n<main>\n<header><h1>Migrations</h1>");
		page.add(LEGEND).add("</header>\n");
		for (int number = 0; number < sections.size(); number++) {
			page.add(new SectionMarkup(sections.get(number), number).html(sections.size() > 1));
		}
		return page.add("\n</main>\n</body>\n</html>\n").toString();
	}

}
