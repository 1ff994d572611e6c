/** The development server: embedded store, mail catcher, demo data, doors for outside checks. Not in the production jar. */
@NullMarked
package org.ricdm.passerelle.dev;

import org.jspecify.annotations.NullMarked;
