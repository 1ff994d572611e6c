@NullMarked
package org.ricdm.passerelle.search.ui;

import org.jspecify.annotations.NullMarked;
