@NullMarked
package org.ricdm.passerelle.common.access;

import org.jspecify.annotations.NullMarked;
