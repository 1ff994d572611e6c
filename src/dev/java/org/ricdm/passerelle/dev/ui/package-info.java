/** Views for those who build the portal. */
@NullMarked
package org.ricdm.passerelle.dev.ui;

import org.jspecify.annotations.NullMarked;
