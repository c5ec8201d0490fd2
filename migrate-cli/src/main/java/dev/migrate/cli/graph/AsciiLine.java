package dev.migrate.cli.graph;

import java.util.Optional;

/**
 * A line of a drawing made of letters.
 *
 * @param lanes the lines, up to the symbol of the revision if there is one
 * @param symbol the symbol
 * @param after the lines behind the symbol
 * @param below the lines as they go on right below, where there is no symbol
 * @param node the revision, unless the line only connects
 */
public record AsciiLine(String lanes, String symbol, String after, String below, Optional<PictureNode> node) {

	static AsciiLine connecting(CharSequence lanes) {
		return new AsciiLine(lanes.toString(), "", "", lanes.toString(), Optional.empty());
	}

}
