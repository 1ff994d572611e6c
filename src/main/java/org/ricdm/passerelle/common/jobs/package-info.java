@NullMarked
package org.ricdm.passerelle.common.jobs;

import org.jspecify.annotations.NullMarked;
