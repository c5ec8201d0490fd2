/**
 * What do the tests of all modules share? Real servers, and revisions made on the spot.
 */
@NullMarked
package dev.migrate.testing;

import org.jspecify.annotations.NullMarked;
