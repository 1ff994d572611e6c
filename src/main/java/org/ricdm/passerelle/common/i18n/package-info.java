@NullMarked
package org.ricdm.passerelle.common.i18n;

import org.jspecify.annotations.NullMarked;
