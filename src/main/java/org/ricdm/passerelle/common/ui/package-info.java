@NullMarked
package org.ricdm.passerelle.common.ui;

import org.jspecify.annotations.NullMarked;
