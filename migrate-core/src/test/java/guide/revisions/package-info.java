/** The revisions that the guide shows. */
@NullMarked
package guide.revisions;

import org.jspecify.annotations.NullMarked;
