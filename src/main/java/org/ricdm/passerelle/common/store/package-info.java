@NullMarked
package org.ricdm.passerelle.common.store;

import org.jspecify.annotations.NullMarked;
