/**
 * A year of a believable network, written through the services from the texts in {@code demo/*.yaml}. Dates are relative
 * to today, what is drawn by lot is drawn from a fixed seed, and a load that was broken off goes on where it stopped.
 */
@NullMarked
package org.ricdm.passerelle.dev.demo;

import org.jspecify.annotations.NullMarked;
