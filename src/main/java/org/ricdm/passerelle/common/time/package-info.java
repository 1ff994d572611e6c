@NullMarked
package org.ricdm.passerelle.common.time;

import org.jspecify.annotations.NullMarked;
