/**
 * What must hold before the portal starts: its settings, a database that answers, and the schema it was built for. What
 * does not hold is said in one sentence to whoever starts it; a stack trace would hide it.
 */
@NullMarked
package org.ricdm.passerelle.common.start;

import org.jspecify.annotations.NullMarked;
