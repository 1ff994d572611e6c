@NullMarked
package org.ricdm.passerelle.common.text;

import org.jspecify.annotations.NullMarked;
