@NullMarked
package org.ricdm.passerelle.common.audit;

import org.jspecify.annotations.NullMarked;
