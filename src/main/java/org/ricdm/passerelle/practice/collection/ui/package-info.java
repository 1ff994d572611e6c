/** Collections of sheets on the screen. */
@NullMarked
@NamedInterface("collection-ui")
package org.ricdm.passerelle.practice.collection.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
