@NullMarked
package org.ricdm.passerelle.shell.ui;

import org.jspecify.annotations.NullMarked;
