/** What do the revisions look like that the README shows? */
@NullMarked
package guide.readme;

import org.jspecify.annotations.NullMarked;
